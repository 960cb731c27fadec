import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Review } from '../../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { indexReviews, updateReviews } from '../../../renderer/drafts/review-index.ts'
import { buildClaim } from '../../support/records.ts'

const CLAIMS = Array.from({ length: 6 }, () => buildClaim('article'))
const reviews = fc.array(fc.constantFrom(null, ...Review.options), { minLength: 6, maxLength: 6 })

/** The claims with these reviews; those with none are not there. */
function claimsWith(states: readonly (Review | null)[]) {
  const records = CLAIMS.flatMap((claim, index) => {
    const review = states[index] ?? null
    return review === null ? [] : [{ ...claim, review }]
  })
  return addRecords(EMPTY_PROJECT, 'claims', records).claims
}

const sets = ({ waiting, rejected }: ReturnType<typeof indexReviews>) => ({
  waiting: [...waiting].sort(),
  rejected: [...rejected].sort(),
})

describe('the index of reviews', () => {
  test('kept from the claims touched is the same as made anew', () => {
    fc.assert(
      fc.property(reviews, reviews, (before, after) => {
        const claims = claimsWith(after)
        const touched = CLAIMS.filter((_, index) => before[index] !== after[index])
        const updated = updateReviews(
          indexReviews(claimsWith(before).values()),
          claims,
          touched.map(({ id }) => id),
        )
        expect(sets(updated)).toEqual(sets(indexReviews(claims.values())))
      }),
    )
  })

  test('is the very same while no review changes, so that nothing that shows it is drawn again', () => {
    const claims = claimsWith(['draft', 'rejected', 'accepted', null, null, null])
    const index = indexReviews(claims.values())
    expect(
      updateReviews(
        index,
        claims,
        CLAIMS.map(({ id }) => id),
      ),
    ).toBe(index)
  })
})
