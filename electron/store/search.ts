import { titleOf } from '../../shared/domain/article.ts'
import type { Database, Statement } from 'better-sqlite3'
import type { SearchHit } from '../../shared/domain/search-hit.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { RECORDS, TABLE_NAMES, type Records } from '../../shared/domain/project.ts'
import type { Relation } from '../../shared/domain/relation.ts'
import { excerptOf } from './excerpt.ts'
import type { RecordTable, RecordTables } from './record-table.ts'
import {
  SEARCH_FIELDS,
  SEARCH_TABLES,
  type SearchedTable,
  type SearchField,
} from './search-index.ts'
import { findInText, matchExpression, parseQuery, type SearchQuery } from './search-query.ts'

/** What was found, and whether there is more than was asked for. */
export interface SearchResult {
  readonly hits: readonly SearchHit[]
  readonly isMore: boolean
}

/** What a hit leads to; a relation has no place of its own, and leads to the claim it starts from. */
const KINDS: Readonly<Record<SearchedTable, SearchHit['kind']>> = {
  articles: 'article',
  speakers: 'speaker',
  sources: 'source',
  claims: 'claim',
  relations: 'claim',
  topics: 'topic',
}

interface ParagraphRow {
  readonly articleId: string
  readonly title: string
  readonly textHash: string
  readonly start: number
  readonly end: number
}

function paragraphHit(row: ParagraphRow, text: string, query: SearchQuery): SearchHit {
  const paragraph = text.slice(row.start, row.end)
  const found = findInText(paragraph, query)
  const [first] = found
  return {
    kind: 'article',
    id: row.articleId,
    articleId: row.articleId,
    start: row.start + (first?.[0] ?? 0),
    end: first === undefined ? row.end : row.start + first[1],
    title: row.title,
    ...excerptOf(paragraph, found),
  }
}

/** The field to show: the first with all that was asked for, else the first with any of it. */
function bestField<T extends SearchedTable>(
  fields: readonly SearchField<T>[],
  record: Records[T],
  query: SearchQuery,
) {
  const candidates = fields.map((field) => {
    const text = field.text(record)
    return { field, text, found: findInText(text, query) }
  })
  const score = (found: readonly unknown[]) => Math.min(found.length, query.length)
  return candidates.reduce((best, one) => (score(one.found) > score(best.found) ? one : best))
}

function nameOf<T extends SearchedTable>(table: T, record: Records[T]): string {
  if (table === 'articles') {
    const article = record as Records['articles']
    return titleOf(article)
  }
  return 'name' in record ? record.name : ''
}

function recordHit<T extends SearchedTable>(
  table: T,
  record: Records[T],
  query: SearchQuery,
  claim: Claim | null,
): SearchHit {
  const { field, text, found } = bestField(SEARCH_FIELDS[table], record, query)
  const articleId = table === 'articles' ? record.id : (claim?.articleId ?? null)
  const name = nameOf(table, record)
  const caption = field.caption ?? ''
  return {
    kind: KINDS[table],
    id: claim?.id ?? record.id,
    articleId,
    start: claim?.content[0]?.start ?? null,
    end: claim?.content[0]?.end ?? null,
    title: name !== '' && caption !== '' ? `${caption}: ${name}` : name + caption,
    ...excerptOf(text, found),
  }
}

/** Takes the best of each list first, then the second of each: ranks of different tables cannot be compared. */
function interleave<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, rank) =>
    lists.flatMap((list) => list.slice(rank, rank + 1)),
  ).flat()
}

/** Finds in the texts of articles and in every record, ranked by FTS5's bm25 within each table. */
export class Search {
  readonly #tables: RecordTables
  readonly #paragraphs: Statement
  readonly #content: Statement
  readonly #records: Readonly<Record<SearchedTable, Statement>>

  constructor(db: Database, tables: RecordTables) {
    this.#tables = tables
    this.#paragraphs = db.prepare(`
      SELECT article.id AS articleId, paragraph.text_hash AS textHash,
        CASE article.title WHEN '' THEN article.file_name ELSE article.title END AS title,
        paragraph.start_offset AS start, paragraph.end_offset AS end
      FROM paragraph_search
      JOIN paragraph ON paragraph.number = paragraph_search.rowid
      JOIN article ON article.text_hash = paragraph.text_hash
      WHERE paragraph_search MATCH ? ORDER BY paragraph_search.rank LIMIT ?`)
    this.#content = db.prepare('SELECT content FROM text WHERE hash = ?').pluck()
    const prepare = (table: SearchedTable) => {
      const name = RECORDS[table].word
      const index = SEARCH_TABLES[table]
      return db
        .prepare(
          `SELECT ${name}.id FROM ${index} JOIN ${name} ON ${name}.number = ${index}.rowid
           WHERE ${index} MATCH ? ORDER BY ${index}.rank LIMIT ?`,
        )
        .pluck()
    }
    this.#records = {
      articles: prepare('articles'),
      speakers: prepare('speakers'),
      sources: prepare('sources'),
      claims: prepare('claims'),
      relations: prepare('relations'),
      topics: prepare('topics'),
    }
  }

  #paragraphHits(query: SearchQuery, limit: number): readonly SearchHit[] {
    const rows = this.#paragraphs.all(matchExpression(query), limit) as ParagraphRow[]
    // A long text may hold many hits: each is read once.
    const hashes = new Set(rows.map((row) => row.textHash))
    const texts = new Map([...hashes].map((hash) => [hash, String(this.#content.get(hash))]))
    return rows.map((row) => paragraphHit(row, texts.get(row.textHash) ?? '', query))
  }

  /** The claim that a record is, or that a relation starts from. */
  #claimOf<T extends SearchedTable>(table: T, record: Records[T]): Claim | null {
    if (table === 'claims') return record as Claim
    if (table !== 'relations') return null
    return this.#tables.claims.get((record as Relation).fromId) ?? null
  }

  #recordHits(table: SearchedTable, query: SearchQuery, limit: number): readonly SearchHit[] {
    const ids = this.#records[table].all(matchExpression(query), limit) as string[]
    const records = this.#tables[table] as RecordTable<SearchedTable>
    return ids.flatMap((id) => {
      const record = records.get(id)
      return record === undefined
        ? []
        : [recordHit(table, record, query, this.#claimOf(table, record))]
    })
  }

  find(typed: string, limit: number): SearchResult {
    const query = parseQuery(typed)
    if (query.length === 0) return { hits: [], isMore: false }
    const hits = interleave([
      ...TABLE_NAMES.filter((table) => table !== 'claims' && table !== 'scales').map((table) =>
        this.#recordHits(table, query, limit + 1),
      ),
      this.#paragraphHits(query, limit + 1),
      this.#recordHits('claims', query, limit + 1),
    ])
    return { hits: hits.slice(0, limit), isMore: hits.length > limit }
  }
}
