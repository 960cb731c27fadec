import { expect, test } from 'vitest'
import {
  edgesOf,
  isReached,
  marksOf,
  selectedBlocks,
} from '../../../../renderer/table/drawing/line-marks.ts'
import { placeColumns, scrollForColumn } from '../../../../renderer/table/layout/measures.ts'
import {
  addBlock,
  extendTo,
  selectCell,
  selectRows,
} from '../../../../renderer/table/selection/selection.ts'

const SIZE = { lines: 10, columns: 4 }

test('a block is drawn with a line on its outer sides only', () => {
  const selection = extendTo(selectCell({ line: 2, column: 1 }), { line: 4, column: 2 })
  const blocks = selectedBlocks(selection, SIZE)
  const edges = (line: number, column: number) => edgesOf(marksOf(selection, blocks, line), column)
  expect(edges(2, 1)).toBe('top left')
  expect(edges(3, 2)).toBe('right')
  expect(edges(4, 2)).toBe('bottom right')
  expect(edges(3, 3)).toBe('')
  expect(edges(5, 1)).toBe('')
})

test('blocks added before are tinted, without a line', () => {
  const selection = addBlock(selectRows(7, 7, 0), selectRows(2, 2, 3), SIZE)
  const blocks = selectedBlocks(selection, SIZE)
  const marks = marksOf(selection, blocks, 7)
  expect(isReached(marks, 0)).toBe(true)
  expect(edgesOf(marks, 0)).toBe('')
  expect(marks.active).toBe(-1)
  expect(marksOf(selection, blocks, 2).active).toBe(3)
})

test('lines without a mark are all the same value, so that they are not drawn again', () => {
  const selection = selectCell({ line: 2, column: 1 })
  const blocks = selectedBlocks(selection, SIZE)
  expect(marksOf(selection, blocks, 5)).toBe(marksOf(selection, blocks, 6))
})

test('a column is brought into view beside the columns that stay, and only when it is not', () => {
  const widths = [200, 150, 150, 150]
  const view = (left: number) => ({ left, width: 600 })
  const places = placeColumns(widths, 48, 1)
  expect(scrollForColumn(places, 1, view(0))).toBeNull()
  expect(scrollForColumn(places, 3, view(0))).toBe(150)
  expect(scrollForColumn(places, 1, view(98))).toBe(0)
  expect(scrollForColumn(places, 0, view(98))).toBeNull()
  const none = placeColumns(widths, 48, 0)
  expect(scrollForColumn(none, 0, view(98))).toBe(0)
  const two = placeColumns(widths, 48, 2)
  expect(scrollForColumn(two, 1, view(98))).toBeNull()
  expect(scrollForColumn(two, 2, view(98))).toBe(0)
})
