import type { Quantity } from './quantity.ts'
import { isSameCurrency } from './units.ts'

/** Nouns that say nothing of what is counted: there is hardly a story that counts no people. */
export const GENERIC = new Set(['peopl', 'person', 'men', 'women', 'figur', 'number', 'total'])

/** The noun that is counted; null where none, or one that may stand for any. */
export function nounOf({ counted }: Quantity): string | null {
  return counted === null || GENERIC.has(counted.noun) ? null : counted.noun
}

/** Whether two sets have the same in them. */
export function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}

/** "37 confirmed cases", "21 probable cases": the same noun with other words before it. */
function isOtherKind(a: Quantity, b: Quantity): boolean {
  if (a.counted === null || a.counted.noun !== b.counted?.noun) return false
  const [words, others] = [new Set(a.counted.modifiers), new Set(b.counted.modifiers)]
  return words.size > 0 && others.size > 0 && !isSameSet(words, others)
}

/** Whether two quantities are of one kind: their ranges can then be compared. */
export function isComparable(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension || a.isPartial || b.isPartial || a.isWhole !== b.isWhole) {
    return false
  }
  if ((a.timesAYear === null) !== (b.timesAYear === null)) return false
  if (isOtherKind(a, b)) return false
  return a.currency === null || b.currency === null || isSameCurrency(a.currency, b.currency)
}

/** A quantity as it is in a year, where it is given for another period. */
function aYear<Q extends Quantity>(quantity: Q): Q {
  const times = quantity.timesAYear ?? 1
  if (times === 1) return quantity
  const { low, high, given } = quantity
  return {
    ...quantity,
    low: low * times,
    high: high * times,
    given: [given[0] * times, given[1] * times],
  }
}

/** A quantity of each of two claims. */
export interface QuantityPair<Q extends Quantity = Quantity> {
  readonly one: Q
  readonly other: Q
}

/** Two quantities with rates of different periods brought to a year. */
export function atOneRate<Q extends Quantity>({ one, other }: QuantityPair<Q>): QuantityPair<Q> {
  if (one.timesAYear === other.timesAYear) return { one, other }
  return { one: aYear(one), other: aYear(other) }
}

/** Whether one quantity leaves open what another is given as. */
function isHolding({ low, high }: Quantity, { given: [from, to] }: Quantity): boolean {
  const give = 1e-9 * Math.max(1, Math.abs(from), Math.abs(to))
  return from <= high + give && low <= to + give
}

/** Whether two quantities cannot both hold: neither leaves open what the other is given as. */
export function isDisjoint(pair: QuantityPair): boolean {
  const { one, other } = atOneRate(pair)
  return !isHolding(one, other) && !isHolding(other, one)
}

/** Units are mixed up that are of like size: feet and metres, not hours and years. */
const MIXED_UP = 5

/** "12,400 hectares", "12,400 acres": the very number, in a unit of another size. */
export function isOtherUnit({ one: { written: a }, other: { written: b } }: QuantityPair): boolean {
  if (a === null || b === null || a.value !== b.value || a.factor === b.factor) return false
  return Math.max(a.factor / b.factor, b.factor / a.factor) < MIXED_UP
}
