import { refuse, succeed } from '../domain/failure.ts'
import type { Project } from '../domain/project.ts'
import { tidyLine } from '../tables/cells.ts'
import { VERDICT_COLUMNS, verdictRows } from '../tables/verdicts.ts'
import type { ComparedTable } from './compared-table.ts'
import { SheetRows } from './sheet-rows.ts'

const FIXED = 'The scale of verdicts is not taken from a file: change it in the window.'

/** The scale of verdicts, by their names. Nothing of it is taken from a file: what differs is refused. */
export function verdictTable(project: Project): ComparedTable {
  const rows = new SheetRows(VERDICT_COLUMNS, verdictRows(project), (textOf) =>
    tidyLine(textOf('name')),
  )
  const nameOf = (text: string) => (rows.has(tidyLine(text)) ? tidyLine(text) : null)
  return {
    table: 'verdicts',
    ids: [],
    find: (row) => {
      // What looks like the guard against formulas may be part of the name.
      const id = nameOf(row.cellOf('name')?.text ?? '') ?? nameOf(row.textOf('name'))
      return id === null ? { type: 'refused', reason: FIXED } : { type: 'known', id }
    },
    wordsOf: (name) => name,
    textOf: (name, columnId) => rows.textOf(name, columnId),
    isSame: (_columnId, now, given) => tidyLine(now) === tidyLine(given),
    fixedReason: () => FIXED,
    write: () => succeed(false),
    add: () => refuse(FIXED),
    removalOf: () => null,
  }
}
