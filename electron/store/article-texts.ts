import type { Database, Statement } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Id } from '../../shared/domain/id.ts'
import { Structure } from '../../shared/domain/structure.ts'
import { spaceOut } from './search-words.ts'

/** A text as it is kept: its characters exactly as read, and what was found in it. */
export interface ArticleText {
  readonly text: string
  readonly structure: Structure
}

interface Row {
  readonly content: string
  readonly structure: string
  readonly seal: number | null
}

/** SHA-256 of the text's UTF-8 bytes, in hex: what a text is kept under. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The texts of articles, each kept once, and the index of their paragraphs. */
export class ArticleTexts {
  readonly #has: Statement
  readonly #insert: Statement
  readonly #select: Statement
  readonly #content: Statement
  readonly #insertParagraph: Statement
  readonly #indexParagraph: Statement

  constructor(db: Database) {
    this.#has = db.prepare('SELECT 1 FROM text WHERE hash = ?').pluck()
    this.#insert = db.prepare(
      'INSERT INTO text (hash, content, structure, seal) VALUES (?, ?, ?, ?)',
    )
    this.#select = db.prepare('SELECT content, structure, seal FROM text WHERE hash = ?')
    this.#content = db
      .prepare(
        'SELECT content FROM article JOIN text ON text.hash = article.text_hash WHERE article.id = ?',
      )
      .pluck()
    this.#insertParagraph = db.prepare(
      'INSERT INTO paragraph (text_hash, start_offset, end_offset) VALUES (?, ?, ?)',
    )
    this.#indexParagraph = db.prepare('INSERT INTO paragraph_search (rowid, text) VALUES (?, ?)')
  }

  has(hash: string): boolean {
    return this.#has.get(hash) !== undefined
  }

  /** Adds a text that is not there and indexes it by paragraph, so that what is found has a place. */
  add(hash: string, text: string, structure: Structure): void {
    const json = JSON.stringify(structure)
    this.#insert.run(hash, text, json, crc32(json))
    for (const { start, end } of structure.paragraphs) {
      const { lastInsertRowid } = this.#insertParagraph.run(hash, start, end)
      this.#indexParagraph.run(lastInsertRowid, spaceOut(text.slice(start, end)))
    }
  }

  /** The characters of an article; null when it or its text is missing. */
  readContent(articleId: Id): string | null {
    return (this.#content.get(articleId) as string | undefined) ?? null
  }

  /** Throws when what is kept about the text is damaged. */
  read(hash: string): ArticleText | null {
    const row = this.#select.get(hash) as Row | undefined
    if (row === undefined) return null
    return { text: row.content, structure: Structure.parse(JSON.parse(row.structure)) }
  }

  /** Whether a text and what was found in it are what was kept; null when there is no such text. */
  isAsKept(hash: string): { readonly text: boolean; readonly structure: boolean } | null {
    const row = this.#select.get(hash) as Row | undefined
    if (row === undefined) return null
    return {
      text: hashOfText(row.content) === hash,
      structure: row.seal === null || crc32(row.structure) === row.seal,
    }
  }
}
