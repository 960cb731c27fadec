import type { Block, BlockKind } from '../../shared/domain/text/block.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import type { Document } from './document.ts'

/** What stands between two paragraphs. */
const GAP = '\n\n'

/** What no text shows: soft hyphens, and marks of no width but those that join and part letters and set directions. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g

/**
 * A paragraph's words as they are kept: white space and line breaks are one space, what cannot be seen is left out, no
 * half characters. No-break spaces stay as they are, as in plain text.
 */
export function tidyParagraph(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
}

/** A text with its paragraphs, and what is set apart in it. */
export type BuiltText = Pick<Document, 'text' | 'paragraphs' | 'blocks' | 'pages'>

/** A stretch of the text that is set apart: what `TextBuilder.open` began. */
interface OpenBlock {
  readonly kind: BlockKind
  readonly level: number
  readonly from: number
}

/** Puts together the text of a document, paragraph by paragraph, with where each stands and what it is. */
export class TextBuilder {
  #text = ''
  readonly #paragraphs: Span[] = []
  readonly #blocks: Block[] = []
  readonly #open: OpenBlock[] = []
  readonly #pages: number[] = []

  /** In UTF-16 code units, as far as it is put together. */
  get length(): number {
    return this.#text.length
  }

  /** Adds a paragraph; one without words adds nothing. Returns where it stands, null for nothing. */
  add(words: string): Span | null {
    const tidy = tidyParagraph(words)
    return tidy === '' ? null : this.#append(tidy)
  }

  /** Adds a row of a table: its cells apart by tabs. One without words adds nothing. */
  addRow(cells: readonly string[]): Span | null {
    const tidy = cells.map(tidyParagraph)
    return tidy.every((cell) => cell === '') ? null : this.#append(tidy.join('\t').trimEnd())
  }

  #append(words: string): Span {
    if (this.#text !== '') this.#text += GAP
    const start = this.#text.length
    this.#text += words
    const span = { start, end: this.#text.length }
    this.#paragraphs.push(span)
    return span
  }

  /** Adds a paragraph that is a block of its own, such as a heading. */
  addBlock(kind: BlockKind, level: number, words: string): Span | null {
    const span = this.add(words)
    if (span !== null) this.#blocks.push({ ...span, kind, level })
    return span
  }

  /** Begins a block that holds the paragraphs added until it is closed. Blocks may hold blocks. */
  open(kind: BlockKind, level = 1 + this.#open.filter((one) => one.kind === kind).length): void {
    this.#open.push({ kind, level, from: this.#paragraphs.length })
  }

  /** Ends the block begun last; one that holds nothing is none. */
  close(): void {
    const block = this.#open.pop()
    if (block === undefined) throw new Error('No block is open.')
    const first = this.#paragraphs[block.from]
    if (first === undefined) return
    this.#blocks.push({
      start: first.start,
      end: this.#text.length,
      kind: block.kind,
      level: block.level,
    })
  }

  /** Says that a page begins with the next paragraph. */
  beginPage(): void {
    this.#pages.push(this.#text === '' ? 0 : this.#text.length + GAP.length)
  }

  /** What was put together. */
  build(): BuiltText {
    const blocks = this.#blocks.toSorted((a, b) => a.start - b.start || b.end - a.end)
    const pages = this.#pages.map((page) => Math.min(page, this.#text.length))
    return { text: this.#text, paragraphs: this.#paragraphs, blocks, pages }
  }
}
