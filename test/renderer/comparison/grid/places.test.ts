import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  claimAt,
  claimsOf,
  findClaim,
  placeAt,
  restorePlace,
  step,
  type Layout,
  type Place,
} from '../../../../renderer/comparison/grid/places.ts'

/** Rows of cells of claims: rows and columns are called by their letters. */
function layoutOf(rows: string, columns: string, cells: Readonly<Record<string, string>>): Layout {
  const lines = (keys: string) =>
    keys
      .split('')
      .filter((key) => key !== '')
      .map((key) => ({ key }))
  return {
    rows: lines(rows),
    columns: lines(columns),
    claimsAt: (row, column) => (cells[row + column] ?? '').split('').filter((id) => id !== ''),
  }
}

const LAYOUT = layoutOf('abc', 'xyz', { ax: '12', az: '3', by: '4', cz: '567' })

function press(place: Place, key: string, isFar = false): Place | null {
  return step(LAYOUT, place, { key, isFar }, 2)
}

describe('going about by keys', () => {
  test('goes from cell to cell and to the headers, and no further', () => {
    const first = placeAt(LAYOUT, 0, 0)
    expect(press(first, 'ArrowRight')).toMatchObject({ row: 0, column: 1 })
    expect(press(first, 'ArrowUp')).toMatchObject({ row: -1, rowKey: null })
    expect(press(placeAt(LAYOUT, -1, 0), 'ArrowUp')).toMatchObject({ row: -1 })
    expect(press(first, 'ArrowDown', true)).toMatchObject({ row: 2, rowKey: 'c' })
    expect(press(first, 'End')).toMatchObject({ column: 2, columnKey: 'z' })
    expect(press(first, 'PageDown')).toMatchObject({ row: 2 })
  })

  test('goes into the claims of a cell with Enter, among them, and out with Escape', () => {
    const inside = press(placeAt(LAYOUT, 0, 0), 'Enter')
    expect(inside).toMatchObject({ claim: 0 })
    if (inside === null) return
    expect(claimAt(LAYOUT, inside)).toBe('1')
    const second = press(inside, 'ArrowDown')
    expect(second).toMatchObject({ row: 0, claim: 1 })
    expect(press(second ?? inside, 'Escape')).toMatchObject({ row: 0, column: 0, claim: null })
  })

  test('goes on below the last claim of a cell and above the first, past cells that hold none', () => {
    const layout = layoutOf('abc', 'x', { ax: '12', cx: '567' })
    const go = (place: Place, key: string) => step(layout, place, { key, isFar: false }, 2)
    const last = placeAt(layout, 0, 0, 1)
    expect(go(last, 'ArrowDown')).toEqual(placeAt(layout, 2, 0, 0))
    expect(go(placeAt(layout, 2, 0, 0), 'ArrowUp')).toEqual(last)
    expect(go(placeAt(layout, 2, 0, 2), 'ArrowDown')).toEqual(placeAt(layout, 2, 0, 2))
    expect(go(placeAt(layout, 0, 0, 0), 'ArrowUp')).toEqual(placeAt(layout, 0, 0, 0))
  })

  test('goes on to the next cell of the row that holds claims, past those that hold none', () => {
    const second = placeAt(LAYOUT, 0, 0, 1)
    expect(press(second, 'ArrowRight')).toMatchObject({ column: 2, claim: 0 })
    expect(press(second, 'ArrowLeft')).toEqual(second)
  })

  test('has nothing to go into where nobody spoke', () => {
    expect(press(placeAt(LAYOUT, 0, 1), 'Enter')).toBeNull()
  })
})

describe('the claim meant', () => {
  test('is the one chosen, or the only one of its cell', () => {
    expect(claimAt(LAYOUT, placeAt(LAYOUT, 0, 2))).toBe('3')
    expect(claimAt(LAYOUT, placeAt(LAYOUT, 2, 2))).toBeNull()
    expect(claimAt(LAYOUT, placeAt(LAYOUT, 2, 2, 1))).toBe('6')
    expect(claimAt(LAYOUT, placeAt(LAYOUT, -1, 2))).toBeNull()
  })

  test('is found where it stands, in the row asked for first', () => {
    const twice = layoutOf('ab', 'xy', { ay: '1', bx: '1' })
    expect(findClaim(twice, '1', 'b')).toMatchObject({ row: 1, column: 0, claim: 0 })
    expect(findClaim(twice, '1', 'c')).toMatchObject({ row: 0, column: 1, claim: 0 })
    expect(findClaim(twice, '2', null)).toBeNull()
  })
})

describe('a comparison that has changed', () => {
  test('keeps the row and column where they went, and the next claim where one was moved away', () => {
    const place = placeAt(LAYOUT, 2, 2, 1)
    const changed = layoutOf('cab', 'zxy', { cz: '57', ax: '12' })
    expect(restorePlace(changed, place)).toMatchObject({ row: 0, column: 0, claim: 1 })
    expect(claimAt(changed, restorePlace(changed, place))).toBe('7')
  })

  test('leaves the claims of a cell that is empty now', () => {
    const changed = layoutOf('abc', 'xyz', {})
    expect(restorePlace(changed, placeAt(LAYOUT, 2, 2, 1))).toMatchObject({ row: 2, claim: null })
  })

  test('keeps headers headers', () => {
    const more = layoutOf('abcdef', 'xyzuvw', {})
    expect(restorePlace(more, placeAt(LAYOUT, 2, -1))).toMatchObject({ row: 2, column: -1 })
    expect(restorePlace(more, placeAt(LAYOUT, -1, 1))).toMatchObject({ row: -1, column: 1 })
  })
})

const layouts = fc
  .record({
    rows: fc.uniqueArray(fc.constantFrom(...'abcdef'.split('')), { maxLength: 6 }),
    columns: fc.uniqueArray(fc.constantFrom(...'uvwxyz'.split('')), { maxLength: 6 }),
    cells: fc.dictionary(
      fc
        .tuple(fc.constantFrom(...'abcdef'.split('')), fc.constantFrom(...'uvwxyz'.split('')))
        .map((key) => key.join('')),
      fc.uniqueArray(fc.constantFrom(...'123456789'.split(''))).map((claims) => claims.join('')),
    ),
  })
  .map(({ rows, columns, cells }) => layoutOf(rows.join(''), columns.join(''), cells))

const steps = fc.array(
  fc.record({
    key: fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'Enter',
      'Escape',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    ),
    isFar: fc.boolean(),
  }),
  { maxLength: 20 },
)

test('any keys, in any comparison, lead to a place of it, and its claims are those of its cell', () => {
  fc.assert(
    fc.property(layouts, layouts, steps, (before, after, keys) => {
      const walk = (layout: Layout, from: Place) =>
        keys.reduce((place, key) => step(layout, place, key, 3) ?? place, from)
      const place = walk(after, restorePlace(after, walk(before, placeAt(before, 0, 0))))
      expect(place.row).toBeGreaterThanOrEqual(-1)
      expect(place.row).toBeLessThan(Math.max(1, after.rows.length))
      expect(place.column).toBeGreaterThanOrEqual(-1)
      expect(place.column).toBeLessThan(Math.max(1, after.columns.length))
      expect(after.rows[place.row]?.key ?? null).toBe(place.rowKey)
      expect(place.claim ?? -1).toBeLessThan(claimsOf(after, place).length)
    }),
  )
})
