import type { Id } from '../domain/id.ts'
import type { Project, Records } from '../domain/project.ts'
import type { TableView } from '../domain/view.ts'
import { readCells } from './cell-cache.ts'
import { EMPTY, TEXT, type SortKey } from './collation.ts'
import type { Column } from './column.ts'
import { testRows, type Filtering } from './filter.ts'
import { TABLE_DEFINITIONS, type Table, type TableDefinition } from './tables.ts'
import { orderTexts } from './text-order.ts'

/** One line of a table as shown: a record, or the header of the group of records below it. */
export type DisplayRow =
  | { readonly type: 'record'; readonly id: Id }
  | {
      readonly type: 'group'
      /** The cell's text that its records share; what `collapsed` names. */
      readonly key: string
      /** The key for people: “(empty)” for none. */
      readonly label: string
      readonly count: number
    }

/** A table as its view shows it. */
export interface Arrangement {
  readonly rows: readonly DisplayRow[]
  /** The records that pass the filters, in order, those of collapsed groups included. */
  readonly ids: readonly Id[]
  /** How many records the table has in all. */
  readonly total: number
}

/** The parts of a view that decide which rows are shown, and where. */
export type Arranging = Pick<TableView, 'sort' | 'groupBy' | 'collapsed'> & Filtering

interface Level<Row> {
  readonly key: (row: Row) => SortKey
  readonly isDescending: boolean
}

/** What to sort by, the group first, so that a group's rows lie together and keep the order asked for. */
function sortLevels<Row extends object>(
  columns: readonly Column<Row>[],
  view: Arranging,
  project: Project,
): readonly Level<Row>[] {
  const group = view.sort.find(({ column }) => column === view.groupBy)
  const wanted = [
    ...(view.groupBy === null ? [] : [group ?? { column: view.groupBy, isDescending: false }]),
    ...view.sort.filter(({ column }) => column !== view.groupBy),
  ]
  return wanted.flatMap(({ column: id, isDescending }) => {
    const column = columns.find((candidate) => candidate.id === id)
    return column === undefined ? [] : [{ key: readCells(column, project).key, isDescending }]
  })
}

/** One level's keys side by side in typed arrays; turned round already where the level is descending. */
function layOutKeys<Row>(rows: readonly Row[], { key, isDescending }: Level<Row>) {
  const sign = isDescending ? -1 : 1
  const ranks = new Int8Array(rows.length)
  const leads = new Float64Array(rows.length)
  const nexts = new Float64Array(rows.length)
  const texts = Array.from<string>({ length: rows.length })
  rows.forEach((row, index) => {
    const { rank, lead, next, text } = key(row)
    ranks[index] = rank === EMPTY ? EMPTY : rank * sign
    leads[index] = lead * sign
    nexts[index] = next * sign
    texts[index] = text
  })
  return (a: number, b: number): number => {
    const byRank = (ranks[a] as number) - (ranks[b] as number)
    if (byRank !== 0) return byRank
    const byLead = (leads[a] as number) - (leads[b] as number)
    if (byLead !== 0) return byLead
    const byNext = (nexts[a] as number) - (nexts[b] as number)
    if (byNext !== 0) return byNext
    const textA = texts[a] as string
    const textB = texts[b] as string
    if (textA === textB) return 0
    return textA < textB ? -sign : sign
  }
}

/** Sorts rows by one level, stably: numbers, texts and rows with nothing each for themselves. */
function sortByOne<Row>(rows: readonly Row[], { key, isDescending }: Level<Row>): readonly Row[] {
  const numbers: { readonly row: Row; readonly value: number }[] = []
  const written: Row[] = []
  const texts: string[] = []
  const empty: Row[] = []
  for (const row of rows) {
    const { rank, lead, text } = key(row)
    if (rank === EMPTY) empty.push(row)
    else if (rank === TEXT) {
      written.push(row)
      texts.push(text)
    } else numbers.push({ row, value: lead })
  }
  const sign = isDescending ? -1 : 1
  const byNumber = numbers.sort((a, b) => sign * (a.value - b.value)).map(({ row }) => row)
  const byText = Array.from(orderTexts(texts, isDescending), (place) => written[place] as Row)
  return isDescending ? [...byText, ...byNumber, ...empty] : [...byNumber, ...byText, ...empty]
}

/**
 * Sorts rows by levels, stably. 100,000 rows are compared 1.7 million times, so that positions are compared
 * through arrays of keys, and no row is looked into.
 */
function sortRows<Row>(rows: readonly Row[], levels: readonly Level<Row>[]): readonly Row[] {
  const [only] = levels
  if (only !== undefined && levels.length === 1) return sortByOne(rows, only)
  const [first, ...others] = levels.map((level) => layOutKeys(rows, level))
  if (first === undefined) return rows
  const order = Uint32Array.from(rows.keys()).sort((a, b) => {
    let difference = first(a, b)
    for (let level = 0; difference === 0 && level < others.length; level += 1) {
      difference = others[level]?.(a, b) ?? 0
    }
    return difference === 0 ? a - b : difference
  })
  return Array.from(order, (index) => rows[index] as Row)
}

/** Puts a header before each run of rows with the same text, and leaves out the rows of collapsed groups. */
function groupRows<Row extends { readonly id: Id }>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  collapsed: ReadonlySet<string>,
): readonly DisplayRow[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = textOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  const shown: DisplayRow[] = []
  for (const [key, group] of groups) {
    shown.push({ type: 'group', key, label: key === '' ? '(empty)' : key, count: group.length })
    if (collapsed.has(key)) continue
    for (const row of group) shown.push({ type: 'record', id: row.id })
  }
  return shown
}

function arrangeTable<Row extends { readonly id: Id }>(
  definition: TableDefinition<Row>,
  view: Arranging,
  project: Project,
): Arrangement {
  const { columns } = definition
  const all = definition.list(project)
  const test = testRows(columns, view, project)
  const passed = test === null ? all : all.filter(test)
  const sorted = sortRows(passed, sortLevels(columns, view, project))
  const groupColumn = columns.find((column) => column.id === view.groupBy)
  const rows =
    groupColumn === undefined
      ? sorted.map((row): DisplayRow => ({ type: 'record', id: row.id }))
      : groupRows(sorted, readCells(groupColumn, project).text, new Set(view.collapsed))
  return { rows, ids: sorted.map((row) => row.id), total: all.length }
}

/**
 * A table as a view shows it: filtered and searched, sorted by several columns (numbers before text, empty
 * cells last, ties in reading order) and grouped. Sorts and groups by columns that are not there are
 * passed over.
 */
export function arrange(table: Table, view: Arranging, project: Project): Arrangement {
  const definition: TableDefinition<Records[Table]> = TABLE_DEFINITIONS[table]
  return arrangeTable(definition, view, project)
}
