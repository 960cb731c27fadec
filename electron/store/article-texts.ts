import type { Database, Statement } from 'better-sqlite3'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { Id } from '../../shared/domain/id.ts'
import { isStructureOf, Structure } from '../../shared/domain/text/structure.ts'
import { hashOfText } from '../articles/text-hash.ts'
import { spaceOut } from './search-words.ts'

/** A text: its characters exactly as read, and what was found in it. */
export interface ArticleText {
  readonly text: string
  readonly structure: Structure
}

/** A text as it is kept; without a structure where what is kept of that does not fit the text. */
export interface KeptText {
  readonly text: string
  readonly structure: Structure | null
}

/** JSON of a structure takes less than this for each code unit of its text, and for an empty one. In UTF-16 code units. */
const STRUCTURE_LENGTH = 200

/** What is kept of a text's structure; null when it does not fit the text, which is seen before it is read where it is far too long. */
function parseStructure(json: string, text: string): Structure | null {
  if (json.length > STRUCTURE_LENGTH * (text.length + 1)) return null
  try {
    const structure = Structure.parse(JSON.parse(json))
    return isStructureOf(structure, text.length) ? structure : null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

export interface TextCheck {
  /** In UTF-16 code units. */
  readonly length: number
  readonly isTextKept: boolean
  readonly isStructureKept: boolean
  readonly isStructureFitting: boolean
}

interface Row {
  readonly content: string
  readonly structure: string
  readonly seal: number | null
}

/** Reads the characters of texts, in a file of whatever version. */
export function textReader(db: Database): (hash: string) => string | null {
  const select = db.prepare('SELECT content FROM text WHERE hash = ?').pluck()
  return (hash) => (select.get(hash) as string | undefined) ?? null
}

/** The texts of articles, each kept once, and the index of their paragraphs. */
export class ArticleTexts {
  readonly #has: Statement
  readonly #insert: Statement
  readonly #select: Statement
  readonly #content: Statement
  readonly #characters: Statement
  readonly #insertParagraph: Statement
  readonly #indexParagraph: Statement

  constructor(db: Database) {
    this.#has = db.prepare('SELECT 1 FROM text WHERE hash = ?').pluck()
    this.#insert = db.prepare(
      'INSERT INTO text (hash, content, structure, seal) VALUES (?, ?, ?, ?)',
    )
    this.#select = db.prepare('SELECT content, structure, seal FROM text WHERE hash = ?')
    this.#characters = db.prepare('SELECT content FROM text WHERE hash = ?').pluck()
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

  /** The characters of a text alone; null when there is none of that hash. */
  readCharacters(hash: string): string | null {
    return (this.#characters.get(hash) as string | undefined) ?? null
  }

  read(hash: string): KeptText | null {
    const row = this.#select.get(hash) as Row | undefined
    if (row === undefined) return null
    return { text: row.content, structure: parseStructure(row.structure, row.content) }
  }

  /** Whether a text and what was found in it are what was kept, and fit each other; null when there is no such text. */
  check(hash: string): TextCheck | null {
    const row = this.#select.get(hash) as Row | undefined
    if (row === undefined) return null
    const { content, structure, seal } = row
    return {
      length: content.length,
      isTextKept: hashOfText(content) === hash,
      isStructureKept: seal === null || crc32(structure) === seal,
      isStructureFitting: parseStructure(structure, content) !== null,
    }
  }
}
