import type { Id } from '../domain/id.ts'
import type { Project, Records } from '../domain/project.ts'
import { readCells } from './cell-cache.ts'
import { searchColumnOf } from './filter.ts'
import { TABLE_DEFINITIONS, type Table, type TableDefinition } from './tables.ts'

/**
 * Reads rows before they are asked for: what a search looks in, and what the table's own column of words (the
 * claim, the name) sorts by. Nothing changes but that the first search and sort need not read them.
 */
export function readAhead(table: Table, project: Project): (id: Id) => void {
  const { columns }: TableDefinition<Records[Table]> = TABLE_DEFINITIONS[table]
  const search = readCells(searchColumnOf(columns), project)
  const main = columns.find(({ isInGrid, isListed }) => isInGrid && !isListed)
  const words = main === undefined ? null : readCells(main, project)
  return (id) => {
    const row = project[table].get(id)
    if (row === undefined) return
    search.folded(row)
    words?.key(row)
  }
}
