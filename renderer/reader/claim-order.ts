import { partitionPoint } from '../../shared/domain/partition-point.ts'
import { comparePlaces, startOfClaim, type Claim } from '../../shared/domain/claim.ts'

/** Claims that have a place in the text, in reading order; those at one place as they were made. */
export function orderClaims(claims: Iterable<Claim>): readonly Claim[] {
  return [...claims].filter((claim) => claim.content.length > 0).sort(comparePlaces)
}

/** Above this many changes one sort costs less than looking each place up. */
const FEW = 500

/**
 * The order after claims changed: `gone` as they were in it, `made` as they are now (one that changed is in
 * both). One more claim among 100,000 costs a copy of the list and no sorting.
 */
export function updateOrder(
  order: readonly Claim[],
  gone: readonly Claim[],
  made: readonly Claim[],
): readonly Claim[] {
  if (gone.length + made.length > FEW) {
    const left = new Set(gone)
    return orderClaims([...order.filter((claim) => !left.has(claim)), ...made])
  }
  const kept = [...order]
  for (const claim of gone) {
    const place = placeInOrder(kept, claim)
    if (kept[place] === claim) kept.splice(place, 1)
  }
  for (const claim of orderClaims(made)) kept.splice(placeInOrder(kept, claim), 0, claim)
  return kept
}

/** How many of the ordered claims come before `claim`, by binary search; so its number, less one. */
export function placeInOrder(order: readonly Claim[], claim: Claim): number {
  return partitionPoint(order.length, (index) => comparePlaces(order[index] as Claim, claim) < 0)
}

/** The next claim in reading order after a place in the text (by 1) or the last before it (by -1). */
export function claimBeside(
  order: readonly Claim[],
  from: Claim | number,
  by: 1 | -1,
): Claim | null {
  if (typeof from !== 'number') return order[placeInOrder(order, from) + by] ?? null
  const next = order.findIndex((claim) => startOfClaim(claim) >= from)
  if (by === 1) return order[next] ?? null
  return (next === -1 ? order.at(-1) : order[next - 1]) ?? null
}
