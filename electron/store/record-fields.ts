import type { Records, TableName } from '../../shared/domain/project.ts'

/** How a field is kept: as it is, as 0 or 1, as JSON, or in rows of another table. */
export type Keeping = 'plain' | 'flag' | 'json' | 'apart'

interface TableFields<T extends TableName> {
  /** The SQL table. */
  readonly table: string
  readonly fields: Readonly<Record<keyof Records[T], Keeping>>
}

/** Every field of every record, and how it is kept; a column's name is its field's in snake_case. */
export const RECORD_FIELDS: { readonly [T in TableName]: TableFields<T> } = {
  articles: {
    table: 'article',
    fields: {
      id: 'plain',
      textHash: 'plain',
      length: 'plain',
      fileName: 'plain',
      encoding: 'plain',
      title: 'plain',
      byline: 'plain',
      dateline: 'plain',
      outlet: 'plain',
      date: 'plain',
      language: 'plain',
      note: 'plain',
      parts: 'json',
      corrections: 'json',
      addedAt: 'plain',
    },
  },
  speakers: {
    table: 'speaker',
    fields: {
      id: 'plain',
      name: 'plain',
      aliases: 'json',
      kind: 'plain',
      role: 'plain',
      affiliation: 'plain',
      note: 'plain',
      absorbed: 'json',
    },
  },
  sources: {
    table: 'source',
    fields: {
      id: 'plain',
      name: 'plain',
      aliases: 'json',
      kind: 'plain',
      reliability: 'plain',
      url: 'plain',
      note: 'plain',
      absorbed: 'json',
    },
  },
  claims: {
    table: 'claim',
    fields: {
      id: 'plain',
      articleId: 'plain',
      content: 'json',
      kind: 'plain',
      isKindSet: 'flag',
      statement: 'plain',
      speakerId: 'plain',
      speakerMentions: 'json',
      cues: 'json',
      via: 'apart',
      topics: 'json',
      certainty: 'plain',
      credibility: 'plain',
      note: 'plain',
      review: 'plain',
      origin: 'plain',
      proposal: 'json',
    },
  },
  relations: {
    table: 'relation',
    fields: {
      id: 'plain',
      type: 'plain',
      fromId: 'plain',
      toId: 'plain',
      note: 'plain',
      origin: 'plain',
    },
  },
}

/** One column of a record's own table. */
export interface RecordColumn {
  readonly field: string
  readonly name: string
  readonly keeping: Exclude<Keeping, 'apart'>
}

/** The columns of a record's own table, in one order for reading and writing. */
export function columnsOf(table: TableName): readonly RecordColumn[] {
  const fields: Readonly<Record<string, Keeping>> = RECORD_FIELDS[table].fields
  return Object.entries(fields).flatMap(([field, keeping]) => {
    if (keeping === 'apart') return []
    const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    return [{ field, name, keeping }]
  })
}

/** A value as SQLite can bind it. */
export type Stored = string | number | null

export function encodeField(keeping: RecordColumn['keeping'], value: unknown): Stored {
  if (keeping === 'json') return JSON.stringify(value)
  if (keeping === 'flag') return value === true ? 1 : 0
  return value as Stored
}

/** Throws SyntaxError when a JSON column holds none. */
export function decodeField(keeping: RecordColumn['keeping'], stored: Stored): unknown {
  if (keeping === 'json') return stored === '[]' ? [] : JSON.parse(String(stored))
  // Left as it is when it is neither: the record's schema refuses it.
  if (keeping === 'flag') return stored === 1 ? true : stored === 0 ? false : stored
  return stored
}
