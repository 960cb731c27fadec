import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DisplayRow } from '../../../../shared/tables/arrange.ts'
import {
  keepPlaces,
  lineOfRow,
  numberLines,
  placeInsertedRows,
} from '../../../../renderer/table/lines/lines.ts'

const record = (id: string): DisplayRow => ({ type: 'record', id })
const records = (ids: string): readonly DisplayRow[] => Array.from(ids).map(record)
const idsOf = (rows: readonly DisplayRow[]): string =>
  rows.map((row) => (row.type === 'record' ? row.id : '|')).join('')
const fresh = (ids: string) => ({ rows: records(ids), ids: Array.from(ids), total: ids.length })
const always = () => true

describe('rows that come and go', () => {
  test('a new one stands after the one it follows when freshly arranged; the others do not move', () => {
    expect(idsOf(keepPlaces(records('cab'), fresh('abxc'), always))).toBe('cabx')
    expect(idsOf(keepPlaces(records('cab'), fresh('xabc'), always))).toBe('xcab')
    expect(idsOf(keepPlaces(records('ba'), fresh('axyb'), always))).toBe('baxy')
  })

  test('200,000 new ones may follow one that stays', () => {
    const ids = Array.from({ length: 200_000 }, (_, index) => `new ${index}`)
    const arranged = { rows: ['a', ...ids].map(record), ids: ['a', ...ids], total: 200_001 }
    expect(keepPlaces(records('ba'), arranged, always)).toEqual(['b', 'a', ...ids].map(record))
  })

  test('those that are gone are left out', () => {
    expect(idsOf(keepPlaces(records('cab'), fresh('ac'), (id) => id !== 'b'))).toBe('ca')
  })

  test('those that stay keep their order, whatever comes and goes', () => {
    const ids = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'))
      .map((list) => list.join(''))
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const kept = idsOf(keepPlaces(records(before), fresh(after), (id) => after.includes(id)))
        expect(Array.from(kept).sort()).toEqual(Array.from(after).sort())
        const stayed = Array.from(before).filter((id) => after.includes(id))
        expect(Array.from(kept).filter((id) => before.includes(id))).toEqual(stayed)
      }),
    )
  })
})

describe('rows put in by hand', () => {
  test('stand where they were made, also where a filter hides them', () => {
    expect(idsOf(placeInsertedRows(records('abc'), new Map([['x', 'b']]), always))).toBe('abxc')
    expect(idsOf(placeInsertedRows(records('axbc'), new Map([['x', 'b']]), always))).toBe('abxc')
    expect(idsOf(placeInsertedRows(records('abc'), new Map([['x', null]]), always))).toBe('abcx')
  })

  test('stand there once', () => {
    expect(idsOf(placeInsertedRows(records('xaxbc'), new Map([['x', 'b']]), always))).toBe('abxc')
  })

  test('are forgotten when they are gone', () => {
    expect(idsOf(placeInsertedRows(records('abc'), new Map([['x', 'b']]), () => false))).toBe('abc')
  })
})

test('a line is found again by its record or its group', () => {
  const group: DisplayRow = { type: 'group', key: 'k', label: 'k', count: 1 }
  expect(lineOfRow([group, ...records('ab')], record('b'))).toBe(2)
  expect(lineOfRow([...records('a'), { ...group, count: 7 }], group)).toBe(1)
  expect(lineOfRow(records('a'), undefined)).toBe(-1)
})

test('records are numbered past the headers of groups', () => {
  const group: DisplayRow = { type: 'group', key: 'x', label: 'x', count: 2 }
  const numberOf = numberLines([group, record('a'), record('b'), group, record('c')])
  expect([1, 2, 4].map(numberOf)).toEqual([1, 2, 3])
  expect([0, 1].map(numberLines(records('ab')))).toEqual([1, 2])
})
