import {
  comparisonSheet,
  type ComparisonSheet,
} from '../../../shared/comparison/comparison-sheet.ts'
import type { ExportOptions, TableChoice } from '../../../shared/domain/export-options.ts'
import type { CellType, SheetColumn } from '../../../shared/tables/column.ts'
import { sheetsOf, type Sheet } from '../../../shared/tables/sheets.ts'
import { TABLES, type Table } from '../../../shared/tables/tables.ts'
import type { ExportSource } from '../exporter.ts'
import type { BookColumn, BookPlace, BookSheet } from './book.ts'
import { splitRow } from './row-splitting.ts'

/** Widths of columns that no table shows, in CSS pixels. */
const WIDTHS: Readonly<Record<CellType, number>> = {
  text: 140,
  prose: 300,
  number: 72,
  date: 92,
  url: 200,
}
/** Of ids, which nobody reads. */
const ID_WIDTH = 72

/** What links go by: taken along behind the columns that are chosen, and not written. */
const KEYS = ['id', 'article_id']

function isTable(name: Sheet['name']): name is Table {
  return (TABLES as readonly string[]).includes(name)
}

function withKeys(choice: TableChoice): TableChoice {
  return choice.columns === null ? choice : { ...choice, columns: [...choice.columns, ...KEYS] }
}

/** How many of a sheet’s columns a person chose. */
function countChosen({ name, columns }: Sheet, { tables }: ExportOptions): number {
  if (!isTable(name) || tables[name].columns === null) return columns.length
  // Of the keys claims have two, the others their id.
  return columns.length - (name === 'claims' ? 2 : 1)
}

const isId = (id: string) => id === 'id' || id.endsWith('_id')

/** A sheet with its ids behind the other columns that were chosen: they are there to come back by, and nobody reads them. */
function withIdsLast(sheet: Sheet, chosen: number): Sheet {
  const order = sheet.columns
    .map(({ id }, place) => ({ place, rank: place >= chosen ? 2 : isId(id) ? 1 : 0 }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ place }) => place)
  return {
    ...sheet,
    columns: order.flatMap((place) => sheet.columns[place] ?? []),
    rows: () =>
      Iterator.from(sheet.rows()).map((cells) => order.map((place) => cells[place] ?? '')),
  }
}

/** The rows of a sheet’s records, by their ids. */
function placesOf(sheet: Sheet): ReadonlyMap<string, BookPlace> {
  const key = sheet.columns.findLastIndex(({ id }) => id === 'id')
  const rows = Array.from(sheet.rows(), (cells) => cells[key] ?? '')
  return new Map(rows.map((id, index) => [id, { sheet: sheet.name, row: index + 2 }]))
}

function columnOf(column: SheetColumn, width: number | undefined): BookColumn {
  const { id, kind, type = 'text' } = column
  return {
    id,
    type,
    width: isId(id) ? ID_WIDTH : (width ?? column.width ?? WIDTHS[type]),
    choices: kind === 'choice' ? (column.choices ?? []) : [],
  }
}

/** How many columns stay in view: as many of those that the table shows as stay there, with what stands before them. */
function countFrozen(columns: readonly SheetColumn[], frozen: number): number {
  const shown = columns.flatMap(({ isInGrid = false }, index) => (isInGrid ? [index + 1] : []))
  return frozen === 0 ? 0 : (shown[frozen - 1] ?? 1)
}

/** A comparison, with as many rows for each of its own as hold its claims. */
function comparisonBookSheet({ columns, rows, foot }: ComparisonSheet): BookSheet {
  const split = function* (): Generator<readonly string[]> {
    for (const cells of rows()) yield* splitRow(cells)
  }
  return {
    name: 'comparison',
    columns: columns.map((column) => columnOf(column, undefined)),
    frozen: 1,
    count: Iterator.from(split()).reduce((count) => count + 1, 0),
    rows: split,
    foot,
  }
}

/**
 * The sheets of a project as a workbook has them, and the comparison as the project looks at it. The cells that name an
 * article lead to its row.
 */
export function projectBook(
  { project, views }: ExportSource,
  options: ExportOptions,
): readonly BookSheet[] {
  const { claims, speakers, sources, articles } = options.tables
  const sheets = sheetsOf(project, {
    tables: {
      claims: withKeys(claims),
      speakers: withKeys(speakers),
      sources: withKeys(sources),
      articles: withKeys(articles),
    },
  })
  const articleSheet = sheets.find(({ name }) => name === 'articles')
  const articlePlaces = articleSheet === undefined ? new Map() : placesOf(articleSheet)
  const tables = sheets.map((made): BookSheet => {
    const width = countChosen(made, options)
    const sheet = withIdsLast(made, width)
    const { name, count } = sheet
    const chosen = sheet.columns.slice(0, width)
    const view = isTable(name) ? views[name] : null
    const article = sheet.columns.findLastIndex(({ id }) => id === 'article_id')
    const leadsTo = (cells: readonly string[]) => articlePlaces.get(cells[article] ?? '') ?? null
    const columns = chosen.map((column): BookColumn => {
      const own = columnOf(column, view?.widths[column.id])
      const isLeading = article !== -1 && column.id === 'article'
      return isLeading ? { ...own, leadsTo } : own
    })
    const frozen = view === null ? 1 : countFrozen(chosen, view.frozen)
    return { name, columns, frozen, count, rows: () => sheet.rows() }
  })
  return [...tables, comparisonBookSheet(comparisonSheet(project, views.comparison))]
}
