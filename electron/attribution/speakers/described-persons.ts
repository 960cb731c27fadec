/** Which named person a description means: "the 34-year-old", "the striker", "a furious mum" of the lead. */
import type { Gender } from '../names/given-names.ts'
import { genderOfNoun } from '../names/genders.ts'
import { isInQuotes, lineIndexAt, lineAt, type LineView } from '../text/line-view.ts'
import type { Span } from '../text/span.ts'
import { isInLead, isIntroduced, namesTiedTo } from './described-names.ts'
import { ageOf, natureOf } from './name-nature.ts'
import { personKind, type PersonKind } from './person-nouns.ts'
import { isNamedIn, isQuoted, speakerAround } from './pronoun-speakers.ts'
import { salientBefore } from './salience.ts'
import { oncePerWord, roleWords, type SpeakerContext } from './speaker-guess.ts'
import type { NamedSpeaker } from './speaker-names.ts'

/** A description as it stands in the text. */
export interface Description {
  /** Its words up to the head, without a determiner, in small letters. */
  readonly words: readonly string[]
  readonly mention: string
  readonly at: number
  /** What is said. */
  readonly content: readonly Span[]
  /** "the", or words of a headline without any; not "a". */
  readonly isDefinite: boolean
}

/** Titles before a name that say who is called so. */
const TITLES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:officer|policeman|policewoman|detective|constable)$/,
    /^(?:pc|wpc|ds|dc|di|dci|dsi|sgt|insp|supt|det|constable|detective|inspector|sergeant|superintendent|trooper|deputy)$/,
  ],
  [/^(?:vicar|priest|pastor|clergyman|cleric|rector|minister)$/, /^(?:rev|reverend|fr|father)$/],
  [/^(?:doctor|gp|medic|consultant|surgeon|physician)$/, /^dr$/],
  [/^(?:professor|academic|scientist|researcher)$/, /^(?:prof|dr)$/],
  [/^(?:judge)$/, /^(?:judge|justice|recorder|magistrate|sheriff)$/],
  [/^(?:councillor|councilor)$/, /^(?:cr|cllr|coun)$/],
  [
    /^(?:lawyer|barrister|prosecutor|counsel|solicitor)$/,
    /^(?:lawyer|barrister|prosecutor|counsel|solicitor|attorney|qc|kc|sc|advocate)$/,
  ],
]
/** Of these nobody knows who is meant but by what is said of them. */
const ANYBODY =
  /^(?:man|woman|boy|girl|child|person|pal|friend|ex|patient|victim|neighbour|neighbor)$/
/** Of whom the text says another role, or nothing that shows a person. */
const OTHER_OFFICE = 0.4
const OTHER_JOB = 0.7
const OPEN = 0.5
/** The weight of each mention of somebody in a text that goes on to describe them. */
const OF_EACH = 12
const MOST_MENTIONS = 6
/** Who speaks or judges in court and is no party. */
const OF_COURT =
  /\b(?:lawyer|barrister|prosecutor|counsel|solicitor|attorney|advocate|qc|kc|sc|judge|justice|recorder|magistrate|sheriff|coroner|clerk|constable|inspector|officer|detective)\b/i
/** So many lines below the lead its people are named. */
const LINES_BELOW = 6

/** The named person whom a description means; undefined when nobody is likely. */
export function personCalled(
  context: SpeakerContext,
  description: Description,
): NamedSpeaker | undefined {
  const { words, mention, at, isDefinite } = description
  const age = /(\d{1,3})-year-old\b/i.exec(mention)?.[1]
  const noun = words.at(-1) ?? ''
  const kind = age !== undefined && /^(?:old|olds)$/.test(noun) ? 'plain' : personKind(noun)
  if (kind === undefined) return undefined
  const fits = fitting(context, description, noun, age === undefined ? undefined : Number(age))
  const tied = namesTiedTo(context, noun).filter(fits)
  if (tied.length > 0) return nearest(context, at, tied)
  if (age !== undefined) {
    const aged = namesAged(context, age).filter(fits)
    if (aged.length > 0) return nearest(context, at, aged)
  }
  const titled = namesTitled(context, noun).filter(fits)
  if (titled.length > 0) return nearest(context, at, titled)
  if (kind === 'office' || ANYBODY.test(noun)) return undefined
  if (kind === 'party') return partiesOf(context, noun).find(fits)
  const isLead = isInLead(context, at)
  if (isLead && !isNamedBefore(context, at, fits))
    return firstBelow(context, description, kind, fits)
  if (!isDefinite || isWithin(context, at) || isIntroduced(context, noun, at)) return undefined
  return mostSalient(context, at, noun, fits)
}

function fitting(
  context: SpeakerContext,
  { at, content, mention }: Description,
  noun: string,
  age: number | undefined,
): (speaker: NamedSpeaker) => boolean {
  const { article } = context
  const gender = genderOfDescription(mention, noun)
  const within = speakerAround(context, at)
  const sentence = sentenceOf(lineAt(article, at), at)
  return (speaker) => {
    const nature = natureOf(article, speaker)
    if (nature !== 'person' && (nature !== 'open' || !speaker.name.includes(' '))) return false
    const own =
      speaker.gender === 'unknown' ? (context.genders.get(speaker) ?? 'unknown') : speaker.gender
    if (gender !== 'unknown' && own !== 'unknown' && own !== gender) return false
    const known = age === undefined ? undefined : ageOf(article, speaker)
    return (
      (known === undefined || known === age) &&
      speaker !== within &&
      !speaker.mentions.some(({ start }) => sentence[0] <= start && start < at) &&
      !isNamedIn(context, speaker, content, isQuoted) &&
      !isAuthor(context, speaker)
    )
  }
}

function genderOfDescription(mention: string, noun: string): Gender {
  const said = genderOfNoun(noun)
  if (said !== 'unknown') return said
  return genderOfNoun(
    /^(?:the |an? )?(?:[\p{L}\d-]+ )*?([\p{L}]+)-of-/iu.exec(mention)?.[1]?.toLowerCase() ?? '',
  )
}

/** The sentence that a place stands in, up to it. */
function sentenceOf(view: LineView | undefined, at: number): Span {
  const k = view?.tokens.findIndex(({ start }) => start >= at) ?? -1
  const first = view?.sentenceStart[k] ?? -1
  return [view?.tokens[first]?.start ?? at, at]
}

/** "By Ann Lee": who wrote it is not who is described. */
function isAuthor({ article }: SpeakerContext, { mentions }: NamedSpeaker): boolean {
  return mentions.every(({ line, first }) => {
    const { tokens = [] } = article.lines[line] ?? {}
    return [tokens[first - 1], tokens[0]].some((token) => /^(?:By|BY)$/.test(token?.text ?? ''))
  })
}

const namesAged = oncePerWord(({ names, article }, age) =>
  names.filter((one) => ageOf(article, one) === Number(age)),
)

/** Those whose title or role says a noun in other words: the "officer" PC Mark Orr. */
const namesTitled = oncePerWord(({ names }, noun) => {
  const titles = TITLES.flatMap(([is, title]) => (is.test(noun) ? title : []))
  if (titles.length === 0) return []
  return names.filter(({ mentions, roles }) => {
    const words = [...mentions.map(({ honorific }) => honorific ?? ''), ...roles.flatMap(roleWords)]
    return titles.some((title) => words.some((word) => title.test(word)))
  })
})

/** Of several, who was named last before a place, else who is named first behind it. */
function nearest(
  { mentions }: SpeakerContext,
  at: number,
  speakers: readonly NamedSpeaker[],
): NamedSpeaker | undefined {
  return (
    mentions.findLast(({ start, speaker }) => start < at && speakers.includes(speaker)) ??
    mentions.find(({ speaker }) => speakers.includes(speaker))
  )?.speaker
}

function isNamedBefore(
  { mentions }: SpeakerContext,
  at: number,
  fits: (speaker: NamedSpeaker) => boolean,
): boolean {
  return mentions.some(({ start, speaker }) => start < at && fits(speaker))
}

/** Whether a place stands in the words of somebody: whom they describe nobody else has named for them. */
function isWithin({ article, spoken }: SpeakerContext, at: number): boolean {
  return (
    isInQuotes(article, at) ||
    spoken.some(({ content }) => content.some(([start, end]) => start <= at && at < end))
  )
}

/** Whom the lead describes and the text names next. */
function firstBelow(
  context: SpeakerContext,
  { at }: Description,
  kind: PersonKind,
  fits: (speaker: NamedSpeaker) => boolean,
): NamedSpeaker | undefined {
  const { article, mentions } = context
  const line = lineIndexAt(article, at)
  const below = mentions.filter(
    (one) => one.line > line && one.line <= line + LINES_BELOW && fits(one.speaker),
  )
  const free = below.find(({ speaker }) => speaker.role === undefined || kind === 'plain')
  return (free ?? below[0])?.speaker
}

function mostSalient(
  context: SpeakerContext,
  at: number,
  noun: string,
  fits: (speaker: NamedSpeaker) => boolean,
): NamedSpeaker | undefined {
  const [best] = salientBefore(context, at, '', fits)
    .map(({ speaker, weight }) => {
      const count = speaker.mentions.filter(({ start }) => start < at).length
      const own = weight + OF_EACH * Math.min(count, MOST_MENTIONS)
      return { speaker, weight: own * shareOf(context, speaker, noun) }
    })
    .sort((a, b) => b.weight - a.weight)
  if (best !== undefined) return best.speaker
  return context.spoken.findLast(({ speaker, start }) => start < at && fits(speaker))?.speaker
}

/** How well a noun goes with what the text says of somebody. */
function shareOf({ article }: SpeakerContext, speaker: NamedSpeaker, noun: string): number {
  const share = natureOf(article, speaker) === 'open' ? OPEN : 1
  const head =
    speaker.role === undefined
      ? undefined
      : roleWords(speaker.role).findLast((word) => personKind(word) !== undefined)
  if (head === undefined || head === noun) return share
  return share * (personKind(head) === 'office' ? OTHER_OFFICE : OTHER_JOB)
}

/** Who may be a side of a case, the likeliest first: whom the report of it names most; of the accused it also says how they plead. */
const partiesOf = oncePerWord(({ names, article }, noun) => {
  const isOfCourt = ({ role = '', mentions }: NamedSpeaker): boolean =>
    OF_COURT.test(role) || mentions.some(({ honorific }) => OF_RANK.test(honorific ?? ''))
  const isAccused = /^(?:accused|defendant)$/.test(noun)
  const pleas = ({ mentions }: NamedSpeaker): number =>
    mentions.filter((one) => pleads(article.lines[one.line], one)).length
  return names
    .filter((one) => natureOf(article, one) === 'person' && !isOfCourt(one))
    .map((one) => ({
      one,
      weight: one.mentions.length + (isAccused ? OF_PLEA * pleas(one) : 0),
    }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ one }) => one)
})

/** A plea counts as so many mentions. */
const OF_PLEA = 4
const PLEA = /^(?:deny|plead|admit|charge|accuse|convict|sentence|jail|acquit)$/

/** "Orr denies theft", "Orr was jailed" */
function pleads(
  view: LineView | undefined,
  { first, end }: { first: number; end: number },
): boolean {
  if (view === undefined) return false
  return view.tokens.some(({ lemma }, k) => {
    const subject = view.clauses.subject[k] ?? -1
    return PLEA.test(lemma) && subject >= first && subject < end
  })
}

/** Ranks of the police before a name. */
const OF_RANK = /^(?:pc|wpc|ds|dc|di|dci|dsi|sgt|insp|supt|det|dcc|acc|pcso|justice)$/
