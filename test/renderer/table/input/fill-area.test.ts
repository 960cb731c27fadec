import { describe, expect, test } from 'vitest'
import {
  fillAreaBelow,
  fillAreaTo,
  uniteBlocks,
} from '../../../../renderer/table/input/fill-area.ts'

const BLOCK = { top: 2, bottom: 3, left: 1, right: 2 }

describe('dragging the corner', () => {
  test.each([
    ['down', { line: 6, column: 2 }, { ...BLOCK, top: 4, bottom: 6 }],
    ['up', { line: 0, column: 1 }, { ...BLOCK, top: 0, bottom: 1 }],
    ['right', { line: 3, column: 5 }, { ...BLOCK, left: 3, right: 5 }],
    ['left', { line: 2, column: 0 }, { ...BLOCK, left: 0, right: 0 }],
    ['down', { line: 6, column: 4 }, { ...BLOCK, top: 4, bottom: 6 }],
    ['right', { line: 4, column: 4 }, { ...BLOCK, left: 3, right: 4 }],
  ] as const)('%s to %o fills %o', (way, place, target) => {
    expect(fillAreaTo(BLOCK, place)).toEqual({ way, target })
    expect(uniteBlocks(BLOCK, target)).toMatchObject({
      top: Math.min(2, target.top),
      right: Math.max(2, target.right),
    })
  })

  test('inside the block, and into the header, fills nothing', () => {
    expect(fillAreaTo(BLOCK, { line: 3, column: 1 })).toBeNull()
    expect(fillAreaTo(BLOCK, { line: -1, column: 1 })).toBeNull()
  })
})

test('a double press fills what is empty below, up to what holds something', () => {
  const filled = new Set(['6:2', '8:1'])
  const isEmpty = (line: number, column: number) => !filled.has(`${line}:${column}`)
  expect(fillAreaBelow(BLOCK, 20, isEmpty)).toEqual({
    way: 'down',
    target: { ...BLOCK, top: 4, bottom: 5 },
  })
  expect(fillAreaBelow({ ...BLOCK, right: 1 }, 20, isEmpty)?.target.bottom).toBe(7)
  expect(fillAreaBelow({ ...BLOCK, left: 5, right: 6 }, 9, isEmpty)?.target.bottom).toBe(8)
  expect(fillAreaBelow({ ...BLOCK, bottom: 5 }, 20, isEmpty)).toBeNull()
})
