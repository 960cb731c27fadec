import { expect, test } from 'vitest'
import { followLines } from '../../../../renderer/table/dialogs/saved-lines.ts'
import { lookOf } from '../../../../shared/domain/saved-view.ts'
import type { SavedView } from '../../../../shared/domain/view.ts'
import { DEFAULT_VIEWS } from '../../../../shared/domain/views.ts'

const look = (rowHeight: number) => ({ ...lookOf(DEFAULT_VIEWS.claims), heights: { a: rowHeight } })
const view = (name: string, height = 1): SavedView => ({ name, look: look(height) })

const before = followLines([], [view('A', 1), view('B', 2), view('C', 1)])

test.each([
  ['renamed', [view('A', 1), view('Z', 2), view('C', 1)], [1, 2, 3]],
  ['moved', [view('C', 1), view('A', 1), view('B', 2)], [3, 1, 2]],
  ['deleted, and another renamed', [view('Z', 2), view('C', 1)], [2, 3]],
  ['added', [view('A', 1), view('B', 2), view('C', 1), view('D', 1)], [1, 2, 3, 4]],
  ['given another look', [view('A', 5), view('B', 2), view('C', 1)], [1, 2, 3]],
  [
    'deleted, and one with another look added',
    [view('A', 1), view('B', 2), view('D', 9)],
    [1, 2, 4],
  ],
])('a view that is %s elsewhere stays on its line', (_, after, ids) => {
  expect(followLines(before, after).map(({ id }) => id)).toEqual(ids)
})
