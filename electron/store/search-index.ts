import type { Database, Statement } from 'better-sqlite3'
import { quoteOfClaim } from '../../shared/domain/claim.ts'
import type { Records, TableName } from '../../shared/domain/project.ts'
import { spaceOut } from './search-words.ts'

/** A field that can be searched: its column in the index, what it is called, and its text in a record. */
export interface SearchField<T extends TableName> {
  readonly column: string
  readonly field: keyof Records[T]
  /** "Note of a claim"; null where the record's own name says enough. */
  readonly caption: string | null
  text(record: Records[T]): string
}

/** What is searched in each table's records, the most telling first. */
export const SEARCH_FIELDS: { readonly [T in TableName]: readonly SearchField<T>[] } = {
  articles: [
    { column: 'title', field: 'title', caption: null, text: (article) => article.title },
    { column: 'byline', field: 'byline', caption: null, text: (article) => article.byline },
    { column: 'outlet', field: 'outlet', caption: null, text: (article) => article.outlet },
    {
      column: 'note',
      field: 'note',
      caption: 'Note of an article',
      text: (article) => article.note,
    },
  ],
  speakers: [
    { column: 'name', field: 'name', caption: null, text: (speaker) => speaker.name },
    { column: 'aliases', field: 'aliases', caption: null, text: (one) => one.aliases.join('; ') },
    { column: 'role', field: 'role', caption: null, text: (speaker) => speaker.role },
    { column: 'affiliation', field: 'affiliation', caption: null, text: (one) => one.affiliation },
    {
      column: 'note',
      field: 'note',
      caption: 'Note of a speaker',
      text: (speaker) => speaker.note,
    },
  ],
  sources: [
    { column: 'name', field: 'name', caption: null, text: (source) => source.name },
    { column: 'aliases', field: 'aliases', caption: null, text: (one) => one.aliases.join('; ') },
    { column: 'url', field: 'url', caption: null, text: (source) => source.url },
    { column: 'note', field: 'note', caption: 'Note of a source', text: (source) => source.note },
  ],
  claims: [
    { column: 'quote', field: 'content', caption: 'Claim', text: quoteOfClaim },
    {
      column: 'statement',
      field: 'statement',
      caption: 'Statement of a claim',
      text: (claim) => claim.statement,
    },
    {
      column: 'topics',
      field: 'topics',
      caption: 'Topics of a claim',
      text: (claim) => claim.topics.join('; '),
    },
    { column: 'note', field: 'note', caption: 'Note of a claim', text: (claim) => claim.note },
  ],
  relations: [
    {
      column: 'note',
      field: 'note',
      caption: 'Note of a relation',
      text: (relation) => relation.note,
    },
  ],
  topics: [
    { column: 'name', field: 'name', caption: null, text: (topic) => topic.name },
    {
      column: 'definition',
      field: 'definition',
      caption: 'Definition of a topic',
      text: (topic) => topic.definition,
    },
  ],
}

/** The index table of each table's records. */
export const SEARCH_TABLES: Readonly<Record<TableName, string>> = {
  articles: 'article_search',
  speakers: 'speaker_search',
  sources: 'source_search',
  claims: 'claim_search',
  relations: 'relation_search',
  topics: 'topic_search',
}

function textsOf<T extends TableName>(table: T, record: Records[T]): readonly string[] {
  return SEARCH_FIELDS[table].map((field) => spaceOut(field.text(record)))
}

interface IndexStatements {
  readonly insert: Statement
  readonly replace: Statement
  readonly remove: Statement
}

/** Keeps the search index in step with the records, in the same transaction. */
export class SearchIndex {
  readonly #statements: Readonly<Record<TableName, IndexStatements>>

  constructor(db: Database) {
    const prepare = (table: TableName): IndexStatements => {
      const name = SEARCH_TABLES[table]
      const columns = SEARCH_FIELDS[table].map((field) => field.column)
      const places = columns.map(() => '?').join(', ')
      const into = `INTO ${name} (rowid, ${columns.join(', ')}) VALUES (?, ${places})`
      return {
        insert: db.prepare(`INSERT ${into}`),
        replace: db.prepare(`INSERT OR REPLACE ${into}`),
        remove: db.prepare(`DELETE FROM ${name} WHERE rowid = ?`),
      }
    }
    this.#statements = {
      articles: prepare('articles'),
      speakers: prepare('speakers'),
      sources: prepare('sources'),
      claims: prepare('claims'),
      relations: prepare('relations'),
      topics: prepare('topics'),
    }
  }

  /** Whether any of these fields is searched. */
  isAbout<T extends TableName>(table: T, fields: Partial<Records[T]>): boolean {
    return SEARCH_FIELDS[table].some(({ field }) => Object.hasOwn(fields, field))
  }

  add<T extends TableName>(table: T, number: number, record: Records[T]): void {
    this.#statements[table].insert.run([number, ...textsOf(table, record)])
  }

  change<T extends TableName>(table: T, number: number, record: Records[T]): void {
    this.#statements[table].replace.run([number, ...textsOf(table, record)])
  }

  remove(table: TableName, number: number): void {
    this.#statements[table].remove.run(number)
  }
}
