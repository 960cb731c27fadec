/** Whom "he", "she", "it" and "I" mean: who is most salient before, if nobody else is nearly as much. */
import type { Gender } from '../names/given-names.ts'
import { lineAt, lineIndexAt } from '../text/line-view.ts'
import { RELATIONS, ROLES } from '../names/name-words.ts'
import { salientBefore, type Salient } from './salience.ts'
import {
  firstAfter,
  known,
  mentionsBetween,
  plain,
  type Resolved,
  type SpeakerContext,
} from './speaker-guess.ts'
import type { NamedSpeaker } from './speaker-names.ts'

/** A pronoun as the mention of a speaker: where it stands, and the cue with which it speaks. */
export interface Pronoun {
  readonly mention: string
  readonly at: number
  readonly cue: string
}

/** Whom a pronoun means; undefined for words that are none. */
export function resolvePronoun(context: SpeakerContext, pronoun: Pronoun): Resolved | undefined {
  const { mention } = pronoun
  const lower = mention.toLowerCase()
  if (/^(?:he|him|himself|his)$/.test(lower)) return resolvePerson(context, pronoun, 'male')
  if (/^(?:she|her|herself)$/.test(lower)) return resolvePerson(context, pronoun, 'female')
  if (/^(?:i|me|my|myself)$/.test(lower)) return resolveSelf(context, pronoun)
  if (/^(?:it|itself)$/.test(lower)) return resolveThing(context, pronoun)
  return /^(?:they|them|we|us|you|both|those|these|this)$/.test(lower)
    ? [plain(mention, 'unknown', `'${mention}' may be anyone`), undefined]
    : undefined
}

/** So many times as salient as the next one, somebody is meant for sure. */
const CLEARLY = 1.95
/** Others are named as possible down to this share of the likeliest one's salience. */
const POSSIBLY = 0.25
/** Of whom nothing tells the gender, or nothing shows a person. */
const UNSURE = 0.7
const HARDLY = 0.25

function resolvePerson(context: SpeakerContext, pronoun: Pronoun, gender: Gender): Resolved {
  const { mention, at, cue } = pronoun
  const genderOf = (speaker: NamedSpeaker): Gender =>
    speaker.gender === 'unknown' ? (context.genders.get(speaker) ?? 'unknown') : speaker.gender
  const within = speakerAround(context, at)
  const fits = (speaker: NamedSpeaker): boolean =>
    speaker.type === 'person' &&
    speaker !== within &&
    [gender, 'unknown'].includes(genderOf(speaker))
  const ranked = salientBefore(context, at, cue, fits)
    .map((one) => {
      const isSure = genderOf(one.speaker) === gender
      const share = (isSure ? 1 : UNSURE) * (isSomebody(one) ? 1 : HARDLY)
      const { speaker, hasSpoken, isTopic } = one
      return { speaker, hasSpoken, isTopic, weight: one.weight * share }
    })
    .sort((a, b) => b.weight - a.weight)
  const [best, next] = ranked
  const { unnamed } = context
  if (unnamed !== undefined && isTakenUp(context, unnamed.start, at, best)) {
    const guess = { ...unnamed.guess, mention, reason: `'${mention}' is who spoke last before it` }
    return [best === undefined ? guess : { ...guess, isSafe: false }, undefined]
  }
  if (best === undefined) return resolveFar(context, pronoun, fits)
  const isClear = next === undefined || best.weight > CLEARLY * next.weight
  const isSafe =
    isClear &&
    best.isTopic &&
    isSomebody(best) &&
    !isDoubted(context, best.speaker) &&
    !hasOtherTopic(context, best, at)
  if (isSafe && best.speaker.gender === 'unknown') context.genders.set(best.speaker, gender)
  const others = ranked
    .slice(1)
    .filter(({ weight }) => !isSafe && weight > POSSIBLY * best.weight)
    .map(({ speaker }) => speaker)
  const reason = `'${mention}' is who ${best.hasSpoken ? 'spoke' : 'was named'} last before it`
  return [known(mention, best.speaker, reason, isSafe, others), best.speaker]
}

/** So many attributions at most stand inside one. */
const NESTED = 20

/** Who speaks the very words that a place stands in: nobody calls himself "he". */
function speakerAround({ article, spoken }: SpeakerContext, at: number): NamedSpeaker | undefined {
  const last = spoken
    .slice(-NESTED)
    .findLast(({ content }) => content.some(([start, end]) => start <= at && at < end))
  if (last === undefined) return undefined
  const view = lineAt(article, at)
  const token = view?.tokens.findIndex(({ start }) => start >= at) ?? -1
  const isOwnWords = last.cue === ':' || last.cue === '' || (view?.quotes[token] ?? 0) !== 0
  return isOwnWords ? last.speaker : undefined
}

/** Whether somebody without a name was a subject since: "Ann Lee called. Her father came, and he said …". */
function hasOtherTopic(context: SpeakerContext, best: Salient, at: number): boolean {
  const line = lineIndexAt(context.article, at)
  const view = context.article.lines[line]
  if (view === undefined) return false
  const named = best.speaker.mentions.findLast(({ start }) => start < at)?.start ?? -1
  return view.clauses.subject.some((head, verb) => {
    const subject = view.tokens[head]
    if (subject === undefined || view.clauses.verbHead[verb] !== verb) return false
    const isBetween = subject.start > named && subject.end < at && view.quotes[head] === 0
    return (
      isBetween &&
      isOnePerson(subject.text) &&
      mentionsBetween(context, subject.start - 60, subject.end).every(
        ({ end, line: of, first }) => of !== line || first > head || end <= head,
      )
    )
  })
}

/** "father", "farmer": a noun for one person. */
function isOnePerson(text: string): boolean {
  const word = text.toLowerCase()
  return (
    /^\p{Ll}/u.test(text) &&
    !word.endsWith('s') &&
    (ROLES.has(word) ||
      RELATIONS.has(word) ||
      /^(?:man|woman|boy|girl|person|caller|driver)$/.test(word))
  )
}

/** Whether what was last said by somebody is not surely theirs. */
function isDoubted({ spoken, spokenLast }: SpeakerContext, speaker: NamedSpeaker): boolean {
  return spoken[spokenLast.get(speaker) ?? -1]?.isSafe === false
}

/** Somebody of whom the paragraphs before say nothing: a guess. */
function resolveFar(
  context: SpeakerContext,
  { mention, at }: Pronoun,
  fits: (speaker: NamedSpeaker) => boolean,
): Resolved {
  const said = lastSpoken(context, ({ speaker, start }) => start < at && fits(speaker))?.speaker
  const best = said ?? lastNamed(context, at, fits)
  if (best === undefined)
    return [plain(mention, 'unknown', `nobody before '${mention}' fits`), undefined]
  return [known(mention, best, `'${mention}' is who was named last before it`, false), best]
}

/** Whether somebody unnamed spoke since anybody with a name did, in this line or the one before. */
function isTakenUp(
  { article, spoken, spokenLast }: SpeakerContext,
  start: number,
  at: number,
  best: Salient | undefined,
): boolean {
  const lines = lineIndexAt(article, at) - lineIndexAt(article, start)
  const said = best === undefined ? undefined : spoken[spokenLast.get(best.speaker) ?? -1]
  const named = best?.speaker.mentions.findLast((mention) => mention.start < at)?.start ?? -1
  return lines <= 1 && start > (said?.start ?? -1) && start > named
}

/** A lone capitalised word, or two that no given name begins, are a person only when something says so. */
function isSomebody({ speaker, hasSpoken }: Salient): boolean {
  return hasSpoken || speaker.role !== undefined || speaker.gender !== 'unknown'
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
function resolveSelf(context: SpeakerContext, { mention, at }: Pronoun): Resolved {
  const around = lastSpoken(context, ({ content }) =>
    content.some(([start, end]) => start <= at && at < end),
  )
  if (around !== undefined)
    return [
      known(
        mention,
        around.speaker,
        `'${mention}' in a quote is who says it`,
        around.isSafe && around.others.length === 0,
        around.others,
      ),
      around.speaker,
    ]
  return [plain(mention, 'unknown', `'${mention}' outside a known quote`), undefined]
}

function resolveThing(context: SpeakerContext, { mention, at, cue }: Pronoun): Resolved {
  const isBody = ({ type }: NamedSpeaker): boolean => type === 'organisation'
  const [best] = salientBefore(context, at, cue, isBody)
  const speaker = best?.speaker ?? lastNamed(context, at, isBody)
  if (speaker === undefined)
    return [plain(mention, 'unknown', `'${mention}' may be anything`), undefined]
  return [known(mention, speaker, `'${mention}' is the organisation named last`, false), speaker]
}
