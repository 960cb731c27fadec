import { describe, expect, test } from 'vitest'
import {
  actionOf,
  goOn,
  goRound,
  moveBy,
  tabFrom,
  type GridBounds,
  type KeyPress,
} from '../../../../renderer/table/input/navigation.ts'
import {
  blockOf,
  extendTo,
  followLines,
  selectCell,
  selectRows,
  type GridSelection,
  type Place,
} from '../../../../renderer/table/selection/selection.ts'

/** A drawing of a grid: a dot is an empty cell. */
function groundOf(drawing: readonly string[]): GridBounds {
  return {
    lines: drawing.length,
    columns: drawing[0]?.length ?? 0,
    page: 3,
    isFilled: ({ line, column }) => drawing[line]?.charAt(column) !== '.',
  }
}

const GROUND = groundOf(['x.xx', 'x...', '..xx', 'x..x', 'x...', '....', 'x..x'])

function press(key: string, ...held: readonly ('mod' | 'shift' | 'alt')[]): KeyPress {
  return {
    key,
    isMod: held.includes('mod'),
    isShift: held.includes('shift'),
    isAlt: held.includes('alt'),
  }
}

const at = (line: number, column: number): Place => ({ line, column })

test('Tab goes on in the next row with a record, and nowhere from the last cell', () => {
  const size = { lines: 4, columns: 2 }
  const isRecord = (line: number) => line % 2 === 1
  expect(tabFrom({ line: 1, column: 0 }, false, size, isRecord)).toEqual({ line: 1, column: 1 })
  expect(tabFrom({ line: 1, column: 1 }, false, size, isRecord)).toEqual({ line: 3, column: 0 })
  expect(tabFrom({ line: 3, column: 0 }, true, size, isRecord)).toEqual({ line: 1, column: 1 })
  expect(tabFrom({ line: 3, column: 1 }, false, size, isRecord)).toBeNull()
  expect(tabFrom({ line: 1, column: 0 }, true, size, isRecord)).toBeNull()
})

describe('going on from a cell whose editing ended', () => {
  const size = { lines: 5, columns: 3 }
  const isRecord = (line: number) => line !== 2
  test.each([
    ['down', at(0, 1), at(1, 1)],
    ['down', at(1, 1), at(3, 1)],
    ['up', at(3, 1), at(1, 1)],
    ['down', at(4, 1), at(4, 1)],
    ['up', at(0, 1), at(0, 1)],
    ['left', at(3, 0), at(3, 0)],
    ['right', at(1, 2), at(1, 2)],
    ['next', at(1, 2), at(3, 0)],
    ['previous', at(3, 0), at(1, 2)],
    ['next', at(4, 2), at(4, 2)],
  ] as const)('%s from %o leads to %o, past the headers of groups', (way, from, to) => {
    expect(goOn(from, way, size, isRecord)).toEqual(to)
  })
})

describe('going round in what is selected', () => {
  const size = { lines: 6, columns: 4 }
  const isAny = () => true
  const walk = (
    start: GridSelection,
    way: 'up' | 'down' | 'next' | 'previous',
    steps: number,
    isRecord: (line: number) => boolean = isAny,
  ) => {
    const walked = [start]
    for (let step = 0; step < steps; step += 1) {
      const next = goRound(walked.at(-1) ?? start, way, size, isRecord)
      if (next !== null) walked.push(next)
    }
    return walked.map(({ active }) => [active.line, active.column])
  }
  const block = extendTo(selectCell(at(1, 1)), at(2, 2))

  test('Enter goes down the columns and Tab along the rows, round the end, and back', () => {
    expect(walk(block, 'down', 4)).toEqual([
      [1, 1],
      [2, 1],
      [1, 2],
      [2, 2],
      [1, 1],
    ])
    expect(walk(block, 'next', 4)).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
      [1, 1],
    ])
    expect(walk(block, 'up', 1)).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(walk(block, 'previous', 2)).toEqual([
      [1, 1],
      [2, 2],
      [2, 1],
    ])
  })

  test('what is selected stays so, also where lines come in above', () => {
    const next = goRound(block, 'down', size, isAny) ?? block
    expect(blockOf(next, size)).toEqual(blockOf(block, size))
    const followed = followLines(next, (line) => line + 2, size)
    expect(blockOf(followed, size)).toEqual({ top: 3, bottom: 4, left: 1, right: 2 })
    expect(followed.active).toEqual(at(4, 1))
    expect(blockOf(extendTo(next, at(4, 1)), size)).toMatchObject({ top: 2, bottom: 4 })
  })

  test('headers of groups are passed over, whole rows are gone through, one cell is nothing to go round in', () => {
    expect(walk(selectRows(1, 3, 3), 'next', 3, (line) => line !== 2)).toEqual([
      [1, 3],
      [3, 0],
      [3, 1],
      [3, 2],
    ])
    expect(goRound(selectCell(at(1, 1)), 'down', size, isAny)).toBeNull()
  })
})

describe('moving', () => {
  test.each([
    ['ArrowDown', at(0, 1), at(1, 1)],
    ['ArrowUp', at(0, 1), at(-1, 1)],
    ['ArrowDown', at(-1, 2), at(0, 2)],
    ['ArrowLeft', at(2, 0), at(2, -1)],
    ['Home', at(3, 2), at(3, 0)],
    ['End', at(3, 0), at(3, 3)],
    ['PageDown', at(1, 1), at(4, 1)],
    ['PageUp', at(2, 1), at(0, 1)],
  ])('%s goes one step, to an end or a page on', (key, from, to) => {
    expect(moveBy(press(key), from, GROUND)).toEqual(to)
  })

  test('Ctrl with Home and End goes to the corners', () => {
    expect(moveBy(press('Home', 'mod'), at(4, 2), GROUND)).toEqual(at(0, 0))
    expect(moveBy(press('End', 'mod'), at(1, 0), GROUND)).toEqual(at(6, 3))
  })

  test.each([
    ['to the last cell of what is filled', 'ArrowDown', at(0, 0), at(1, 0)],
    ['over empty cells to the next filled one', 'ArrowDown', at(1, 0), at(3, 0)],
    ['from an empty cell to the next filled one', 'ArrowRight', at(1, 1), at(1, 3)],
    ['to the edge when nothing more is filled', 'ArrowDown', at(2, 2), at(6, 2)],
    ['nowhere from the edge', 'ArrowUp', at(0, 3), at(0, 3)],
  ])('Ctrl with an arrow goes %s', (_what, key, from, to) => {
    expect(moveBy(press(key, 'mod'), from, GROUND)).toEqual(to)
  })

  test('other keys do not move', () => {
    expect(moveBy(press('a'), at(0, 0), GROUND)).toBeNull()
    expect(moveBy(press('ArrowDown', 'alt'), at(0, 0), GROUND)).toBeNull()
    expect(moveBy(press('PageDown', 'mod'), at(0, 0), GROUND)).toBeNull()
  })
})

test.each([
  [press('F2'), 'edit'],
  [press('ArrowDown', 'alt'), 'open'],
  [press('Delete'), 'clear'],
  [press('x'), 'type'],
  [press('Ж'), 'type'],
  [press('Dead'), 'type'],
  [press('Tab'), null],
  [press(' '), 'type'],
  [press(' ', 'shift'), null],
  [press('d', 'mod'), null],
  [press('c', 'mod'), null],
  [press('F6'), null],
  [press('Escape'), null],
])('%o means %s', (pressed, action) => {
  expect(actionOf(pressed)).toBe(action)
})
