import { appendAll } from '../domain/append-all.ts'
import { countOf } from '../domain/counting.ts'
import { EditDraft } from '../domain/edit/edit-draft.ts'
import type { Project } from '../domain/project.ts'
import type { ReturnMapping } from '../domain/return-mapping.ts'
import type { GivenCell, GivenSheet } from '../tables/given-sheet.ts'
import { articleTable } from './article-table.ts'
import { attributionTable } from './attribution-table.ts'
import { claimTable } from './claim-table.ts'
import { shortWords, type ComparedTable } from './compared-table.ts'
import { addedIn, renamedIn, showCell, type Difference } from './difference.ts'
import { isUnknown, rowsOf, withoutGuard, type GivenRow } from './given-row.ts'
import { namedTable } from './named-table.ts'
import { relationTable } from './relation-table.ts'
import { returnedColumns, type ReturnedTable } from './returned-table.ts'
import { matchSheet, type MatchedSheet } from './sheet-matching.ts'
import { describeSuspicion, isSortedAlone, suspicionOf } from './suspicion.ts'
import { topicTable } from './topic-table.ts'
import { verdictTable } from './verdict-table.ts'
import type { TextOfArticle } from './words-in-article.ts'

/** What a file that came back says otherwise than the project. */
export interface Comparison {
  readonly sheets: readonly MatchedSheet[]
  readonly differences: readonly Difference[]
  /** Sentences on what was not compared. */
  readonly remarks: readonly string[]
}

/** What is known of a project beside its records, and what was said of the files. */
export interface ComparisonSource {
  readonly textOf: TextOfArticle
  readonly mapping?: ReturnMapping
}

/** In this order tables are compared and brought in: names before the claims that name them. */
const ORDER: readonly ReturnedTable[] = [
  'speakers',
  'sources',
  'topics',
  'articles',
  'claims',
  'relations',
  'attributions',
  'verdicts',
]

const TABLES: {
  readonly [T in ReturnedTable]: (draft: EditDraft, textOf: TextOfArticle) => ComparedTable
} = {
  claims: claimTable,
  speakers: (draft) => namedTable(draft, 'speakers'),
  sources: (draft) => namedTable(draft, 'sources'),
  articles: articleTable,
  attributions: (draft) => attributionTable(draft.project),
  relations: relationTable,
  topics: topicTable,
  verdicts: (draft) => verdictTable(draft.project),
}

const UNCALCULATED =
  'A formula stands there that was not calculated: open the file in a spreadsheet, save it there, and bring that in.'

/** More cells than these of one column that cannot be changed are told in one line. */
const MOST_FIXED = 20

/** A file holds a table where it has at least this share of its rows by their ids: what it lacks of it was deleted. */
const WHOLE = 0.5

/** The comparison of one table, with all the sheets that hold rows of it. */
class TableComparison {
  readonly differences: Difference[] = []
  readonly #table: ComparedTable
  readonly #rows = new Map<string, string>()
  /** Ours that rows are which were refused for their ids. */
  readonly #likely = new Set<string>()
  readonly #fixed = new Map<string, Difference[]>()
  #isById = false

  constructor(table: ComparedTable) {
    this.#table = table
  }

  #headerOf(columnId: string): string {
    return returnedColumns(this.#table.table).find(({ id }) => id === columnId)?.header ?? columnId
  }

  #differ(row: Pick<GivenRow, 'sheet' | 'row'>, told: Partial<Difference>): Difference {
    return {
      kind: 'refused',
      table: this.#table.table,
      sheet: row.sheet,
      row: row.row,
      words: '',
      column: '',
      before: '',
      after: '',
      suspicion: null,
      reason: '',
      change: null,
      ...told,
    }
  }

  /** A row that cannot be brought in, by the first of its cells that say anything. */
  #refuse(row: GivenRow, reason: string): void {
    const said = ['claim', 'name', 'title', 'quoted_text', 'id']
      .map((columnId) => row.textOf(columnId))
      .find((text) => text !== '')
    this.differences.push(this.#differ(row, { words: shortWords(said ?? ''), reason }))
  }

  readRow(row: GivenRow): void {
    if (row.columnIds.includes('id')) this.#isById = true
    const found = this.#table.find(row)
    const place = `row ${row.row} of “${row.sheet}”`
    if (found.type === 'refused') {
      // The file has the row, though it is not read: it was not deleted there.
      const id = row.textOf('id')
      if (id !== '' && !this.#rows.has(id)) this.#rows.set(id, place)
      if (found.likely !== undefined) this.#likely.add(found.likely)
      return this.#refuse(row, found.reason)
    }
    if (found.type === 'new') return this.#addRow(row)
    const other = this.#rows.get(found.id)
    if (other !== undefined) {
      return this.#refuse(row, `It is the same as ${other}: only the first of the two is read.`)
    }
    this.#rows.set(found.id, place)
    for (const columnId of row.columnIds) {
      const cell = row.cellOf(columnId)
      if (cell !== undefined) this.#readCell(row, found.id, columnId, cell)
    }
  }

  #addRow(row: GivenRow): void {
    if (row.columnIds.some((columnId) => isUnknown(row.cellOf(columnId))))
      return this.#refuse(row, UNCALCULATED)
    const made = this.#table.add(row)
    if (!made.ok) return this.#refuse(row, made.failure.message)
    const { change, id, words, after } = made.value
    this.#rows.set(id, `row ${row.row} of “${row.sheet}”`)
    this.differences.push(
      this.#differ(row, { kind: 'added', words, after: showCell(after), change }),
    )
  }

  #readCell(row: GivenRow, id: string, columnId: string, given: GivenCell): void {
    const table = this.#table
    const now = table.textOf(id, columnId)
    const cell = withoutGuard(given, now)
    if (isUnknown(cell)) return this.#refuseCell(row, id, columnId)
    if (cell.text === now || table.isSame(columnId, now, cell.text)) return
    const suspicion = suspicionOf(now, cell)
    const told = () => ({
      words: table.wordsOf(id),
      column: this.#headerOf(columnId),
      before: showCell(now),
      after: showCell(cell.text),
      suspicion,
    })
    const fixed = table.fixedReason(columnId)
    if (fixed !== '') {
      // Nothing could be lost by it, and nobody asked for it.
      if (suspicion !== null) return
      const others = this.#fixed.get(columnId) ?? []
      this.#fixed.set(columnId, others)
      others.push(this.#differ(row, { ...told(), reason: fixed }))
      return
    }
    const written = table.write(id, columnId, cell.text)
    if (!written.ok) {
      const own = suspicion === 'truth' ? `${describeSuspicion(suspicion)} ` : ''
      const reason = own + written.failure.message
      this.differences.push(this.#differ(row, { ...told(), reason }))
    } else if (written.value) {
      const change = { type: 'cell', rowId: id, columnId, input: cell.text } as const
      this.differences.push(this.#differ(row, { ...told(), kind: 'changed', change }))
    }
  }

  /** Refuses a cell of which nothing is known but that somebody wrote into it. */
  #refuseCell(row: GivenRow, id: string, columnId: string): void {
    const words = this.#table.wordsOf(id)
    const before = showCell(this.#table.textOf(id, columnId))
    const column = this.#headerOf(columnId)
    this.differences.push(this.#differ(row, { words, column, before, reason: UNCALCULATED }))
  }

  /** What is known when all sheets are read. Answers sentences on what was not compared. */
  settle(): readonly string[] {
    const reasonOf = this.#table.settleNames?.(this.differences)
    if (reasonOf !== undefined) this.#refuseNames(reasonOf)
    this.#suspectSorting()
    for (const [columnId, cells] of this.#fixed) {
      const [first] = cells
      if (cells.length <= MOST_FIXED || first === undefined) this.differences.push(...cells)
      else {
        const reason = `${first.reason} It differs in ${countOf(cells.length, 'row')}, which stay as they are.`
        this.differences.push(
          this.#differ(
            { sheet: first.sheet, row: 0 },
            { column: this.#headerOf(columnId), reason },
          ),
        )
      }
    }
    return this.#findMissing()
  }

  /** Refuses the changes of names that cannot all be. */
  #refuseNames(reasonOf: (id: string) => string | null): void {
    for (const [place, difference] of this.differences.entries()) {
      const named = renamedIn(difference) ?? addedIn(difference)
      const reason = named === null ? null : reasonOf(named)
      if (reason === null) continue
      this.differences[place] = { ...difference, kind: 'refused', reason, change: null }
    }
  }

  /** Says of the changes of a column that was sorted without the others that it may have been. */
  #suspectSorting(): void {
    const changed = this.differences.flatMap((difference, place) => {
      const { change, suspicion } = difference
      if (change?.type !== 'cell' || suspicion !== null) return []
      const before = this.#table.textOf(change.rowId, change.columnId)
      return [{ place, difference, columnId: change.columnId, before, after: change.input }]
    })
    for (const cells of Map.groupBy(changed, ({ columnId }) => columnId).values()) {
      if (!isSortedAlone(cells)) continue
      for (const { place, difference } of cells) {
        this.differences[place] = { ...difference, suspicion: 'sorted' }
      }
    }
  }

  #findMissing(): readonly string[] {
    const { table, ids } = this.#table
    const missing = this.#isById ? ids.filter((id) => !this.#rows.has(id)) : []
    if (missing.length === 0) return []
    const held = ids.length - missing.length
    if (held < WHOLE * ids.length || held === 0) {
      return [
        `Of ${countOf(ids.length, table.replace(/s$/, ''))} here the file has ${held}: the others stay.`,
      ]
    }
    for (const id of missing) {
      const lost = this.#table.removalOf(id)
      if (lost === null || this.#likely.has(id)) continue
      this.differences.push(
        this.#differ(
          { sheet: '', row: 0 },
          {
            kind: 'deleted',
            words: this.#table.wordsOf(id),
            after: lost,
            change: { type: 'removal', rowId: id },
          },
        ),
      )
    }
    return []
  }
}

/**
 * Compares what stands in files that came back with a project: which table each sheet is, which of our rows each of its
 * rows is, and every difference, those that can be brought in and those that cannot, each with its reason. Nothing is
 * changed.
 */
export function compareSheets(
  project: Project,
  given: readonly GivenSheet[],
  { textOf, mapping }: ComparisonSource,
): Comparison {
  const matched = given.map((sheet) => ({ sheet, match: matchSheet(project, sheet, mapping) }))
  const draft = new EditDraft(project)
  const differences: Difference[] = []
  const remarks: string[] = []
  for (const table of ORDER) {
    const sheets = matched.filter(({ match }) => match.table === table)
    if (sheets.length === 0) continue
    const comparison = new TableComparison(TABLES[table](draft, textOf))
    for (const { sheet, match } of sheets) {
      for (const row of rowsOf(sheet, match)) comparison.readRow(row)
    }
    remarks.push(...comparison.settle())
    appendAll(differences, comparison.differences)
  }
  return { sheets: matched.map(({ match }) => match), differences, remarks }
}
