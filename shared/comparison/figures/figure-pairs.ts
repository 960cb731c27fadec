import { hasFigures, type ClaimFigures, type Worded } from './claim-figures.ts'
import type { ClockTime } from './clock-times.ts'
import { isComparable, isDisjoint, isOtherUnit } from './comparable-quantities.ts'
import { isMeeting, type Moment } from './moments.ts'
import type { Quantity } from './quantity.ts'

/** A figure of each of two claims that cannot both hold, if they are of one thing. */
export type FigurePair =
  | {
      readonly kind: 'quantity'
      readonly one: Quantity & Worded
      readonly other: Quantity & Worded
    }
  | { readonly kind: 'day' | 'time'; readonly one: DatedFigure; readonly other: DatedFigure }

/** A day or a time of day, as a claim writes it. */
interface DatedFigure extends Worded {
  readonly start: number
  readonly text: string
}

/** Quantities of one kind whose ranges cannot both hold, without those that agree with another of the other claim. */
function pairQuantities(a: ClaimFigures, b: ClaimFigures): readonly FigurePair[] {
  if (a.quantities.length === 0 || b.quantities.length === 0) return []
  const pairs = a.quantities.flatMap((one) =>
    b.quantities.flatMap((other) => (isComparable(one, other) ? [{ one, other }] : [])),
  )
  const isClashing = (pair: (typeof pairs)[number]) => isDisjoint(pair) || isOtherUnit(pair)
  const agreed = new Set(
    pairs.filter((pair) => !isClashing(pair)).flatMap(({ one, other }) => [one, other]),
  )
  return pairs
    .filter((pair) => isClashing(pair) && !agreed.has(pair.one) && !agreed.has(pair.other))
    .map(({ one, other }) => ({ kind: 'quantity', one, other }))
}

/** A year is no other day than one within another year: only days, or months and years, are set against each other. */
const isLong = ({ days: [from, to] }: Moment) => to - from > 31

/** "before May", "no sooner than Friday": it leaves one of its ends open. */
const isOpen = ({ from, to }: Moment) => !Number.isFinite(from) || !Number.isFinite(to)

/** Days that do not meet, of claims that agree on none. */
function pairDays(a: ClaimFigures, b: ClaimFigures): readonly FigurePair[] {
  if (a.moments.length === 0 || b.moments.length === 0) return []
  const pairs = a.moments.flatMap((one) => b.moments.map((other) => ({ one, other })))
  const isAgreeing = pairs.some(
    ({ one, other }) => isMeeting(one, other) || (one.from <= other.to && other.from <= one.to),
  )
  if (isAgreeing) return []
  return pairs
    .filter(({ one, other }) => isLong(one) === isLong(other) || isOpen(one) || isOpen(other))
    .map(({ one, other }) => ({ kind: 'day', one, other }))
}

function isTimeApart(a: ClockTime, b: ClockTime): boolean {
  const shifts = a.isHalfDay || b.isHalfDay ? [-720, 0, 720] : [0]
  return shifts.every((shift) => a.to + shift < b.from || b.to < a.from + shift)
}

/** The times of day of two claims that name one each. */
function pairTimes(a: ClaimFigures, b: ClaimFigures): readonly FigurePair[] {
  const [one, other] = [a.times[0], b.times[0]]
  if (one === undefined || other === undefined) return []
  if (a.times.length > 1 || b.times.length > 1 || !isTimeApart(one, other)) return []
  return [{ kind: 'time', one, other }]
}

/** The figures of two claims that cannot both hold, if they are of one thing. */
export function pairFigures(a: ClaimFigures, b: ClaimFigures): readonly FigurePair[] {
  if (!hasFigures(a) || !hasFigures(b)) return []
  return [...pairQuantities(a, b), ...pairDays(a, b), ...pairTimes(a, b)]
}
