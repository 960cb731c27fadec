import type { Project } from '../domain/project.ts'
import { startOfDay } from '../domain/day.ts'
import { valuesOf } from './filter.ts'
import type { CellBlock } from './selection.ts'
import { columnsOf, type Table } from './tables.ts'

/** What some cells hold. */
export interface CellSummary {
  readonly cells: number
  /** How many of them hold anything. */
  readonly filled: number
  /** How many different values they hold; of a cell with several, each counts. */
  readonly different: number
  /** The least and the greatest, where all that is held is numbers, or days such as "2026-01-31". */
  readonly range: readonly [least: string, greatest: string] | null
}

const NUMBER = /^-?\d+(?:\.\d+)?$/

/** Numbers by what they count; days of the calendar in their written order. */
function rangeOf(values: readonly string[]): CellSummary['range'] {
  if (values.length === 0) return null
  const isNumber = values.every((value) => NUMBER.test(value))
  if (!isNumber && !values.every((value) => startOfDay(value) !== null)) return null
  const compare = (a: string, b: string) => (isNumber ? Number(a) - Number(b) : a < b ? -1 : 1)
  const sorted = values.toSorted(compare)
  return [sorted[0] ?? '', sorted.at(-1) ?? '']
}

/** What the cells of some blocks hold; a cell that is in two of them counts once. */
export function summariseCells(
  project: Project,
  table: Table,
  blocks: readonly CellBlock[],
): CellSummary {
  const seen = new Set<string>()
  const values = new Set<string>()
  let filled = 0
  for (const block of blocks) {
    const columns = columnsOf(table).filter(({ id }) => block.columns.includes(id))
    for (const rowId of block.rows) {
      const row = project[table].get(rowId)
      if (row === undefined) continue
      for (const column of columns) {
        const key = `${rowId} ${column.id}`
        if (seen.has(key)) continue
        seen.add(key)
        const held = valuesOf(column, row, project).filter((value) => value !== '')
        if (held.length > 0) filled += 1
        for (const value of held) values.add(value)
      }
    }
  }
  return { cells: seen.size, filled, different: values.size, range: rangeOf([...values]) }
}
