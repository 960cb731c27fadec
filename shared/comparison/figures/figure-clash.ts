import { hasFigures, type ClaimFigures } from './claim-figures.ts'
import type { ClockTime } from './clock-times.ts'
import {
  FAR_OFF,
  GENERIC,
  isComparable,
  isDisjoint,
  isFarOff,
  isOtherUnit,
  nounOf,
  type QuantityPair,
} from './comparable-quantities.ts'
import type { Quantity } from './quantity.ts'

/** A figure of each of two claims of which at most one can be right, as they write it, and what both are of. */
export interface FigureClash {
  readonly first: string
  readonly second: string
  /** The words that say so, by stems, the most telling first. */
  readonly shared: readonly string[]
  /** How telling these are. */
  readonly weight: number
  /** How far from the beginning of both claims they stand. */
  readonly depth: number
}

/** What two claims are known to share besides their words. */
export interface Ground {
  readonly isOneTopic: boolean
  /** How telling a word is, by its stem: the rarer in the project, the more. */
  readonly weightOf: (stem: string) => number
}

type Around = Quantity['around']

/** Words in common that come to less than this may be chance; one that is in both claims alone comes to 1. */
const LEAST_WEIGHT = 0.8
/** What is enough where both have one topic. */
const LEAST_IN_TOPIC = 0.4
/** What it adds that the very noun is counted in both. */
const SAME_NOUN = 0.5
/** What it adds that the very number stands in both, in other units. */
const SAME_NUMBER = 0.8

/** The words that stand around both of two figures. */
function sharedWords(a: Around, b: Around, { weightOf }: Ground): readonly string[] {
  const others = new Set(b.flat())
  const shared = [...new Set(a.flat())].filter((stem) => others.has(stem) && !GENERIC.has(stem))
  return shared.toSorted((one, other) => weightOf(other) - weightOf(one) || (one < other ? -1 : 1))
}

const sum = (stems: readonly string[], { weightOf }: Ground) =>
  stems.reduce((total, stem) => total + weightOf(stem), 0)

interface Days {
  readonly days: readonly [number, number]
}

function isMeeting({ days: [from, to] }: Days, { days: [other, otherTo] }: Days): boolean {
  return from <= otherTo && other <= to
}

/** Whether both name days, and none of the one's is one of the other's. */
function isOtherTime(a: ClaimFigures, b: ClaimFigures): boolean {
  if (a.moments.length === 0 || b.moments.length === 0) return false
  return !a.moments.some((one) => b.moments.some((other) => isMeeting(one, other)))
}

/** Whether both name one day. */
function isSameTime(a: ClaimFigures, b: ClaimFigures): boolean {
  return a.moments.some((one) =>
    b.moments.some((other) => one.days[1] - one.days[0] <= 1 && isMeeting(one, other)),
  )
}

function isApartIn(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one))
}

/** Whether both are of other people, places or events: nothing of the one then denies the other. */
function isApart(a: ClaimFigures, b: ClaimFigures): boolean {
  const isOtherPerson = a.gender !== null && b.gender !== null && a.gender !== b.gender
  return isOtherPerson || isApartIn(a.places, b.places) || isApartIn(a.ordinals, b.ordinals)
}

/** Whether the later article's larger count, by its words, only brings the earlier one up to date. */
function isUpdate(a: ClaimFigures, b: ClaimFigures, one: Quantity, other: Quantity): boolean {
  if (one.dimension !== 'count' && one.dimension !== 'share') return false
  if (a.printed === null || b.printed === null || a.printed === b.printed) return false
  if (isSameTime(a, b)) return false
  const [later, earlier] = a.printed > b.printed ? [one, other] : [other, one]
  return (a.printed > b.printed ? a : b).isUpdating && later.low >= earlier.low
}

function judgeQuantities(
  a: ClaimFigures,
  b: ClaimFigures,
  pair: QuantityPair,
  ground: Ground,
): FigureClash | null {
  const { one, other } = pair
  const shared = sharedWords(one.around, other.around, ground)
  const nouns = [nounOf(one), nounOf(other)]
  const words = shared.filter((stem) => !nouns.includes(stem))
  // To have none of something is no figure of it: what the noun says must be said in other words too.
  const isNone = one.high === 0 || other.high === 0
  const most = FAR_OFF[words.length > 0 ? 'byWords' : 'byNoun']
  if (isFarOff(one, other, most) || isUpdate(a, b, one, other)) return null
  const isSameNoun = nouns[0] !== null && nouns[0] === nouns[1]
  const weight =
    sum(isNone ? words : shared, ground) +
    (isSameNoun ? SAME_NOUN : 0) +
    (isOtherUnit(pair) ? SAME_NUMBER : 0)
  if (weight < (ground.isOneTopic ? LEAST_IN_TOPIC : LEAST_WEIGHT)) return null
  return { first: one.text, second: other.text, shared, weight, depth: one.start + other.start }
}

function compareQuantities(a: ClaimFigures, b: ClaimFigures, ground: Ground) {
  const pairs = a.quantities.flatMap((one) =>
    b.quantities.flatMap((other): readonly QuantityPair[] =>
      isComparable(one, other, ground.isOneTopic) ? [{ one, other }] : [],
    ),
  )
  const isClashing = (pair: QuantityPair) => isDisjoint(pair.one, pair.other) || isOtherUnit(pair)
  const agreeing = pairs.filter((pair) => !isClashing(pair))
  const agreed = new Set(agreeing.flatMap(({ one, other }) => [one, other]))
  const clashes = pairs
    .filter((pair) => isClashing(pair) && !agreed.has(pair.one) && !agreed.has(pair.other))
    .map((pair) => judgeQuantities(a, b, pair, ground))
    .filter((clash) => clash !== null)
  return { clashes, isAgreeing: agreeing.length > 0 }
}

/** Whether both have figures of one kind that differ, of whatever thing. */
function isDiffering(a: ClaimFigures, b: ClaimFigures): boolean {
  return a.quantities.some((one) =>
    b.quantities.some((other) => one.dimension === other.dimension && isDisjoint(one, other)),
  )
}

function isTimeApart(a: ClockTime, b: ClockTime): boolean {
  const shifts = a.isHalfDay || b.isHalfDay ? [-720, 0, 720] : [0]
  return shifts.every((shift) => a.to + shift < b.from || b.to < a.from + shift)
}

interface Dated {
  readonly start: number
  readonly text: string
  readonly around: Around
}

/** A day hangs on what stands right beside it. */
const BESIDE = 4

const nearest = (around: Around): Around => [around[0].slice(0, BESIDE), around[1].slice(0, BESIDE)]

function judgeDated(one: Dated, other: Dated, ground: Ground): readonly FigureClash[] {
  const shared = sharedWords(nearest(one.around), nearest(other.around), ground)
  const weight = sum(shared, ground)
  if (weight < (ground.isOneTopic ? LEAST_IN_TOPIC : LEAST_WEIGHT)) return []
  return [{ first: one.text, second: other.text, shared, weight, depth: one.start + other.start }]
}

/** A year is no other day than one within another year: only days, or months and years, are set against each other. */
const isLong = ({ days: [from, to] }: Days) => to - from > 31

/** Days on which one thing is said to be. */
function compareMoments(a: ClaimFigures, b: ClaimFigures, ground: Ground) {
  const pairs = a.moments.flatMap((one) =>
    b.moments.filter((other) => isLong(one) === isLong(other)).map((other) => ({ one, other })),
  )
  const isAgreeing = pairs.some(({ one, other }) => one.from <= other.to && other.from <= one.to)
  return isAgreeing ? [] : pairs.flatMap(({ one, other }) => judgeDated(one, other, ground))
}

function compareTimes(a: ClaimFigures, b: ClaimFigures, ground: Ground) {
  const [one, other] = [a.times[0], b.times[0]]
  if (one === undefined || other === undefined) return []
  if (a.times.length > 1 || b.times.length > 1 || !isTimeApart(one, other)) return []
  return judgeDated(one, other, ground)
}

/**
 * The figures of two claims of which at most one can be right; null where there are none. Quantities clash that are of
 * one kind and whose ranges cannot both hold, days and times of day that do not meet, where the words around both say
 * that they are of one thing. Those of other people, places or periods do not, nor does a count that was brought up to
 * date.
 */
export function findClash(a: ClaimFigures, b: ClaimFigures, ground: Ground): FigureClash | null {
  if (!hasFigures(a) || !hasFigures(b) || isApart(a, b)) return null
  const { clashes, isAgreeing } = compareQuantities(a, b, ground)
  // Other figures of other days are of two events; without any, or with the same, the day is what differs.
  const found = isOtherTime(a, b)
    ? isDiffering(a, b)
      ? []
      : compareMoments(a, b, ground)
    : [...clashes, ...(isAgreeing ? [] : compareTimes(a, b, ground))]
  return (
    found.toSorted((one, other) => other.weight - one.weight || one.depth - other.depth)[0] ?? null
  )
}
