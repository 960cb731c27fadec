import { labelOfArticle } from '../domain/article-label.ts'
import { quoteOfClaim } from '../domain/claim.ts'
import { countOf } from '../domain/counting.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'
import { isSameValue } from '../domain/edit/same-value.ts'
import { linkedRecords, usesOf } from '../domain/links.ts'
import { isNamedTable } from '../domain/naming/named-record.ts'
import { tidyName } from '../domain/naming/naming.ts'
import { RECORDS, type Project, type Records } from '../domain/project.ts'
import { findChoice } from '../tables/cells.ts'
import { choicesOf, type Column } from '../tables/column.ts'
import { splitList } from '../tables/list-text.ts'
import { columnsOf, TABLE_DEFINITIONS, type Table } from '../tables/tables.ts'
import { refuseId, shortWords, type ComparedTable, type FoundRow } from './compared-table.ts'
import type { GivenRow } from './given-row.ts'
import { writeGridCell } from './grid-writing.ts'

const FIXED: Readonly<Record<string, string>> = {
  claim: 'A claim’s words are bound to the text of its article: change them in the reader.',
  cue: 'The cue is bound to the text of the article: change it in the reader.',
  speaker_id: 'Write the name under “speaker” instead.',
  evidence:
    'This is the reason for a draft. Write evidence for a claim under “evidence_links” instead.',
}

/** What a record is called beside others of a project: articles of one title by what tells them apart. */
function wordsOfRecord({ articles }: Project, record: Records[Table]): string {
  if ('name' in record) return record.name
  if ('content' in record) return quoteOfClaim(record) || record.statement
  return labelOfArticle(articles, record.id) || record.fileName
}

function isSameList(separator: ';' | '>', now: string, given: string): boolean {
  return isSameValue(splitList(now, separator), splitList(given, separator))
}

function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}

function isSameIn(
  column: Column<Records[Table]>,
  project: Project,
  now: string,
  given: string,
): boolean {
  if (now === given || withLineFeeds(now) === withLineFeeds(given)) return true
  if (column.separator !== undefined) return isSameList(column.separator, now, given)
  if (column.write === undefined) return tidyName(now) === tidyName(given)
  const choices = choicesOf(column, project)
  return choices !== undefined && findChoice(choices, given)?.value === now
}

/** What the cells of a new row say, but for those that are empty or cannot be written. */
export function cellsOfNew(table: Table, row: GivenRow): Readonly<Record<string, string>> {
  const cells = columnsOf(table).flatMap((column): [string, string][] => {
    const text = column.write === undefined ? '' : row.textOf(column.id)
    return text === '' ? [] : [[column.id, text]]
  })
  return Object.fromEntries(cells)
}

/** What cells say, each with its heading, in the order of the table’s columns. */
export function describeCells(table: Table, cells: Readonly<Record<string, string>>): string {
  return columnsOf(table)
    .flatMap(({ id, header }) => (cells[id] === undefined ? [] : `${header}: ${cells[id]}`))
    .join('; ')
}

/** What goes where a record is removed, in a sentence; null for a claim that is rejected already. */
function removalOf({ links }: Project, table: Table, record: Records[Table]): string | null {
  if ('content' in record) return record.review === 'rejected' ? null : ''
  const isNamed = isNamedTable(table)
  const uses = linkedRecords(isNamed ? usesOf(links, table) : links.ofArticle, record.id).size
  if (uses === 0) return ''
  const claims = countOf(uses, 'claim')
  return isNamed ? `${claims} would name nobody in its place.` : `With it would go ${claims}.`
}

/** What is told by table: how a row is found without its id, and made. */
export interface OwnRows extends Pick<ComparedTable, 'add' | 'settleNames'> {
  findWithoutId(row: GivenRow): FoundRow
  /** Why a row that has the id of one of ours cannot be it, in a sentence; null where it can. */
  contradictionOf?(row: GivenRow, id: string): string | null
}

function findRow(project: Project, table: Table, own: OwnRows, row: GivenRow): FoundRow {
  const id = row.textOf('id')
  if (id === '') return own.findWithoutId(row)
  if (!project[table].has(id)) return refuseId(id, RECORDS[table].word, own.findWithoutId(row))
  const reason = own.contradictionOf?.(row, id) ?? null
  return reason === null ? { type: 'known', id } : { type: 'refused', reason }
}

/** What all tables have alike that are edited cell by cell in the window. */
export function gridTable(draft: EditDraft, table: Table, own: OwnRows): ComparedTable {
  const { project } = draft
  const records = project[table]
  const columns = new Map(columnsOf(table).map((column) => [column.id, column]))
  return {
    table,
    ids: TABLE_DEFINITIONS[table].list(project).map(({ id }) => id),
    find: (row) => findRow(project, table, own, row),
    wordsOf: (id) => {
      // By what it is called here, whatever the file calls it: the change is told beside it.
      const record = records.get(id) ?? draft.get(table, id)
      return record === undefined ? '' : shortWords(wordsOfRecord(project, record))
    },
    textOf: (id, columnId) => {
      const record = records.get(id)
      return record === undefined ? '' : (columns.get(columnId)?.text(record, project) ?? '')
    },
    isSame: (columnId, now, given) => {
      const column = columns.get(columnId)
      return column === undefined || isSameIn(column, project, now, given)
    },
    fixedReason: (columnId) => {
      const column = columns.get(columnId)
      if (column?.write !== undefined) return ''
      return FIXED[columnId] ?? `${column?.header ?? columnId} cannot be edited here.`
    },
    write: (id, columnId, input) => writeGridCell(draft, table, { rowId: id, columnId, input }),
    removalOf: (id) => {
      const record = records.get(id)
      return record === undefined ? null : removalOf(project, table, record)
    },
    add: (row) => own.add(row),
    ...(own.settleNames === undefined ? {} : { settleNames: own.settleNames }),
  }
}
