import type { BlockKind } from '../../../shared/domain/text/block.ts'
import { isDateLine } from '../../../shared/domain/text/written-date.ts'
import { readByline } from '../../../shared/domain/naming/byline.ts'
import { raiseDigits } from '../note-marks.ts'
import { tidyParagraph } from '../text-builder.ts'
import { isDataTable, rowsOf } from './data-table.ts'
import { BLOCKS, wordsIn, type PageElement, type PageNode } from './page-tree.ts'

/** Something set apart that paragraphs stand in, from the innermost outwards. */
export interface Enclosing {
  readonly kind: BlockKind
  /** Null where something else than an element sets it apart. */
  readonly element: PageElement | null
  readonly outer: Enclosing | null
}

/** A paragraph of a page, or a row of a table in it. */
export interface Piece {
  /** In one line; the cells of a row apart by tabs. */
  readonly words: string
  readonly cells: readonly string[] | null
  /** The level of a heading; 0 for anything else. */
  readonly heading: number
  /** How many code units of it are links. */
  readonly linked: number
  /** The innermost block that it stands in. */
  readonly element: PageElement
  readonly within: Enclosing | null
}

/** What of a page is read, and what else than its elements say sets paragraphs apart. */
export interface FlowRules {
  readonly isLeftOut: (element: PageElement) => boolean
  readonly enclose: (element: PageElement) => BlockKind | null
}

/** A line of a paragraph: between two line breaks. */
interface Line {
  readonly parts: string[]
  linked: number
  /** How much of it is bold or large. */
  bold: number
}
type ReadLine = Omit<Line, 'parts'> & { readonly words: string }

type Step =
  | { readonly type: 'node'; readonly node: PageNode }
  | { readonly type: 'leave'; readonly element: PageElement }

const ENCLOSING: Readonly<Record<string, BlockKind>> = {
  li: 'item',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
}
/** What was taken back: deleted, or struck out. */
const STRUCK = new Set(['del', 's', 'strike'])
const BOLD = new Set(['b', 'strong', 'big'])
/** Lines as long as this that end like sentences are paragraphs, though one line break parts them alone. */
const LONG_LINE = 100
const MIN_LONG_LINES = 3
/** “TREACY: I said no.”, “Colm Treacy: I said no.”: who says what follows. */
const TURN =
  /^(?:\p{Lu}[\p{Lu}.’'-]*(?: \p{Lu}[\p{Lu}.’'-]*){0,4}|\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,4})(?: \([^()]{1,40}\))?\s?:\s/u
const MIN_TURNS = 2
/** The longest line that may stand alone. */
const MAX_ALONE = 160
/** How many lines at either end may say who wrote the text, and when. */
const EDGE = 12

/** The level of a heading; 0 for what is none. */
export function headingLevel({ name, attributes }: PageElement): number {
  const level = /^h([1-6])$/.exec(name)?.[1]
  if (level !== undefined) return Number(level)
  if (attributes.get('role') !== 'heading') return 0
  return Math.min(6, Math.max(1, Math.trunc(Number(attributes.get('aria-level') ?? 2)) || 2))
}

/** Reads elements one after the other into paragraphs. */
class FlowReader {
  readonly pieces: Piece[] = []
  readonly #rules: FlowRules
  readonly #steps: Step[] = []
  readonly #blocks: PageElement[] = []
  #lines: Line[] = [newLine()]
  #within: Enclosing | null = null
  #heading = 0
  #links = 0
  #quotes = 0
  #preformatted = 0
  #bold = 0

  constructor(rules: FlowRules) {
    this.#rules = rules
  }

  read(root: PageElement): readonly Piece[] {
    this.#blocks.push(root)
    this.#schedule(root)
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      if (step.type === 'leave') this.#leave(step.element)
      else if (typeof step.node === 'string') this.#addText(step.node)
      else this.#enter(step.node)
    }
    this.#flush()
    return this.pieces
  }

  #schedule({ children }: PageElement): void {
    for (let k = children.length - 1; k >= 0; k -= 1) {
      this.#steps.push({ type: 'node', node: children[k] ?? '' })
    }
  }

  #addText(text: string): void {
    if (this.#preformatted === 0) return this.#addWords(text)
    for (const [k, line] of text.split(/\r\n|[\n\r]/).entries()) {
      if (k > 0) this.#breakLine()
      this.#addWords(line)
    }
  }

  #addWords(text: string): void {
    const line = this.#lines.at(-1)
    if (line === undefined) return
    line.parts.push(text)
    if (this.#links > 0) line.linked += text.trim().length
    if (this.#bold > 0) line.bold += text.trim().length
  }

  /** What is raised is no part of the word or number before it: “10⁶ litres”, “he said.¹”; “[1]” marks what is not here. */
  #addRaised(element: PageElement): void {
    const words = wordsIn(element).trim()
    if (!/^\[.{1,8}\]$/.test(words)) this.#addWords(raiseDigits(words))
  }

  #breakLine(): void {
    this.#lines.push(newLine())
  }

  #enter(element: PageElement): void {
    const { name } = element
    if (name === 'br') return this.#breakLine()
    if (name === 'head' || name === 'title' || this.#rules.isLeftOut(element)) return
    if (name === 'table' && isDataTable(element)) return this.#readTable(element)
    if (STRUCK.has(name)) return
    if (name === 'sup') return this.#addRaised(element)
    const isBlock = this.#begin(element)
    if (!isBlock && name === 'a' && element.attributes.has('href')) this.#links += 1
    if (name === 'q') this.#addWords(this.#quotes % 2 === 0 ? '“' : '‘')
    if (name === 'q') this.#quotes += 1
    if (name === 'pre') this.#preformatted += 1
    if (BOLD.has(name)) this.#bold += 1
    this.#steps.push({ type: 'leave', element })
    this.#schedule(element)
  }

  /** Begins a paragraph where the element does, and whatever sets it apart. */
  #begin(element: PageElement): boolean {
    const kind = this.#rules.enclose(element) ?? ENCLOSING[element.name] ?? null
    const level = headingLevel(element)
    const isBlock = BLOCKS.has(element.name) || kind !== null || level > 0
    if (!isBlock) return false
    this.#flush()
    this.#blocks.push(element)
    const isSame = kind === 'caption' && this.#within?.kind === 'caption'
    if (kind !== null && !isSame) this.#within = { kind, element, outer: this.#within }
    if (level > 0) this.#heading = level
    return true
  }

  #leave(element: PageElement): void {
    if (this.#blocks.at(-1) === element) {
      this.#flush()
      this.#blocks.pop()
      if (this.#within?.element === element) this.#within = this.#within.outer
      if (headingLevel(element) > 0) this.#heading = 0
    } else if (element.name === 'a' && element.attributes.has('href')) this.#links -= 1
    if (element.name === 'pre') this.#preformatted -= 1
    if (BOLD.has(element.name)) this.#bold -= 1
    if (element.name !== 'q') return
    this.#quotes -= 1
    this.#addWords(this.#quotes % 2 === 0 ? '”' : '’')
  }

  #readTable(table: PageElement): void {
    this.#flush()
    const { caption, rows } = rowsOf(table)
    const around = this.#within
    if (caption !== null && !this.#rules.isLeftOut(caption)) {
      const within: Enclosing = { kind: 'caption', element: caption, outer: around }
      const read = readFlow(caption, this.#rules)
      for (const piece of read) this.pieces.push({ ...piece, element: caption, within })
    }
    const within: Enclosing = { kind: 'table', element: table, outer: around }
    for (const { row, cells } of rows) this.#readRow(row, cells, within)
  }

  #readRow(row: PageElement, cells: readonly PageElement[], within: Enclosing): void {
    const read = cells.map((cell) => readFlow(cell, this.#rules))
    const words = read.map((pieces) => pieces.map((piece) => piece.words).join(' '))
    if (words.every((cell) => cell === '')) return
    const linked = read.flat().reduce((sum, piece) => sum + piece.linked, 0)
    this.pieces.push({
      words: words.join('\t'),
      cells: words,
      heading: 0,
      linked,
      element: row,
      within,
    })
  }

  /** Ends the paragraph. Empty lines part it, and lines that are paragraphs of their own. */
  #flush(): void {
    const lines = this.#lines.map(({ parts, linked, bold }) => ({
      words: tidyParagraph(parts.join('')),
      linked,
      bold,
    }))
    this.#lines = [newLine()]
    if (lines.length === 1) return this.#add(lines)
    const isParted = partsParagraphs(lines.map(({ words }) => words))
    const isSpoken = lines.filter(({ words }) => TURN.test(words)).length >= MIN_TURNS
    let paragraph: ReadLine[] = []
    for (const [k, line] of lines.entries()) {
      const isEdge = k < EDGE || k >= lines.length - EDGE
      const isAlone = standsAlone(line, isEdge)
      const isTurn = isSpoken && TURN.test(line.words)
      if (line.words === '' || isParted || isAlone || isTurn) {
        this.#add(paragraph)
        paragraph = []
      }
      if (line.words !== '') paragraph.push(line)
      if (!isAlone) continue
      this.#add(paragraph)
      paragraph = []
    }
    this.#add(paragraph)
  }

  #add(lines: readonly ReadLine[]): void {
    const words = lines.map((line) => line.words).join(' ')
    const element = this.#blocks.at(-1)
    if (words === '' || element === undefined) return
    const linked = lines.reduce((sum, line) => sum + line.linked, 0)
    const heading = this.#heading
    this.pieces.push({ words, cells: null, heading, linked, element, within: this.#within })
  }
}

function newLine(): Line {
  return { parts: [], linked: 0, bold: 0 }
}

/** Whether a line among others is no part of a paragraph: a heading in bold, at an edge a byline or a date. */
function standsAlone({ words, bold }: ReadLine, isEdge: boolean): boolean {
  if (words === '' || words.length > MAX_ALONE) return false
  const letters = words.replaceAll(/\s/g, '').length
  if (bold >= letters * 0.9) return true
  return isEdge && (readByline(words) !== null || isDateLine(words))
}

/** Whether single line breaks part paragraphs: lines as long as those are, that end as sentences do. */
function partsParagraphs(lines: readonly string[]): boolean {
  if (lines.includes('')) return false
  const long = lines.filter((line) => line.length >= LONG_LINE && /[.!?…]["'”’»)]*$/.test(line))
  return long.length >= MIN_LONG_LINES && long.length >= lines.length * 0.6
}

/** The paragraphs of an element in the order of the page, in bounded depth. */
export function readFlow(root: PageElement, rules: FlowRules): readonly Piece[] {
  return new FlowReader(rules).read(root)
}
