import type { Quantity } from './quantity.ts'
import { isSameCurrency } from './units.ts'

/** Nouns that say nothing of what is counted: there is hardly a story that counts no people. */
export const GENERIC = new Set(['peopl', 'person', 'men', 'women'])

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}

/** The noun that is counted; null where none, or one that may stand for any. */
export function nounOf({ counted }: Quantity): string | null {
  return counted === null || GENERIC.has(counted.noun) ? null : counted.noun
}

/** Whether what is counted may be one thing: the same noun with no other word before it, or none where one has none. */
function isFitting(a: Quantity, b: Quantity): boolean {
  const [noun, other] = [nounOf(a), nounOf(b)]
  if (noun === null || other === null) return true
  if (noun !== other) return false
  const [words, others] = [a, b].map(({ counted }) => new Set(counted?.modifiers))
  if (words === undefined || others === undefined) return true
  return words.size === 0 || others.size === 0 || isSameSet(words, others)
}

/** So few may be counted of anything: where the noun is not said again, words in common say little. */
const FEW = 20

/** Whether a count that names no noun is known to be of the other's: by its size, or by the noun beside it. */
function isNounKnown(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== 'count' || (a.high >= FEW && b.high >= FEW)) return true
  if (a.counted !== null && a.counted.noun === b.counted?.noun) return true
  const [noun, other] = [nounOf(a), nounOf(b)]
  if (noun !== null && other !== null) return true
  const known = noun ?? other
  return known !== null && (noun === null ? a : b).around.flat().includes(known)
}

/** Two who speak of one thing are seldom further apart than this many times; by its noun alone, than this. */
export const FAR_OFF = { byWords: 12, byNoun: 4 } as const

/** Whether two quantities are so far apart that they are of two things. */
export function isFarOff(a: Quantity, b: Quantity, most: number): boolean {
  const [small, large] = a.high < b.low ? [a, b] : [b, a]
  return small.high > 0 && large.low > small.high * most
}

/** From here on a count is seldom of two things at once in one story. */
const MANY = 1000

/** Whether two large counts under one topic are near enough to be of one thing under two nouns: "votes", "ballots". */
function isOneMultitude(a: Quantity, b: Quantity): boolean {
  const [small, large] = a.high < b.low ? [a, b] : [b, a]
  return a.dimension === 'count' && small.low >= MANY && large.low < small.high * 2
}

/** Whether two quantities are of one kind: their ranges can then be compared. */
export function isComparable(a: Quantity, b: Quantity, isOneTopic: boolean): boolean {
  if (a.dimension !== b.dimension || a.isPartial || b.isPartial) return false
  if (a.isWhole !== b.isWhole || !isSameSet(a.limits, b.limits)) return false
  if (a.currency !== null && b.currency !== null && !isSameCurrency(a.currency, b.currency)) {
    return false
  }
  if (isOneTopic && isOneMultitude(a, b)) return true
  return isFitting(a, b) && isNounKnown(a, b)
}

/** Whether one quantity leaves open what another is given as. */
function isHolding({ low, high }: Quantity, { given: [from, to] }: Quantity): boolean {
  const give = 1e-9 * Math.max(1, Math.abs(from), Math.abs(to))
  return from <= high + give && low <= to + give
}

/** Whether two quantities cannot both hold: neither leaves open what the other is given as. */
export function isDisjoint(a: Quantity, b: Quantity): boolean {
  return !isHolding(a, b) && !isHolding(b, a)
}

/** A quantity of each of two claims. */
export interface QuantityPair {
  readonly one: Quantity
  readonly other: Quantity
}

/** Units are mixed up that are of like size: feet and metres, not hours and years. */
const MIXED_UP = 5

/** "12,400 hectares", "12,400 acres": the very number, in a unit of another size. */
export function isOtherUnit({ one: { written: a }, other: { written: b } }: QuantityPair): boolean {
  if (a === null || b === null || a.value !== b.value || a.factor === b.factor) return false
  return Math.max(a.factor / b.factor, b.factor / a.factor) < MIXED_UP
}
