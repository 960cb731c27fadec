import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partitionPoint } from '../../../shared/domain/partition-point.ts'

test('how many come before a place is the first index that does not, wherever that is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 })),
      fc.integer({ min: -1, max: 10 }),
      (list, at) => {
        const sorted = list.toSorted((a, b) => a - b)
        expect(partitionPoint(sorted.length, (index) => (sorted[index] ?? 0) < at)).toBe(
          sorted.filter((one) => one < at).length,
        )
      },
    ),
  )
})
