/** Whom "he", "she", "it" and "I" mean: who is most salient before, if nobody else is nearly as much. */
import type { Gender } from '../names/given-names.ts'
import type { Span } from '../text/span.ts'
import { lineAt, lineIndexAt } from '../text/line-view.ts'
import { OPENS, OUTSIDE } from '../text/quotation.ts'
import { hasOtherTopic } from './other-topics.ts'
import { natureOf } from './name-nature.ts'
import { salientBefore, type Salient } from './salience.ts'
import {
  firstAfter,
  known,
  lastBefore,
  plain,
  startingIn,
  type Resolved,
  type SpeakerContext,
} from './speaker-guess.ts'
import type { NamedSpeaker } from './speaker-names.ts'

/** A pronoun as the mention of a speaker: where it stands, and the cue with which it speaks. */
export interface Pronoun {
  readonly mention: string
  readonly at: number
  readonly cue: string
  /** What is said. */
  readonly content: readonly Span[]
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
const UNSURE = 0.6
const HARDLY = 0.25
/** Of whom the words are that are said: “Orr was wrong, he argued”. */
const TOLD_OF = 0.4

function resolvePerson(context: SpeakerContext, pronoun: Pronoun, gender: Gender): Resolved {
  const { mention, at, cue, content } = pronoun
  const genderOf = (speaker: NamedSpeaker): Gender =>
    speaker.gender === 'unknown' ? (context.genders.get(speaker) ?? 'unknown') : speaker.gender
  const within = speakerAround(context, at)
  const fits = (speaker: NamedSpeaker): boolean =>
    isPossiblyPerson(context, speaker) &&
    speaker !== within &&
    !isNamedIn(context, speaker, content, isQuoted) &&
    !isSpokenOf(context, speaker, at) &&
    [gender, 'unknown'].includes(genderOf(speaker))
  const ranked = salientBefore(context, at, cue, fits)
    .map((one) => {
      const isSure = genderOf(one.speaker) === gender
      const isShown = isSomebody(one) || natureOf(context.article, one.speaker) === 'person'
      const isToldOf = isNamedIn(context, one.speaker, content)
      const share = (isSure ? 1 : UNSURE) * (isShown ? 1 : HARDLY) * (isToldOf ? TOLD_OF : 1)
      const { speaker, hasSpoken, isTopic, lastAt, lastTopicAt } = one
      return { speaker, hasSpoken, isTopic, lastAt, lastTopicAt, weight: one.weight * share }
    })
    .sort((a, b) => b.weight - a.weight)
  const [best, next] = ranked
  const { unnamed } = context
  if (unnamed !== undefined && isTakenUp(context, unnamed.start, at, best)) {
    const guess = { ...unnamed.guess, mention, reason: `'${mention}' is who spoke last before it` }
    const isNear = lineIndexAt(context.article, unnamed.start) === lineIndexAt(context.article, at)
    return [best === undefined && isNear ? guess : { ...guess, isSafe: false }, undefined]
  }
  if (best === undefined) return resolveFar(context, pronoun, fits)
  const isClear = next === undefined || best.weight > CLEARLY * next.weight
  const isLikely =
    isClear &&
    best.isTopic &&
    isSomebody(best) &&
    !isOutweighed(context, best.speaker, gender, at) &&
    !isDoubted(context, best.speaker, at) &&
    !hasOtherTopic(context, best.speaker, gender, at)
  if (isLikely && best.speaker.gender === 'unknown') context.genders.set(best.speaker, gender)
  const isSafe =
    isLikely &&
    best.lastAt >= spokenFrom(context, at) &&
    !isNamedIn(context, best.speaker, content) &&
    !ranked.some((one) => isKnown(context, one) && one.lastTopicAt > best.lastAt)
  const others = ranked
    .slice(1)
    .filter(({ weight }) => !isSafe && weight > POSSIBLY * best.weight)
    .map(({ speaker }) => speaker)
  const reason = `'${mention}' is who ${best.hasSpoken ? 'spoke' : 'was named'} last before it`
  return [known(mention, best.speaker, reason, isSafe, others), best.speaker]
}

/** Not "Leeds" of "in Leeds". */
function isPossiblyPerson({ article }: SpeakerContext, speaker: NamedSpeaker): boolean {
  return speaker.type === 'person' && natureOf(article, speaker) !== 'place'
}

/** So many attributions at most stand inside one. */
const NESTED = 20

/** Who speaks the very words that a place stands in: nobody calls himself "he". */
export function speakerAround(
  { article, spoken, quoter }: SpeakerContext,
  at: number,
): NamedSpeaker | undefined {
  if (quoter !== undefined) return quoter
  const last = spoken
    .slice(-NESTED)
    .findLast(({ content }) => content.some(([start, end]) => start <= at && at < end))
  if (last === undefined) return undefined
  const view = lineAt(article, at)
  const token = view?.tokens.findIndex(({ start }) => start >= at) ?? -1
  const isOwnWords = last.cue === ':' || last.cue === '' || isQuoted(view?.quotes[token])
  return isOwnWords ? last.speaker : undefined
}

/** Whoever asked is hardly who answers. */
const ASKING = /\basked by\b/i

/** Whether what was last said by somebody is not surely theirs, or asks. */
function isDoubted(
  { spoken, spokenLast }: SpeakerContext,
  speaker: NamedSpeaker,
  at: number,
): boolean {
  const last = spoken[spokenLast.get(speaker) ?? -1]
  if (last === undefined) return false
  const named = lastBefore(speaker.mentions, at)?.start ?? -1
  return !last.isSafe || (ASKING.test(last.cue) && named < last.end)
}

/** Whether a token is in a quotation, by the state of it. */
export const isQuoted = (quote: number | undefined): boolean => (quote ?? OUTSIDE) !== OUTSIDE

/** Whether what is said names somebody, in quotation marks or anyhow: that is hardly who says it. */
export function isNamedIn(
  { article }: SpeakerContext,
  { mentions }: NamedSpeaker,
  content: readonly Span[],
  counts: (quote: number | undefined) => boolean = () => true,
): boolean {
  return content.some((span) =>
    startingIn(mentions, ...span).some(({ line, first }) =>
      counts(article.lines[line]?.quotes[first]),
    ),
  )
}

/** "Bassi, he points out, never won": who is named right before, behind whom he is put in, is spoken of. */
function isSpokenOf(
  { text, article }: SpeakerContext,
  { mentions }: NamedSpeaker,
  at: number,
): boolean {
  const last = lastBefore(mentions, at)
  const end = article.lines[last?.line ?? -1]?.tokens[(last?.end ?? 0) - 1]?.end
  return end !== undefined && /^,\s*$/.test(text.slice(end, at))
}

/** Where the words begin that somebody speaks around a place, in quotation marks or a turn; -1 outside of any. */
function spokenFrom({ article, spoken }: SpeakerContext, at: number): number {
  const view = lineAt(article, at)
  const token = view?.tokens.findIndex(({ start }) => start >= at) ?? -1
  if (view !== undefined && isQuoted(view.quotes[token])) {
    const opening = view.quotes.slice(0, token + 1).lastIndexOf(OPENS)
    return view.tokens[opening]?.start ?? view.line.start
  }
  const turn = spoken
    .slice(-NESTED)
    .findLast(
      ({ content, cue }) =>
        (cue === ':' || cue === '') && content.some(([start, end]) => start <= at && at < end),
    )
  return turn?.content[0]?.[0] ?? -1
}

/** Named so many times as often, somebody is whom a text is about. */
const MAINLY = 1.5

/** Whether nothing tells the gender of somebody, and the text is more about one of whom it is known: a life, a portrait. */
function isOutweighed(
  { names, genders }: SpeakerContext,
  best: NamedSpeaker,
  gender: Gender,
  at: number,
): boolean {
  const genderOf = (one: NamedSpeaker): Gender =>
    one.gender === 'unknown' ? (genders.get(one) ?? 'unknown') : one.gender
  return (
    genderOf(best) === 'unknown' &&
    names.some(
      (one) =>
        one !== best &&
        one.type === 'person' &&
        genderOf(one) === gender &&
        one.mentions.length > MAINLY * best.mentions.length &&
        (one.mentions[0]?.start ?? at) < at,
    )
  )
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
  return [known(mention, best, `'${mention}' may be who was named last before it`, false), best]
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
  const named = best === undefined ? -1 : (lastBefore(best.speaker.mentions, at)?.start ?? -1)
  return lines <= 1 && start > (said?.start ?? -1) && start > named
}

/** Whether somebody is a person, by what the text says here or has said before. */
function isKnown({ spokenLast }: SpeakerContext, one: Salient): boolean {
  return isSomebody(one) || spokenLast.has(one.speaker) || one.speaker.isToldOf
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
  const isBody = (speaker: NamedSpeaker): boolean => natureOf(context.article, speaker) === 'body'
  const [best] = salientBefore(context, at, cue, isBody)
  const speaker = best?.speaker ?? lastNamed(context, at, isBody)
  if (speaker === undefined)
    return [plain(mention, 'unknown', `'${mention}' may be anything`), undefined]
  return [
    known(mention, speaker, `'${mention}' may be the organisation named last`, false),
    speaker,
  ]
}
