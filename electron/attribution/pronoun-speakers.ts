/** Whom "he", "she", "it" and "I" mean: mostly who spoke last. */
import { lineAt, lineIndexAt } from './line-view.ts'
import {
  firstAfter,
  known,
  mentionsBetween,
  plain,
  type Resolved,
  type SpeakerContext,
} from './speaker-guess.ts'
import type { Gender, NamedSpeaker } from './speaker-names.ts'

/** Whom a pronoun means; undefined for words that are none. */
export function resolvePronoun(
  context: SpeakerContext,
  mention: string,
  at: number,
): Resolved | undefined {
  const lower = mention.toLowerCase()
  if (/^(?:he|him|himself)$/.test(lower)) return resolvePerson(context, mention, at, 'male')
  if (/^(?:she|her|herself)$/.test(lower)) return resolvePerson(context, mention, at, 'female')
  if (/^(?:i|me|my|myself)$/.test(lower)) return resolveSelf(context, mention, at)
  if (/^(?:it|itself)$/.test(lower)) return resolveThing(context, mention, at)
  return /^(?:they|them|we|us|you|both|those|these|this)$/.test(lower)
    ? [plain(mention, 'unknown', `'${mention}' may be anyone`), undefined]
    : undefined
}

function resolvePerson(
  context: SpeakerContext,
  mention: string,
  at: number,
  gender: Gender,
): Resolved {
  const genderOf = (speaker: NamedSpeaker): Gender =>
    speaker.gender === 'unknown' ? (context.genders.get(speaker) ?? 'unknown') : speaker.gender
  const isOfGender = (speaker: NamedSpeaker): boolean =>
    genderOf(speaker) === gender || genderOf(speaker) === 'unknown'
  const fits = (speaker: NamedSpeaker): boolean => isSomebody(speaker) && isOfGender(speaker)
  // Who has spoken is a person, though only a family name is known.
  const canSpeak = (speaker: NamedSpeaker): boolean =>
    speaker.type === 'person' && isOfGender(speaker)
  const line = lineStart(context, at)
  const said = lastSpoken(context, ({ speaker, start }) => start < at && canSpeak(speaker))
  const named = subjectsBefore(context, line, at).filter(fits)
  const { unnamed } = context
  if (
    unnamed !== undefined &&
    isTakenUp(context, unnamed.start, at, said?.start ?? -1, named.length)
  )
    return [
      { ...unnamed.guess, mention, reason: `'${mention}' is who spoke last before it` },
      undefined,
    ]
  // A person named as a subject in this very line wins over who spoke in an earlier one.
  const inLine = named.at(-1)
  const best =
    surer(context, said, at, gender) ??
    (said !== undefined && said.start >= line
      ? said.speaker
      : (inLine ?? said?.speaker ?? lastNamed(context, at, fits)))
  if (best === undefined)
    return [plain(mention, 'unknown', `nobody before '${mention}' fits`), undefined]
  if (best.gender === 'unknown') context.genders.set(best, gender)
  const rivals = new Set(named.filter((speaker) => speaker !== best))
  return [
    known(
      mention,
      best,
      `'${mention}' is who ${said?.speaker === best ? 'spoke' : 'was named'} last before it`,
      rivals.size === 0 &&
        !(said?.speaker === best && (!said.isSafe || said.others.some(canSpeak))),
      [...rivals, ...(said === undefined ? [] : [said.speaker, ...said.others.filter(canSpeak)])],
    ),
    best,
  ]
}

/** Whether somebody unnamed spoke since anybody with a name did, in this line or the one before, and nobody is named here. */
function isTakenUp(
  context: SpeakerContext,
  start: number,
  at: number,
  saidAt: number,
  named: number,
): boolean {
  const lines = lineIndexAt(context.article, at) - lineIndexAt(context.article, start)
  return start > saidAt && lines <= 1 && named === 0
}

/** Of whom the pronoun tells the gender, named since somebody spoke who may be of either. */
function surer(
  context: SpeakerContext,
  said: SpeakerContext['spoken'][number] | undefined,
  at: number,
  gender: Gender,
): NamedSpeaker | undefined {
  if (said === undefined || said.speaker.gender !== 'unknown') return undefined
  const since = mentionsBetween(context, said.start, at).filter(
    ({ line, first, speaker }) =>
      context.article.lines[line]?.quotes[first] === 0 &&
      isSomebody(speaker) &&
      speaker.gender === gender &&
      speaker !== said.speaker,
  )
  return since.at(-1)?.speaker
}

/** A lone capitalised word is a person only when something says so. */
function isSomebody(speaker: NamedSpeaker): boolean {
  return (
    speaker.type === 'person' &&
    (speaker.name.includes(' ') || speaker.role !== undefined || speaker.gender !== 'unknown')
  )
}

function lineStart(context: SpeakerContext, at: number): number {
  return lineAt(context.article, at)?.line.start ?? at
}

/** Persons that are the subject of a verb in [from, at), outside quotation marks. */
function subjectsBefore(
  context: SpeakerContext,
  from: number,
  at: number,
): readonly NamedSpeaker[] {
  return mentionsBetween(context, from, at)
    .filter(({ line, first, end }) => {
      const view = context.article.lines[line]
      if (view === undefined || view.quotes[first] !== 0) return false
      return view.clauses.subject.some(
        (head, verb) => head >= first && head < end && view.clauses.verbHead[verb] === verb,
      )
    })
    .map(({ speaker }) => speaker)
}

function lastNamed(
  context: SpeakerContext,
  at: number,
  fits: (speaker: NamedSpeaker) => boolean,
): NamedSpeaker | undefined {
  const before = firstAfter(context.mentions, at - 1)
  return context.mentions
    .slice(Math.max(0, before - FAR_BACK), before)
    .findLast(({ speaker }) => fits(speaker))?.speaker
}

/** So many mentions, or attributions, back nobody is meant any more. */
const FAR_BACK = 1000

function lastSpoken(
  context: SpeakerContext,
  is: (spoken: SpeakerContext['spoken'][number]) => boolean,
): SpeakerContext['spoken'][number] | undefined {
  const { spoken } = context
  for (let k = spoken.length - 1; k >= Math.max(0, spoken.length - FAR_BACK); k--) {
    const one = spoken[k]
    if (one !== undefined && is(one)) return one
  }
  return undefined
}

/** "I" in a quote is whoever says the quote; outside of one, the article's author. */
function resolveSelf(context: SpeakerContext, mention: string, at: number): Resolved {
  const around = lastSpoken(context, ({ content }) =>
    content.some(([start, end]) => start <= at && at < end),
  )
  if (around !== undefined)
    return [
      known(
        mention,
        around.speaker,
        `'${mention}' in a quote is who says it`,
        around.others.length === 0,
        around.others,
      ),
      around.speaker,
    ]
  return [plain(mention, 'unknown', `'${mention}' outside a known quote`), undefined]
}

function resolveThing(context: SpeakerContext, mention: string, at: number): Resolved {
  const last = lastSpoken(
    context,
    ({ speaker, start }) => start < at && speaker.type === 'organisation',
  )?.speaker
  const best = last ?? lastNamed(context, at, ({ type }) => type === 'organisation')
  if (best === undefined)
    return [plain(mention, 'unknown', `'${mention}' may be anything`), undefined]
  return [known(mention, best, `'${mention}' is the organisation named last`, false), best]
}
