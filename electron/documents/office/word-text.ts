import { raiseDigits } from '../note-marks.ts'
import { TextBuilder, type BuiltText } from '../text-builder.ts'

/** A part of a Word document, as the library reads it. */
export interface WordNode {
  readonly type: string
  readonly children?: readonly WordNode[]
  /** Of a text. */
  readonly value?: string
  /** Of a paragraph: the name of its style, which is English in any language of Word. */
  readonly styleName?: string | null
  readonly styleId?: string | null
  readonly numbering?: { readonly level: string } | null
  /** Of a break: line, page or column. */
  readonly breakType?: string
  readonly noteType?: string
  readonly noteId?: string
}

/** A whole document, with its notes. */
export interface WordDocument extends WordNode {
  readonly notes: {
    resolve(reference: WordNode): { readonly body: readonly WordNode[] } | null
  }
  readonly comments: readonly unknown[]
}

/** What nests deeper is not read: no document that a person wrote does. */
const MAX_DEPTH = 100
/** From how many letters in one cell a table only lays out what stands in it. */
const LAYOUT_CELL = 600

const HEADING = /^heading ([1-9])$/i
const QUOTE = /^(?:(?:intense )?quote|block text|quotations|block quotation)$/i
const CAPTION = /^(?:caption|illustration|figure|table caption)$/i

/** Two line breaks one after the other begin a paragraph, as they look like one. */
const EMPTY_LINE = /\n[ \t]*\n\s*/

/** Reads the body of a Word document, and its notes after it. */
export class WordReader {
  readonly #builder = new TextBuilder()
  readonly #document: WordDocument
  readonly #levels: ReadonlyMap<string, number>
  /** The notes that are referred to, in order: a note has one number, however often it is referred to. */
  readonly #notes = new Map<string, { readonly reference: WordNode; readonly number: number }>()

  /** `levels` are those of the styles that are of headings, by their ids. */
  constructor(document: WordDocument, levels: ReadonlyMap<string, number>) {
    this.#document = document
    this.#levels = levels
  }

  read(): BuiltText {
    this.#readAll(this.#document.children ?? [], 0)
    // A note may refer to another, even to itself, in files that no program wrote: what is added is met in its turn.
    for (const { reference, number } of this.#notes.values()) this.#readNote(reference, number)
    return this.#builder.build()
  }

  #readNote(reference: WordNode, number: number): void {
    const note = this.#document.notes.resolve(reference)
    if (note === null) return
    const paragraphs = note.body.flatMap((one) => this.#listParagraphs(one, 0))
    const [first = '', ...others] = paragraphs.filter((words) => words.trim() !== '')
    this.#builder.open('note')
    this.#builder.add(`${raiseDigits(String(number))} ${first.trimStart()}`)
    for (const words of others) this.#builder.add(words)
    this.#builder.close()
  }

  #readAll(nodes: readonly WordNode[], depth: number): void {
    if (depth > MAX_DEPTH) return
    for (const node of nodes) {
      if (node.type === 'paragraph') this.#readParagraph(node)
      else if (node.type === 'table') this.#readTable(node, depth)
      else this.#readAll(node.children ?? [], depth + 1)
    }
  }

  #readParagraph(paragraph: WordNode): void {
    const words = this.#wordsOf(paragraph, 0)
    const style = paragraph.styleName ?? ''
    const named = style === 'Title' ? 1 : Number(HEADING.exec(style)?.[1] ?? 0)
    const level = named || (this.#levels.get(paragraph.styleId ?? '') ?? 0)
    if (level > 0) {
      this.#builder.addBlock('heading', Math.min(6, level), words)
      return
    }
    for (const part of words.split(EMPTY_LINE)) this.#addPart(paragraph, style, part)
  }

  #addPart({ numbering }: WordNode, style: string, words: string): void {
    if (numbering != null) this.#builder.addBlock('item', itemLevel(numbering.level), words)
    else if (QUOTE.test(style)) this.#builder.addBlock('quote', 1, words)
    else if (CAPTION.test(style)) this.#builder.addBlock('caption', 1, words)
    else this.#builder.add(words)
  }

  #readTable(table: WordNode, depth: number): void {
    const rows = (table.children ?? []).map((row) => row.children ?? [])
    const isLayout =
      rows.every((cells) => cells.length <= 1) ||
      rows.some((cells) => cells.some((cell) => lengthOf(cell) >= LAYOUT_CELL))
    if (isLayout) {
      for (const cells of rows)
        for (const cell of cells) this.#readAll(cell.children ?? [], depth + 1)
      return
    }
    this.#builder.open('table')
    for (const cells of rows)
      this.#builder.addRow(cells.map((cell) => this.#listParagraphs(cell, depth).join(' ')))
    this.#builder.close()
  }

  /** The words of each paragraph in a part, at whatever depth. */
  #listParagraphs(node: WordNode, depth: number): string[] {
    if (depth > MAX_DEPTH) return []
    if (node.type === 'paragraph') return [this.#wordsOf(node, depth)]
    return (node.children ?? []).flatMap((child) => this.#listParagraphs(child, depth + 1))
  }

  #wordsOf(node: WordNode, depth: number): string {
    if (depth > MAX_DEPTH) return ''
    switch (node.type) {
      case 'text':
        return node.value ?? ''
      case 'tab':
        return '\t'
      case 'break':
        return node.breakType === 'line' ? '\n' : ' '
      case 'noteReference':
        return raiseDigits(String(this.#numberOf(node)))
      default:
        return (node.children ?? []).map((child) => this.#wordsOf(child, depth + 1)).join('')
    }
  }

  #numberOf(reference: WordNode): number {
    const key = `${reference.noteType ?? ''} ${reference.noteId ?? ''}`
    const known = this.#notes.get(key)
    if (known !== undefined) return known.number
    const number = this.#notes.size + 1
    this.#notes.set(key, { reference, number })
    return number
  }
}

function itemLevel(level: string): number {
  return Math.min(9, Math.max(0, Math.trunc(Number(level)) || 0)) + 1
}

/** How many code units an element holds, or the least from which it is long. */
function lengthOf(node: WordNode): number {
  let length = 0
  const stack: WordNode[] = [node]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    length += next.value?.length ?? 0
    if (length >= LAYOUT_CELL) break
    stack.push(...(next.children ?? []))
  }
  return length
}
