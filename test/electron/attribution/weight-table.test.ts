import { expect, test } from 'vitest'
import {
  addWeights,
  joinTables,
  type WeightTable,
} from '../../../electron/attribution/weight-table.ts'

function table(
  labels: number,
  rows: readonly (readonly [number, readonly number[]])[],
): WeightTable {
  const sorted = rows.toSorted(([a], [b]) => (a >>> 0) - (b >>> 0))
  return {
    labels,
    hashes: Int32Array.from(sorted, ([hash]) => hash),
    weights: Int8Array.from(sorted.flatMap(([, weights]) => weights)),
    scale: 1,
  }
}

test('every feature adds the weights that each table has for it, and an unknown one adds none', () => {
  // 0 and 1 so that the mark of an empty record has to be another number; the rest meet in one slot.
  const meeting = [5, 5 + (1 << 12), 5 + (1 << 20), -1 - (1 << 12)]
  const joined = joinTables([
    table(3, [[0, [1, 2, 3]], ...meeting.map((hash, k) => [hash, [k, 10 * k, 7 - k]] as const)]),
    table(2, [
      [1, [7, -7]],
      [5, [100, -100]],
      [-1, [4, 4]],
    ]),
  ])
  const sumsOf = (...hashes: number[]): number[] => {
    const sums = new Int32Array(7)
    addWeights(joined, Int32Array.from(hashes), 0, hashes.length, sums, 2)
    return [...sums]
  }
  expect(sumsOf(0)).toEqual([0, 0, 1, 2, 3, 0, 0])
  expect(sumsOf(1)).toEqual([0, 0, 0, 0, 0, 7, -7])
  expect(sumsOf(-1, -1)).toEqual([0, 0, 0, 0, 0, 8, 8])
  meeting.forEach((hash, k) => {
    expect(sumsOf(hash)).toEqual([0, 0, k, 10 * k, 7 - k, ...(k === 0 ? [100, -100] : [0, 0])])
  })
  expect(sumsOf(2, 3, 5 + (1 << 21), -2)).toEqual([0, 0, 0, 0, 0, 0, 0])
})
