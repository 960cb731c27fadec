import { z } from 'zod'
import { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import { NO_MAPPING, type ReturnMapping } from '../domain/return-mapping.ts'
import { foldWords } from '../domain/text/folding.ts'
import type { GivenSheet } from '../tables/given-sheet.ts'
import { unguardFormulas } from '../tables/formula-guard.ts'
import { returnedColumns, ReturnedTable } from './returned-table.ts'

/** One column of a sheet, and which of ours it is; null for one that is not read, and why. */
export const MatchedColumn = z
  .object({ heading: z.string(), columnId: z.string().nullable(), reason: z.string() })
  .readonly()
export type MatchedColumn = z.infer<typeof MatchedColumn>

/** A sheet, the table it is, and its columns; null for one that is not read, and why. */
export const MatchedSheet = z
  .object({
    name: z.string(),
    rows: z.int(),
    table: ReturnedTable.nullable(),
    reason: z.string(),
    columns: z.array(MatchedColumn).readonly(),
  })
  .readonly()
export type MatchedSheet = z.infer<typeof MatchedSheet>

/** What headings are compared by: letters and figures alone, so that “Article id” is “article_id”. */
export function keyOfHeading(heading: string): string {
  return foldWords(unguardFormulas(heading)).replaceAll(' ', '')
}

function withoutPlural(key: string): string {
  return key.length > 3 ? key.replace(/s$/, '') : key
}

/** The columns of a table by what their headings are compared by; our ids before our headings, these before other names. */
function indexColumns(table: ReturnedTable): ReadonlyMap<string, string> {
  const index = new Map<string, string>()
  const columns = returnedColumns(table)
  const add = (name: string, id: string) => {
    const key = keyOfHeading(name)
    if (!index.has(key)) index.set(key, id)
  }
  for (const { id } of columns) add(id, id)
  for (const { header, id } of columns) add(header, id)
  for (const { names, id } of columns) for (const name of names) add(name, id)
  for (const [key, id] of Array.from(index)) {
    const bare = withoutPlural(key)
    if (!index.has(bare)) index.set(bare, id)
  }
  return index
}

const indexes = new Map(ReturnedTable.options.map((table) => [table, indexColumns(table)]))

function findColumn(table: ReturnedTable, key: string): string | null {
  const index = indexes.get(table)
  return index?.get(key) ?? index?.get(withoutPlural(key)) ?? null
}

function matchColumns(
  table: ReturnedTable,
  header: readonly string[],
  mapping: ReturnMapping,
): readonly MatchedColumn[] {
  const told = mapping.columns[table] ?? {}
  const ids = new Set(returnedColumns(table).map(({ id }) => id))
  const taken = new Set<string>()
  const match = (heading: string, isTold: boolean): string | null => {
    const key = keyOfHeading(heading)
    const said = Object.hasOwn(told, key) ? told[key] : undefined
    if ((said !== undefined) !== isTold) return null
    const id = said ?? findColumn(table, key)
    if (id === null || !ids.has(id) || taken.has(id)) return null
    taken.add(id)
    return id
  }
  // What a person said comes first, wherever it stands.
  const saidColumns = header.map((heading) => match(heading, true))
  return header.map((heading, place): MatchedColumn => {
    const columnId = saidColumns[place] ?? match(heading, false)
    if (columnId !== null) return { heading, columnId, reason: '' }
    const key = keyOfHeading(heading)
    if (key === '') return { heading, columnId, reason: 'It has no heading.' }
    if (told[key] === '') return { heading, columnId, reason: 'You chose not to read it.' }
    const isTwice = taken.has(told[key] ?? findColumn(table, key) ?? '')
    return {
      heading,
      columnId,
      reason: isTwice
        ? 'Another column of this sheet is read as this one.'
        : `Not a column of ${table}.`,
    }
  })
}

/** The columns of which all of one group are there where a sheet is of a table. */
const KEYS: Readonly<Record<ReturnedTable, readonly (readonly string[])[]>> = {
  claims: [
    ['id', 'claim'],
    ['claim', 'article'],
    ['claim', 'article_id'],
    ['claim', 'article_url'],
  ],
  speakers: [['name']],
  sources: [['name']],
  articles: [['title'], ['url']],
  attributions: [['claim_id', 'role', 'start']],
  relations: [['claim_id', 'other_claim_id', 'type']],
  topics: [['name']],
  verdicts: [['name', 'meaning']],
}

/** How many rows are looked at to tell whose ids they have. */
const SAMPLED_ROWS = 200

/** The table that most of a sheet's ids are of; null where none is of any. */
function tableOfIds(project: Project, { header, rows }: GivenSheet): ReturnedTable | null {
  const place = header.findIndex((heading) => keyOfHeading(heading) === 'id')
  if (place < 0) return null
  const ids = rows.slice(0, SAMPLED_ROWS).map((row) => row[place]?.text.trim() ?? '')
  const tables = ['claims', 'speakers', 'sources', 'articles', 'relations', 'topics'] as const
  const counted = tables.map((table) => ({
    table,
    count: ids.filter((id) => Id.safeParse(id).success && project[table].has(id)).length,
  }))
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count === 0 ? null : best.table
}

function tableOfName(name: string): ReturnedTable | null {
  const words = foldWords(name).split(' ')
  return ReturnedTable.options.find((table) => words.includes(table)) ?? null
}

/** The table that most of a sheet's headings are of, if no other has as many. */
function tableOfHeadings(header: readonly string[]): ReturnedTable | null {
  const counted = ReturnedTable.options.flatMap((table) => {
    const found = matchColumns(table, header, NO_MAPPING).flatMap(({ columnId }) => columnId ?? [])
    const isWhole = KEYS[table].some((group) => group.every((id) => found.includes(id)))
    return isWhole ? [{ table, count: found.length }] : []
  })
  const most = counted.reduce((count, one) => Math.max(count, one.count), 0)
  const best = counted.filter(({ count }) => count === most)
  return best.length === 1 ? (best[0]?.table ?? null) : null
}

const DERIVED = 'The comparison is made of the claims: change these.'

/** The sheet of a workbook that the lists of its cells come from. */
const OFFERED = 'choices'

/** Why a sheet is read as no table. */
function unreadReason(name: string, said: string | undefined): string {
  if (said === '') return 'You chose not to read it.'
  return foldWords(name) === OFFERED
    ? 'These are the words that the cells of the other sheets offer.'
    : 'Which table it is cannot be told from its first row, where its headings need to stand.'
}

/** Whether a sheet is the comparison that workbooks hold beside the tables. */
function isComparison(name: string): boolean {
  return foldWords(name).split(' ').includes('comparison')
}

/**
 * Which table a sheet is: as was said, by the ids in it, by its name, or by its headings; and which of our columns each
 * of its columns is. Nothing is passed over in silence: what is not read has its reason.
 */
export function matchSheet(
  project: Project,
  sheet: GivenSheet,
  mapping: ReturnMapping = NO_MAPPING,
): MatchedSheet {
  const { name, header, rows } = sheet
  const said = mapping.tables[keyOfHeading(name)]
  const told = ReturnedTable.safeParse(said).data
  const table =
    said === ''
      ? null
      : (told ?? tableOfIds(project, sheet) ?? tableOfName(name) ?? tableOfHeadings(header))
  const unread = header.map((heading) => ({ heading, columnId: null, reason: '' }))
  const whole = { name, rows: rows.length, table }
  if (header.every((heading) => heading.trim() === '')) {
    return { ...whole, table: null, reason: 'There is nothing in it.', columns: [] }
  }
  if (told === undefined && said !== '' && isComparison(name)) {
    return { ...whole, table: null, reason: DERIVED, columns: unread }
  }
  if (table === null) {
    return { ...whole, reason: unreadReason(name, said), columns: unread }
  }
  const columns = matchColumns(table, header, mapping)
  if (columns.every(({ columnId }) => columnId === null)) {
    return { ...whole, table: null, reason: `No heading is one of ${table}.`, columns: unread }
  }
  return { ...whole, reason: '', columns }
}
