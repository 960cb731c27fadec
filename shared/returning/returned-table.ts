import { z } from 'zod'
import { ATTRIBUTION_COLUMNS } from '../tables/attributions.ts'
import type { SheetColumn } from '../tables/column.ts'
import { CODEBOOK_NAMES } from '../tables/codebook-reading.ts'
import { RELATION_COLUMNS } from '../tables/relations.ts'
import { columnsOf, TABLES, type Table } from '../tables/tables.ts'
import { TOPIC_COLUMNS } from '../tables/topics.ts'
import { VERDICT_COLUMNS } from '../tables/verdicts.ts'

/** The tables that are read back from a file. */
export const ReturnedTable = z.enum([...TABLES, 'attributions', 'relations', 'topics', 'verdicts'])
export type ReturnedTable = z.infer<typeof ReturnedTable>

/** A column that is read back: by its id, the heading it has in the window, and what others call it. */
export interface ReturnedColumn {
  readonly id: string
  readonly header: string
  readonly names: readonly string[]
}

/** What other programs and people call our columns, by table. */
const OTHER_NAMES: Readonly<
  Partial<Record<ReturnedTable, Readonly<Record<string, readonly string[]>>>>
> = {
  claims: {
    article: ['article title', 'title'],
    article_url: ['url', 'address', 'link'],
    claim: ['words', 'quote', 'quoted text', 'claim text'],
    note: ['comment', 'remark'],
    speaker: ['said by', 'who'],
    topics: ['code', 'tag'],
    via: ['source', 'chain'],
  },
  speakers: { name: ['speaker'], affiliation: ['organisation', 'organization'], note: ['comment'] },
  sources: { name: ['source'], url: ['url', 'link', 'website'], note: ['comment'] },
  articles: {
    title: ['headline', 'article'],
    byline: ['author'],
    outlet: ['publisher'],
    url: ['link', 'source url'],
    note: ['comment'],
  },
  topics: CODEBOOK_NAMES,
}

function capitalise(id: string): string {
  const words = id.replaceAll('_', ' ')
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

const HEADERS: Readonly<Record<Exclude<ReturnedTable, Table>, readonly SheetColumn[]>> = {
  attributions: ATTRIBUTION_COLUMNS,
  relations: RELATION_COLUMNS,
  topics: TOPIC_COLUMNS,
  verdicts: VERDICT_COLUMNS,
}

/** Whether a table that is read back is one of those that are edited cell by cell in the window. */
export function isGridTable(table: ReturnedTable): table is Table {
  return TABLES.some((one) => one === table)
}

function listColumns(table: ReturnedTable): readonly ReturnedColumn[] {
  const others = OTHER_NAMES[table] ?? {}
  const named = (id: string, header: string) => ({ id, header, names: others[id] ?? [] })
  return isGridTable(table)
    ? columnsOf(table).map(({ id, header }) => named(id, header))
    : HEADERS[table].map(({ id }) => named(id, capitalise(id)))
}

const COLUMNS = new Map(ReturnedTable.options.map((table) => [table, listColumns(table)]))

/** The columns of a table that a file may hold. */
export function returnedColumns(table: ReturnedTable): readonly ReturnedColumn[] {
  return COLUMNS.get(table) ?? []
}
