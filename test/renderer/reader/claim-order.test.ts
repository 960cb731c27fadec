import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorAt } from '../../../shared/domain/text/anchor.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import { newId } from '../../../shared/domain/id.ts'
import {
  claimBeside,
  orderClaims,
  placeInOrder,
  updateOrder,
} from '../../../renderer/reader/claim-order.ts'
import { buildClaim } from '../../support/records.ts'

const TEXT = 'x'.repeat(100)
const ARTICLE = newId()

function claimAt(start: number): Claim {
  return buildClaim(ARTICLE, { content: [anchorAt(TEXT, { start, end: start + 2 })] })
}

test('claims are numbered as they are read; those with no place have none', () => {
  const [late, early] = [claimAt(50), claimAt(5)]
  const order = orderClaims([late, buildClaim(ARTICLE), early])
  expect(order).toEqual([early, late])
  expect(order.map((claim) => placeInOrder(order, claim))).toEqual([0, 1])
})

test('the next claim is the one after the caret or after the one selected', () => {
  const order = orderClaims([claimAt(10), claimAt(20), claimAt(20)])
  const [first, second, third] = order
  if (first === undefined || second === undefined) throw new Error('There are three.')
  expect(claimBeside(order, 0, 1)).toBe(first)
  expect(claimBeside(order, 15, 1)).toBe(second)
  expect(claimBeside(order, 15, -1)).toBe(first)
  expect(claimBeside(order, 60, -1)).toBe(third)
  expect(claimBeside(order, 60, 1)).toBeNull()
  expect(claimBeside(order, second, 1)).toBe(third)
  expect(claimBeside(order, first, -1)).toBeNull()
})

test('an order brought up to date is the order made afresh', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(98)),
      fc.array(fc.nat(98)),
      fc.array(fc.boolean()),
      (first, second, isKept) => {
        const before = first.map(claimAt)
        const kept = before.filter((_, index) => isKept[index] ?? true)
        const move = (claim: Claim, to: number) => ({ ...claim, content: claimAt(to).content })
        const moved = kept.map((claim, index) =>
          index % 2 === 0 ? move(claim, 97 - index) : claim,
        )
        const after = [...moved, ...second.map(claimAt)]
        const gone = before.filter((claim) => !after.includes(claim))
        const made = after.filter((claim) => !before.includes(claim))
        expect(updateOrder(orderClaims(before), gone, made)).toEqual(orderClaims(after))
      },
    ),
  )
})
