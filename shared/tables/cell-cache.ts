import type { Project } from '../domain/project.ts'
import { foldQuery } from '../domain/text/text-search.ts'
import { keyOfValue, type SortKey } from './collation.ts'
import type { Column } from './column.ts'

/** A cell as it is compared and searched; worked out when first asked for. */
interface Cell {
  text: string | null
  folded: string | null
  key: SortKey | null
}

interface ColumnCells {
  /** The other tables that the column shows, as they were when these cells were read. */
  readonly read: readonly unknown[]
  readonly cells: WeakMap<object, Cell>
  /** Keys by text where few texts repeat, so that equal keys are one object. */
  readonly keys: Map<string, SortKey>
}

const columns = new WeakMap<object, ColumnCells>()

/** The cells of one column of one project. A row that did not change is not read again. */
export interface CellReader<Row> {
  readonly text: (row: Row) => string
  /** The text as `foldQuery` folds it, for searching. */
  readonly folded: (row: Row) => string
  readonly key: (row: Row) => SortKey
}

/** The cells of a column that were read already, and are as they were. */
function cellsOf<Row>(column: Column<Row>, project: Project): ColumnCells {
  const read = (column.reads ?? []).map((name) => project[name])
  const known = columns.get(column)
  if (known !== undefined && known.read.every((value, index) => value === read[index])) return known
  const fresh = { read, cells: new WeakMap<object, Cell>(), keys: new Map<string, SortKey>() }
  columns.set(column, fresh)
  return fresh
}

/**
 * Reads a column's cells through a cache: by the row itself for as long as nothing else that the column
 * shows (`reads`) has changed.
 */
export function readCells<Row extends object>(
  column: Column<Row>,
  project: Project,
): CellReader<Row> {
  const { cells, keys } = cellsOf(column, project)
  const cellOf = (row: Row): Cell => {
    const cell = cells.get(row)
    if (cell !== undefined) return cell
    const fresh = { text: null, folded: null, key: null }
    cells.set(row, fresh)
    return fresh
  }
  const textOf = (row: Row, cell: Cell): string => cell.text ?? column.text(row, project)
  const keyOf = (row: Row, cell: Cell): SortKey => {
    if (column.sortKey !== undefined) return keyOfValue(column.sortKey(row, project))
    const text = textOf(row, cell)
    if (!column.isListed) return keyOfValue(text)
    const key = keys.get(text) ?? keyOfValue(text)
    keys.set(text, key)
    return key
  }
  return {
    text: (row) => {
      const cell = cellOf(row)
      cell.text ??= column.text(row, project)
      return cell.text
    },
    // What is only searched or sorted by does not keep its text as well: of 100,000 rows that is much.
    folded: (row) => {
      const cell = cellOf(row)
      cell.folded ??= foldQuery(textOf(row, cell))
      return cell.folded
    },
    key: (row) => {
      const cell = cellOf(row)
      cell.key ??= keyOf(row, cell)
      return cell.key
    },
  }
}
