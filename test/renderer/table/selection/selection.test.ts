import { describe, expect, test } from 'vitest'
import {
  addBlock,
  blockOf,
  clampPlace,
  countLines,
  extendTo,
  followColumns,
  followLines,
  linesOf,
  selectCell,
  selectColumns,
  selectRows,
  tabTo,
  widen,
} from '../../../../renderer/table/selection/selection.ts'

const SIZE = { lines: 10, columns: 4 }

describe('the selected block', () => {
  test('reaches from the active cell to the head, whichever way it was drawn', () => {
    const up = extendTo(selectCell({ line: 5, column: 3 }), { line: 2, column: 1 })
    expect(blockOf(up, SIZE)).toEqual({ top: 2, bottom: 5, left: 1, right: 3 })
    expect(up.active).toEqual({ line: 5, column: 3 })
  })

  test('never reaches into the header', () => {
    const up = extendTo(selectCell({ line: 1, column: 0 }), { line: -1, column: 0 })
    expect(blockOf(up, SIZE).top).toBe(0)
  })

  test('covers whole rows, whole columns, and with both the whole grid', () => {
    expect(blockOf(selectRows(2, 4, 1), SIZE)).toEqual({ top: 2, bottom: 4, left: 0, right: 3 })
    expect(blockOf(selectColumns(1, 2, 6), SIZE)).toEqual({ top: 0, bottom: 9, left: 1, right: 2 })
    const all = widen(widen(selectCell({ line: 3, column: 2 }), 'rows'), 'columns')
    expect(blockOf(all, SIZE)).toEqual({ top: 0, bottom: 9, left: 0, right: 3 })
  })
})

describe('several blocks', () => {
  const two = addBlock(selectRows(6, 7, 0), selectRows(1, 1, 0), SIZE)

  test('give their lines in order, each once', () => {
    expect(linesOf(two, SIZE)).toEqual([1, 6, 7])
    expect(linesOf(addBlock(two, selectRows(7, 8, 0), SIZE), SIZE)).toEqual([1, 6, 7, 8])
  })

  test('are counted by lines', () => {
    expect(countLines(two, SIZE)).toBe(3)
    expect(countLines(selectRows(0, 9, 0), SIZE)).toBe(10)
  })
})

describe('when the lines change', () => {
  test('the active cell and the head stay with their records', () => {
    const selection = extendTo(selectCell({ line: 2, column: 1 }), { line: 4, column: 2 })
    const next = followLines(selection, (line) => line + 3, SIZE)
    expect(next.active).toEqual({ line: 5, column: 1 })
    expect(next.head).toEqual({ line: 7, column: 2 })
  })

  test('they stay in their place when the record is gone, and inside the grid', () => {
    const next = followLines(selectCell({ line: 9, column: 3 }), () => -1, { lines: 3, columns: 4 })
    expect(next.active).toEqual({ line: 2, column: 3 })
  })

  test('a block that rows came into shrinks to its active cell', () => {
    const selection = extendTo(selectCell({ line: 1, column: 0 }), { line: 2, column: 1 })
    const next = followLines(selection, (line) => (line < 2 ? line : line + 1), SIZE)
    expect(blockOf(next, SIZE)).toEqual({ top: 1, bottom: 1, left: 0, right: 0 })
  })

  test('a block of one line stays one line', () => {
    const row = selectRows(4, 4, 0)
    expect(followLines(row, () => 8, SIZE).head.line).toBe(8)
  })
})

test('a place is kept inside the grid; the header stays the header', () => {
  expect(clampPlace({ line: 99, column: -2 }, SIZE)).toEqual({ line: 9, column: 0 })
  expect(clampPlace({ line: -5, column: 9 }, SIZE)).toEqual({ line: -1, column: 3 })
  expect(clampPlace({ line: 0, column: 0 }, { lines: 0, columns: 0 })).toEqual({
    line: 0,
    column: 0,
  })
})

test('Tab remembers the column that it set out from, until another place is chosen', () => {
  const tabbed = tabTo(tabTo(selectCell({ line: 1, column: 1 }), { line: 1, column: 2 }), {
    line: 1,
    column: 3,
  })
  expect(tabbed).toMatchObject({ active: { line: 1, column: 3 }, tabbedFrom: 1 })
  expect(selectCell({ line: 2, column: 1 }).tabbedFrom).toBeNull()
})

describe('when columns are hidden, shown or moved', () => {
  const before = ['a', 'b', 'c', 'd']
  const selection = extendTo(selectCell({ line: 1, column: 1 }), { line: 2, column: 3 })

  test('the active cell and the head stay in their columns', () => {
    const next = followColumns(selection, before, ['d', 'b', 'a', 'c'])
    expect([next.active.column, next.head.column]).toEqual([1, 0])
    expect(followColumns(selection, before, [...before, 'e'])).toBe(selection)
  })

  test('where theirs is hidden they stay in their place, and inside the grid', () => {
    const next = followColumns(selection, before, ['a'])
    expect([next.active, next.head]).toEqual([
      { line: 1, column: 0 },
      { line: 2, column: 0 },
    ])
  })
})
