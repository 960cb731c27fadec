import type { Id } from '../../shared/domain/id.ts'
import type { DisplayRow } from '../../shared/tables/arrange.ts'
import type { Table } from '../../shared/tables/tables.ts'

/** Element ids that `aria-activedescendant` and the scrolling name cells by. */
export function idOfCell(id: Id, column: string): string {
  return `cell-${id}-${column}`
}

export function idOfHeader(table: Table, column: string): string {
  return `header-${table}-${column}`
}

export function idOfGroup(table: Table, line: number): string {
  return `group-${table}-${line}`
}

/** The element that stands for a place of the grid; undefined where there is none. */
export function idOfPlace(
  table: Table,
  row: DisplayRow | undefined,
  line: number,
  column: string | undefined,
): string | undefined {
  if (column === undefined) return undefined
  if (line < 0) return idOfHeader(table, column)
  if (row === undefined) return undefined
  return row.type === 'group' ? idOfGroup(table, line) : idOfCell(row.id, column)
}
