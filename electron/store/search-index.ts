import type { Database, Statement } from 'better-sqlite3'
import { quoteOfClaim } from '../../shared/domain/claim.ts'
import type { Records, TableName } from '../../shared/domain/project.ts'
import { spaceOut } from './search-words.ts'

/** The tables whose records are searched: to a scale, of which there is one, no search need lead. */
export type SearchedTable = Exclude<TableName, 'scales'>

/** A field that can be searched: its column in the index, which it may share, what it is called, and its text in a record. */
export interface SearchField<T extends TableName> {
  readonly column: string
  readonly field: keyof Records[T]
  /** "Note of a claim"; null where the record's own name says enough. */
  readonly caption: string | null
  text(record: Records[T]): string
}

/** What is searched in each table's records, the most telling first. */
export const SEARCH_FIELDS: { readonly [T in SearchedTable]: readonly SearchField<T>[] } = {
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
    // The index has no columns but those of the first version: old rows cannot be written into a new one.
    { column: 'note', field: 'basis', caption: 'Basis of a claim', text: (claim) => claim.basis },
    {
      column: 'note',
      field: 'evidence',
      caption: 'Evidence of a claim',
      text: ({ evidence }) => evidence.map(({ address, note }) => `${address} ${note}`).join('\n'),
    },
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
export const SEARCH_TABLES: Readonly<Record<SearchedTable, string>> = {
  articles: 'article_search',
  speakers: 'speaker_search',
  sources: 'source_search',
  claims: 'claim_search',
  relations: 'relation_search',
  topics: 'topic_search',
}

function hasSearched(table: SearchedTable, fields: object): boolean {
  return SEARCH_FIELDS[table].some(({ field }) => Object.hasOwn(fields, field))
}

interface TableIndex {
  textsOf(record: Records[SearchedTable]): readonly string[]
  readonly insert: Statement
  readonly replace: Statement
  readonly remove: Statement
}

/** Keeps the search index in step with the records, in the same transaction. */
export class SearchIndex {
  readonly #indexes: Readonly<Record<SearchedTable, TableIndex>>

  constructor(db: Database) {
    const prepare = (table: SearchedTable): TableIndex => {
      const name = SEARCH_TABLES[table]
      const fields = Map.groupBy(
        SEARCH_FIELDS[table] as readonly SearchField<SearchedTable>[],
        ({ column }) => column,
      )
      const places = Array.from(fields, () => '?').join(', ')
      const into = `INTO ${name} (rowid, ${[...fields.keys()].join(', ')}) VALUES (?, ${places})`
      return {
        textsOf: (record) =>
          Array.from(fields.values(), (shared) =>
            spaceOut(shared.map((field) => field.text(record)).join('\n')),
          ),
        insert: db.prepare(`INSERT ${into}`),
        replace: db.prepare(`INSERT OR REPLACE ${into}`),
        remove: db.prepare(`DELETE FROM ${name} WHERE rowid = ?`),
      }
    }
    this.#indexes = {
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
    return table !== 'scales' && hasSearched(table, fields)
  }

  #find(table: TableName): TableIndex | undefined {
    return table === 'scales' ? undefined : this.#indexes[table]
  }

  add<T extends TableName>(table: T, number: number, record: Records[T]): void {
    const index = this.#find(table)
    index?.insert.run([number, ...index.textsOf(record as Records[SearchedTable])])
  }

  change<T extends TableName>(table: T, number: number, record: Records[T]): void {
    const index = this.#find(table)
    index?.replace.run([number, ...index.textsOf(record as Records[SearchedTable])])
  }

  remove(table: TableName, number: number): void {
    this.#find(table)?.remove.run(number)
  }
}
