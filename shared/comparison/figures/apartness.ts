import type { ClaimFigures } from './claim-figures.ts'
import { isDisjoint, isSameSet } from './comparable-quantities.ts'
import type { FigurePair } from './figure-pairs.ts'
import { isMeeting } from './moments.ts'
import type { Quantity } from './quantity.ts'

/** Whether both have some, and none in common. */
export function isApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one))
}

/** Whether both name a day or a month, and the same one. */
export function isSameDay(a: ClaimFigures, b: ClaimFigures): boolean {
  return a.moments.some((one) =>
    b.moments.some((other) => one.days[1] - one.days[0] <= 31 && isMeeting(one, other)),
  )
}

/** Whether both name days, and none of the one's is one of the other's. */
function isOtherTime(a: ClaimFigures, b: ClaimFigures): boolean {
  if (a.moments.length === 0 || b.moments.length === 0) return false
  return !a.moments.some((one) => b.moments.some((other) => isMeeting(one, other)))
}

/** Whether the later article's count is the larger one. */
export function isGrown(
  a: ClaimFigures,
  b: ClaimFigures,
  { one, other }: { readonly one: Quantity; readonly other: Quantity },
): boolean {
  if (one.dimension !== 'count' && one.dimension !== 'share') return false
  if (a.printed === null || b.printed === null || a.printed === b.printed) return false
  return a.printed > b.printed ? one.low >= other.low : other.low >= one.low
}

/** Whether the later article's larger count, by its words, only brings the earlier one up to date. */
function isUpdate(a: ClaimFigures, b: ClaimFigures, pair: FigurePair): boolean {
  if (pair.kind !== 'quantity' || !isGrown(a, b, pair) || isSameDay(a, b)) return false
  return ((a.printed ?? 0) > (b.printed ?? 0) ? a : b).isUpdating
}

/** Whether both have figures of one kind that differ, of whatever thing: on other days, they are of two events. */
function isDiffering(a: ClaimFigures, b: ClaimFigures): boolean {
  return a.quantities.some((one) =>
    b.quantities.some((other) => one.dimension === other.dimension && isDisjoint({ one, other })),
  )
}

/** Whether two figures are of two things by what is said of one alone, whatever else speaks for them. */
export function isOfTwoThings(a: ClaimFigures, b: ClaimFigures, pair: FigurePair): boolean {
  const isOtherPerson = a.gender !== null && b.gender !== null && a.gender !== b.gender
  if (isOtherPerson || isApart(a.ordinals, b.ordinals)) return true
  if (pair.kind !== 'quantity') return pair.kind === 'day' && isDiffering(a, b)
  return !isSameSet(pair.one.limits, pair.other.limits) || isOtherTime(a, b) || isUpdate(a, b, pair)
}
