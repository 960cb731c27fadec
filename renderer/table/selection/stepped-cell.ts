import { useEffect } from 'react'
import type { Edit } from '../../../shared/domain/edit/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { DisplayRow } from '../../../shared/tables/arrange.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { isInRegion } from '../../kit/focus/regions.ts'
import { currentProject, useProjectState } from '../../state/project-state.ts'
import type { GridModel } from '../grid-context.ts'
import { goToCell, gridOf } from '../grid-state.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'
import type { Place } from './selection.ts'

interface Shown {
  readonly table: Table
  readonly lines: readonly DisplayRow[]
  readonly columns: readonly Pick<GridColumn, 'text'>[]
}

/**
 * The first cell shown that an edit changed, lines before columns; its column is null where a row came whole, or
 * nothing that the columns show is another. Null where none of its rows is shown.
 */
export function findChangedCell(
  { patches }: Pick<Edit, 'patches'>,
  { table, lines, columns }: Shown,
  project: Project,
): { readonly line: number; readonly column: number | null } | null {
  const changed = new Map(patches.filter((patch) => patch.table === table).map((p) => [p.id, p]))
  if (changed.size === 0) return null
  const line = lines.findIndex((row) => row.type === 'record' && changed.has(row.id))
  const row = lines[line]
  const patch = row?.type === 'record' ? changed.get(row.id) : undefined
  const record = patch === undefined ? undefined : project[table].get(patch.id)
  if (patch === undefined || record === undefined) return null
  if (patch.before === null) return { line, column: null }
  const before = Object.assign({}, record, patch.before)
  const column = columns.findIndex(({ text }) => text(record, project) !== text(before, project))
  return { line, column: column < 0 ? null : column }
}

/** While the table has the focus, goes to what was undone or redone: it may be out of sight. */
export function useSteppedCell({ table, columns }: GridModel): void {
  useEffect(
    () =>
      useProjectState.subscribe(({ stepped }, before) => {
        if (stepped === null || stepped === before.stepped) return
        if (!isInRegion(document.activeElement, 'table')) return
        const { lines, selection } = gridOf(table)
        const shown = { table, lines, columns: columns.shown }
        const found = findChangedCell(stepped, shown, currentProject())
        if (found === null) return
        const place: Place = { line: found.line, column: found.column ?? selection.active.column }
        goToCell(table, place)
      }),
    [table, columns],
  )
}
