import { expect, test } from 'vitest'
import { applyEdit } from '../../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { orderColumns } from '../../../../shared/tables/column-order.ts'
import { findChangedCell } from '../../../../renderer/table/selection/stepped-cell.ts'
import { valueOf } from '../../../support/outcomes.ts'
import {
  anchorOf,
  buildArticle,
  buildClaim,
  editOf,
  SAMPLE_TEXT,
} from '../../../support/records.ts'

const article = buildArticle(SAMPLE_TEXT)
const CLAIMS = ['Talks', 'Riyadh', 'TASS'].map((word) =>
  buildClaim(article.id, { content: [anchorOf(SAMPLE_TEXT, word)], note: word }),
)
const PROJECT = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'claims', CLAIMS)
const columns = orderColumns('claims', []).filter(({ id }) =>
  ['claim', 'kind', 'note'].includes(id),
)

function changedIn(ids: readonly number[], shown = [0, 1, 2]) {
  const edit = editOf(PROJECT, (draft) => {
    for (const index of ids) {
      const claim = CLAIMS[index]
      if (claim !== undefined) draft.put('claims', { ...claim, note: 'other' })
    }
  })
  const lines = shown.map((index) => ({ type: 'record', id: CLAIMS[index]?.id ?? '' }) as const)
  const shownTable = { table: 'claims', lines, columns } as const
  return findChangedCell(edit, shownTable, valueOf(applyEdit(PROJECT, edit)))
}

test('what was undone is the first of its cells that is shown, in the order of the lines', () => {
  const note = columns.findIndex(({ id }) => id === 'note')
  expect(changedIn([1])).toEqual({ line: 1, column: note })
  expect(changedIn([0, 2], [2, 1, 0])).toEqual({ line: 0, column: note })
  expect(changedIn([0], [1, 2])).toBeNull()
})
