import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACTS, type LinePieces } from '../../../../electron/attribution/encoder/line-pieces.ts'
import {
  inputOf,
  readingWindows,
} from '../../../../electron/attribution/encoder/reading-windows.ts'

const special = { start: -1, separator: -2, unknown: -3 }
const LONGEST = 256
const CONTEXT = 32

/** Lines whose pieces are numbered through the article; a sentence starts at each piece that `every` divides. */
function linesOf(sizes: readonly number[], every: number): readonly LinePieces[] {
  let next = 0
  return sizes.map((size) => {
    const pieces = Int32Array.from({ length: size }, () => next++)
    const facts = Uint8Array.from(pieces, () => 0)
    const told = new Uint8Array(size * FACTS.length)
    facts.forEach((_, k) => {
      told[(k + 1) * FACTS.length - 1] = k % every === 0 ? 1 : 0
    })
    return { pieces, tokens: Int32Array.from(pieces, (_, k) => k), facts: told }
  })
}

describe('reading windows', () => {
  const sizes = fc.array(fc.oneof(fc.nat(90), fc.nat(1200)), { maxLength: 12 })

  test('every piece stands in one window, behind what precedes it', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 400 }), (own, every) => {
        const lines = linesOf(own, every)
        const read: number[] = []
        for (const window of readingWindows(lines)) {
          const { input, places } = inputOf(lines, window, special)
          expect(input.pieces.length).toBeLessThanOrEqual(LONGEST + CONTEXT + 2)
          expect(input.facts.length).toBe(input.pieces.length * FACTS.length)
          const context = input.pieces.slice(1, input.pieces.indexOf(special.separator))
          const from = Math.max(0, read.length - CONTEXT)
          expect([...context]).toEqual(
            Array.from({ length: read.length - from }, (_, k) => from + k),
          )
          for (const [k, { from: first, to }] of window.entries()) {
            const place = places[k] ?? 0
            read.push(...input.pieces.slice(place, place + to - first))
            expect(input.pieces[place + to - first]).toBe(special.separator)
          }
        }
        const all = own.reduce((sum, size) => sum + size, 0)
        expect(read).toEqual(Array.from({ length: all }, (_, k) => k))
      }),
    )
  })

  test('a line that is too long is cut where a sentence starts', () => {
    const windows = readingWindows(linesOf([600], 100))
    expect(windows.map(([part]) => part?.to)).toEqual([200, 400, 600])
  })
})
