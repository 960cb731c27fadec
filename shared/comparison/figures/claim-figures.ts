import { LONGEST_READ } from '../../domain/claim.ts'
import type { Span } from '../../domain/text/span.ts'
import { aspectsOf, type Aspect } from './aspects.ts'
import { foldText } from '../../domain/text/folding.ts'
import { findClockTimes, type ClockTime } from './clock-times.ts'
import { TEN_WORDS, UNIT_WORDS } from './numerals.ts'
import { findMoments, readDay, type Moment } from './moments.ts'
import { findQuantities } from './quantities.ts'
import { blankOut, clauseOf, wordsAround } from './quantity-context.ts'
import type { Quantity } from './quantity.ts'

/** Words of a figure's clause by stems, those before it and those after it, the nearest first. */
type Around = Quantity['around']

/** What the words beside a figure say of what it is of. */
export interface Worded {
  readonly around: Around
  /** Of its stretch of the claim, between the figures before and after it; of the whole claim where that says none. */
  readonly aspects: ReadonlySet<Aspect>
  /** Whether its sentence sets it against another figure: "only 47", "no more than", "in fact". */
  readonly isDisputing: boolean
}

/** The figures of a claim, with what they hang on. */
export interface ClaimFigures {
  /** The day on which its article was printed, from 1970-01-01; null where that is not known. */
  readonly printed: number | null
  readonly quantities: readonly (Quantity & Worded)[]
  readonly moments: readonly (Moment & Worded)[]
  readonly times: readonly (ClockTime & Worded)[]
  /** The names after "in", "at" and the like: of two that give different ones, the figures are of different things. */
  readonly places: ReadonlySet<string>
  /** "first", "second": likewise. */
  readonly ordinals: ReadonlySet<string>
  /** Of the one person that its pronouns stand for; null where they stand for none, or for several. */
  readonly gender: 'he' | 'she' | null
  /** Whether its words bring a count up to date: "now", "had passed", "bringing to". */
  readonly isUpdating: boolean
  /** Whether it speaks of what is to come. */
  readonly isAhead: boolean
  /** The words of the names in it, folded. */
  readonly names: ReadonlySet<string>
}

const NO_PLACE =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u
const NO_NAME =
  /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|gmt|mr|mrs|dr|the)$/
const PLACE =
  /(?<=\b(?:in|at|near|outside) (?:the )?)\p{Lu}\p{Ll}[\p{L}’'-]+(?: \p{Lu}\p{Ll}[\p{L}’'-]+)*/gu

/** "Terminal 1", "Gate C". */
const NUMBERED_PLACE = /(?<=\p{Ll} )\p{Lu}\p{Ll}{2,} (?:\d{1,3}|\p{Lu})\b(?![.,:]?\d)/gu

function findPlaces(text: string): ReadonlySet<string> {
  const named = Array.from(text.matchAll(PLACE), ([place]) => place).concat(
    text.match(NUMBERED_PLACE) ?? [],
  )
  return new Set(
    named.filter((place) => !NO_PLACE.test(place)).map((place) => place.replace(/['’]s$/, '')),
  )
}

const ORDINAL = /\b(?:first|second|third|fourth|fifth)\b(?! of )/g

function readGender(text: string): 'he' | 'she' | null {
  const isHe = /\b(?:he|his|him)\b/i.test(text)
  const isShe = /\b(?:she|her|hers)\b/i.test(text)
  if (isHe === isShe) return null
  return isHe ? 'he' : 'she'
}

/** What stands before a day on which something was said, not done. */
const SAYING = /\b(?:said|says|told|announced|added|reported)(?: \p{L}+){0,2} $/iu

const UPDATING =
  /\b(?:now|so far|already|climb(?:s|ed|ing)?|r(?:ise|ises|ose|isen|ising)|gr(?:ow|ows|ew|own|owing)|pass(?:es|ed)?|topped|reach(?:es|ed)?|bring(?:s|ing)?|brought|mak(?:es|ing)|since|in all|more)\b/i

const DISPUTING =
  /\b(?:only|just|barely|merely|mere|in fact|in truth|actually|nowhere near|never|nonsense|wrong|not (?:a|one|an)\b|not \d|(?:no|not) (?:more|less|fewer)|at no point|no other|that is all|that's all|myself|counted|every one|whatever)\b/i
const AHEAD =
  /\b(?:will|would|'ll|’ll|shall|going to|expect\w*|forecast|plan(?:s|ned)?|due|should be|is to|are to)\b/i

/** Capital words that name something, without those that open a sentence. */
function readNames(text: string): ReadonlySet<string> {
  const found = text.matchAll(/(?<=[\p{Ll}\p{N},;’'] ['“"‘]?)\p{Lu}[\p{L}’'-]{2,}/gu)
  return new Set(
    Array.from(found, ([name]) => foldText(name.replace(/['’]s$/, ''))).filter(
      (name) => !NO_NAME.test(name),
    ),
  )
}

const NONE: ClaimFigures = {
  printed: null,
  quantities: [],
  moments: [],
  times: [],
  places: new Set(),
  ordinals: new Set(),
  gender: null,
  isUpdating: false,
  isAhead: false,
  names: new Set(),
}

/** What any figure has in it: most claims are read no further for want of it. */
const ANY = new RegExp(
  String.raw`\d|\b(?:${[...UNIT_WORDS, ...TEN_WORDS].join('|')}|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|dozen|score|hundred|thousand|million|billion|trillion|lakh|crore|an? (?:couple|second|minute|hour|day|week|fortnight|month|year|decade|mile|kilomet)|no|none|nobody|every|most|majority|noon|midday|midnight|year|today|tonight|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)`,
  'i',
)

const JOINT = /,? (?:and|but|while|with|or) |[,:] /g

/** Where what is said of one figure ends and of the next begins: at the last word that joins, or right between. */
function findJoint(text: string, from: number, to: number, otherwise: number): number {
  const joint = [...text.slice(from, to).matchAll(JOINT)].at(-1)
  return joint === undefined ? otherwise : from + joint.index
}

/** The aspects of a figure's stretch of a text: from the one before it of its kind to the one after, within its sentence. */
function aspectsAround(text: string, at: Span, all: readonly Span[]): ReadonlySet<Aspect> {
  const clause = clauseOf(text, at)
  const before = all.findLast(({ end }) => end <= at.start)?.end
  const after = all.find(({ start }) => start >= at.end)?.start
  const from = before === undefined ? 0 : findJoint(text, before, at.start, before)
  const to = after === undefined ? text.length : findJoint(text, at.end, after, after)
  const own = text.slice(Math.max(clause.start, from), Math.min(clause.end, to))
  const aspects = aspectsOf(own)
  return aspects.size > 0 ? aspects : aspectsOf(text)
}

/** Reads the figures of a claim's words. `date` is that of its article, ISO 8601; weekdays and the like hang on it. */
export function readFigures(all: string, date: string): ClaimFigures {
  const text = all.slice(0, LONGEST_READ)
  const printed = readDay(date)
  if (!ANY.test(text)) return { ...NONE, printed }
  const moments =
    printed === null
      ? []
      : findMoments(text, printed).filter(({ start }) => !SAYING.test(text.slice(0, start)))
  const times = findClockTimes(text)
  const quantities = findQuantities(text, [...moments, ...times])
  const found: readonly Span[] = [...quantities, ...moments, ...times]
  if (found.length === 0) return { ...NONE, printed }
  const bare = blankOut(text, found)
  const withWords = <One extends Span>(one: One, _: number, among: readonly One[]) => {
    const { start, end } = clauseOf(text, one)
    return Object.assign({}, one, {
      around: wordsAround(bare, one),
      aspects: aspectsAround(text, one, among),
      isDisputing: DISPUTING.test(text.slice(start, end)),
    })
  }
  return {
    printed,
    quantities: quantities.map(withWords),
    moments: moments.map(withWords),
    times: times.map(withWords),
    places: findPlaces(text),
    ordinals: new Set(text.toLowerCase().match(ORDINAL)),
    gender: readGender(text),
    isUpdating: UPDATING.test(text),
    isAhead: AHEAD.test(text),
    names: readNames(text),
  }
}

/** Whether a claim says anything in figures. */
export function hasFigures({ quantities, moments, times }: ClaimFigures): boolean {
  return quantities.length + moments.length + times.length > 0
}

/** What the figures of a claim may be met by: each kind with each word and each aspect that may say what it is of. */
export function figureKeys({ quantities, moments, times }: ClaimFigures): ReadonlySet<string> {
  const keysOf = (kind: string, { around, aspects }: Worded) =>
    [...around.flat(), ...aspects].map((word) => `${kind} ${word}`)
  return new Set([
    ...quantities.flatMap((one) => keysOf(one.dimension, one)),
    ...moments.flatMap((one) => keysOf('day', one)),
    ...times.flatMap((one) => keysOf('time', one)),
  ])
}
