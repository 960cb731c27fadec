import { raiseDigits } from '../note-marks.ts'
import { TextBuilder, type BuiltText } from '../text-builder.ts'

/** What holds for a paragraph until `\pard`. */
export interface ParagraphState {
  style: number
  /** From 1, of a heading; 0 for none. */
  outline: number
  /** Whether it has a number or a bullet, and how deep its list stands in others, from 1. */
  isItem: boolean
  level: number
  isInTable: boolean
}

export const PLAIN: Readonly<ParagraphState> = {
  style: -1,
  outline: 0,
  isItem: false,
  level: 1,
  isInTable: false,
}

/** Words that are gathered: the text's own, or a note's or a box's while that is open. */
interface Gathered {
  words: string
  readonly paragraphs: string[]
}

const HEADING = /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift) ?([1-9])$/i
const QUOTE = /^(?:(?:intense )?quote|block text|quotations)$/i

/** An item whose sign is written out. */
const BULLET = /^\s*[•▪◦‣–]\s*\t\s*/u

const newGathered = (): Gathered => ({ words: '', paragraphs: [] })

/** Puts together the paragraphs, tables, boxes and notes of rich text. */
export class RichTextWriter {
  readonly #builder = new TextBuilder()
  readonly #styles = new Map<number, string>()
  readonly #notes: string[][] = []
  #main = newGathered()
  /** Notes and boxes that are open, the innermost last. */
  readonly #inner: Gathered[] = []
  #boxes: string[][] = []
  #cells: string[] = []
  #rows: string[][] = []
  paragraph: ParagraphState = { ...PLAIN }

  get #gathered(): Gathered {
    return this.#inner.at(-1) ?? this.#main
  }

  nameStyle(number: number, name: string): void {
    this.#styles.set(number, name.trim())
  }

  addWords(words: string): void {
    this.#gathered.words += words
  }

  /** Begins a note, whose sign stands here. */
  beginNote(): void {
    this.#notes.push([])
    this.addWords(raiseDigits(String(this.#notes.length)))
    this.#inner.push({ words: '', paragraphs: this.#notes.at(-1) ?? [] })
  }

  beginBox(): void {
    const paragraphs: string[] = []
    this.#boxes.push(paragraphs)
    this.#inner.push({ words: '', paragraphs })
  }

  endInner(): void {
    const gathered = this.#inner.pop()
    if (gathered !== undefined && gathered.words.trim() !== '')
      gathered.paragraphs.push(gathered.words)
  }

  /** Ends a paragraph. */
  endParagraph(): void {
    const gathered = this.#gathered
    const { words } = gathered
    gathered.words = ''
    if (gathered !== this.#main) {
      gathered.paragraphs.push(words)
      return
    }
    if (this.paragraph.isInTable) {
      this.#main.paragraphs.push(words)
      return
    }
    this.#endTable()
    this.#add(words)
    this.#addBoxes()
  }

  endCell(): void {
    const { words, paragraphs } = this.#main
    this.#cells.push([...paragraphs, words].join(' '))
    this.#main = newGathered()
  }

  endRow(): void {
    if (this.#cells.length > 0) this.#rows.push(this.#cells)
    this.#cells = []
  }

  #endTable(): void {
    if (this.#cells.length > 0) this.endRow()
    const rows = this.#rows
    this.#rows = []
    if (rows.every((cells) => cells.length <= 1)) {
      for (const [cell = ''] of rows) this.#builder.add(cell)
      return
    }
    this.#builder.open('table')
    for (const cells of rows) this.#builder.addRow(cells)
    this.#builder.close()
  }

  #add(words: string): void {
    const { style, outline, isItem, level: depth } = this.paragraph
    const name = this.#styles.get(style) ?? ''
    const named = name === 'Title' ? 1 : Number(HEADING.exec(name)?.[1] ?? 0)
    const level = named || outline
    if (level > 0) {
      this.#builder.addBlock('heading', Math.min(6, level), words)
      return
    }
    for (const part of words.split(/\n[ \t]*\n\s*/)) {
      if (BULLET.test(part)) this.#builder.addBlock('item', 1, part.replace(BULLET, ''))
      else if (isItem) this.#builder.addBlock('item', depth, part)
      else if (QUOTE.test(name)) this.#builder.addBlock('quote', 1, part)
      else if (/caption$/i.test(name)) this.#builder.addBlock('caption', 1, part)
      else this.#builder.add(part)
    }
  }

  #addBoxes(): void {
    const boxes = this.#boxes
    this.#boxes = []
    for (const paragraphs of boxes) for (const words of paragraphs) this.#builder.add(words)
  }

  /** The whole text, with the notes after it. */
  build(): BuiltText {
    while (this.#inner.length > 0) this.endInner()
    const { words, paragraphs } = this.#main
    if (paragraphs.length > 0) this.endCell()
    else if (words.trim() !== '') this.#restAsParagraph(words)
    this.#endTable()
    this.#addBoxes()
    for (const [index, note] of this.#notes.entries()) this.#addNote(index, note)
    return this.#builder.build()
  }

  #restAsParagraph(words: string): void {
    this.#endTable()
    this.#add(words)
  }

  #addNote(index: number, note: readonly string[]): void {
    const [first, ...others] = note.map((words) => words.trim()).filter((words) => words !== '')
    this.#builder.open('note')
    if (first !== undefined) this.#builder.add(`${raiseDigits(String(index + 1))} ${first}`)
    for (const words of others) this.#builder.add(words)
    this.#builder.close()
  }
}
