import type { Project, Records } from '../domain/project.ts'
import type { ColumnFilter } from '../domain/view.ts'
import { choicesOf, type Choice, type Column } from './column.ts'
import { testRows, valuesOf, type Filtering } from './filter.ts'
import { TABLE_DEFINITIONS, type Table, type TableDefinition } from './tables.ts'

/** A value that a column can be filtered by. */
export interface OfferedValue {
  readonly value: string
  /** How many rows would be shown with it: those that the search and the other filters let through. */
  readonly count: number
  /** Whether its rows are left out until the column is filtered, as rejected claims are. */
  readonly isWithheld: boolean
}

/** Lets every row through, and shows those that are withheld: the column has a filter. */
const ANY: ColumnFilter = { type: 'contains', text: '' }

function compareValues(a: OfferedValue, b: OfferedValue): number {
  return (
    Number(a.value === '') - Number(b.value === '') ||
    b.count - a.count ||
    (a.value < b.value ? -1 : 1)
  )
}

function inChoiceOrder(
  offered: readonly OfferedValue[],
  choices: readonly Choice[] | undefined,
): readonly OfferedValue[] {
  if (choices === undefined) return offered
  const place = ({ value }: OfferedValue) => {
    const at = choices.findIndex((choice) => choice.value === value)
    if (at >= 0) return at
    return value === '' ? choices.length + 1 : choices.length
  }
  return offered.toSorted((a, b) => place(a) - place(b))
}

/**
 * The values that a column can be filtered by, with the rows that each would show under the search and the other
 * filters; those it is filtered by already are among them with none. Choices stand in their own order, others the most
 * frequent first, the empty one last.
 */
export function offerValues(
  table: Table,
  column: Column<Records[Table]>,
  view: Filtering,
  project: Project,
): readonly OfferedValue[] {
  const definition: TableDefinition<Records[Table]> = TABLE_DEFINITIONS[table]
  const { [column.id]: own, ...others } = view.filters
  const filters = column.isWithheld === undefined ? others : { ...others, [column.id]: ANY }
  const test = testRows(definition.columns, { ...view, filters }, project)
  const counts = new Map<string, { count: number; isWithheld: boolean }>()
  for (const row of definition.list(project)) {
    if (test?.(row) === false) continue
    const isWithheld = column.isWithheld?.(row) === true
    for (const value of new Set(valuesOf(column, row, project))) {
      const known = counts.get(value) ?? { count: 0, isWithheld: true }
      counts.set(value, {
        count: known.count + 1,
        isWithheld: known.isWithheld && isWithheld,
      })
    }
  }
  for (const value of own?.type === 'among' ? own.values : [])
    if (!counts.has(value)) counts.set(value, { count: 0, isWithheld: false })
  const offered = Array.from(counts, ([value, count]): OfferedValue => ({ value, ...count }))
  return inChoiceOrder(offered.sort(compareValues), choicesOf(column, project))
}

/** Whether rows with a value are shown. */
export function isTicked(offered: OfferedValue, filter: ColumnFilter | undefined): boolean {
  return filter?.type === 'among' ? filter.values.includes(offered.value) : !offered.isWithheld
}

/** The filter once some values are ticked or not; null where it shows just what no filter would. */
export function tickValues(
  offered: readonly OfferedValue[],
  filter: ColumnFilter | undefined,
  values: readonly string[],
  isShown: boolean,
): ColumnFilter | null {
  const ticked = new Set(
    filter?.type === 'among'
      ? filter.values
      : offered.filter((one) => isTicked(one, filter)).map(({ value }) => value),
  )
  for (const value of values) {
    if (isShown) ticked.add(value)
    else ticked.delete(value)
  }
  const isAsWithout = offered.every(({ value, isWithheld }) => ticked.has(value) !== isWithheld)
  return isAsWithout ? null : { type: 'among', values: [...ticked] }
}
