import { describe, expect, test } from 'vitest'
import type { DisplayRow } from '../../../../shared/tables/arrange.ts'
import { orderColumns } from '../../../../shared/tables/column-order.ts'
import {
  addBlock,
  selectRows,
  type GridSelection,
} from '../../../../renderer/table/selection/selection.ts'
import { waitingSelected, waitingShown } from '../../../../renderer/table/lines/waiting-rows.ts'

const columns = orderColumns('claims', [])
const size = { lines: 6, columns: columns.length }
const LINES: readonly DisplayRow[] = [
  { type: 'group', key: '', label: '(empty)', count: 3 },
  ...['a', 'b', 'c', 'd', 'e'].map((id): DisplayRow => ({ type: 'record', id })),
]
const waiting = new Set(['a', 'c', 'e', 'not shown'])
const selected = (selection: GridSelection) =>
  waitingSelected({ lines: LINES, selection }, columns, waiting)

describe('waiting drafts among rows', () => {
  test('shown are only those on the list, in its order', () => {
    expect(waitingShown({ lines: LINES }, waiting)).toEqual(['a', 'c', 'e'])
    expect(waitingShown({ lines: LINES.slice(0, 3) }, waiting)).toEqual(['a'])
  })

  test('selected are those in any of the blocks, each once; the header of a group is none', () => {
    const rows = selectRows(0, 3, 0)
    expect(selected(rows)).toEqual(['a', 'c'])
    expect(selected(addBlock(rows, selectRows(3, 5, 0), size))).toEqual(['a', 'c', 'e'])
    expect(selected({ ...rows, extent: 'all' })).toEqual(['a', 'c', 'e'])
  })
})
