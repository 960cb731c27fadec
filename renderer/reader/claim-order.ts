import type { Id } from '../../shared/domain/id.ts'
import { startOfClaim, type Claim } from '../../shared/domain/claim.ts'

function compareClaims(a: Claim, b: Claim): number {
  const places = startOfClaim(a) - startOfClaim(b)
  if (places !== 0 && !Number.isNaN(places)) return places
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/** Claims that have a place in the text, in reading order; those at one place as they were made. */
export function orderClaims(claims: Iterable<Claim>): readonly Claim[] {
  return [...claims].filter((claim) => claim.content.length > 0).sort(compareClaims)
}

/**
 * The order after claims changed: `before` and `after` are all of the article's claims. Those that stayed the
 * same stay where they are, so that one more claim among 20,000 costs no sorting.
 */
export function updateOrder(
  order: readonly Claim[],
  before: ReadonlyMap<Id, Claim>,
  after: ReadonlyMap<Id, Claim>,
): readonly Claim[] {
  const kept = order.filter((claim) => after.get(claim.id) === claim)
  const changed = [...after.values()].filter((claim) => before.get(claim.id) !== claim)
  if (changed.length > kept.length) return orderClaims(after.values())
  for (const claim of orderClaims(changed)) kept.splice(placeInOrder(kept, claim), 0, claim)
  return kept
}

/** How many of the ordered claims come before `claim`, by binary search; so its number, less one. */
export function placeInOrder(order: readonly Claim[], claim: Claim): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = order[middle]
    if (other !== undefined && compareClaims(other, claim) < 0) low = middle + 1
    else high = middle
  }
  return low
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
