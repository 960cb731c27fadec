import { raiseDigits } from '../note-marks.ts'
import { TextBuilder, type BuiltText } from '../text-builder.ts'
import type { OpenTextStyles } from './open-text-styles.ts'
import { findElement, type XmlElement, type XmlNode } from '../xml/xml-tree.ts'

/** How many spaces one element may stand for. */
const MAX_SPACES = 100

/** What is no text of the document, or is read elsewhere. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'text:ruby-text',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:hidden-text',
  'text:note-citation',
  'office:forms',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
  'draw:image',
  'draw:object',
])

/** What stands apart from the paragraph that it is anchored in. */
const FRAMES = new Set(['draw:text-box', 'draw:custom-shape', 'draw:rect', 'draw:ellipse'])

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** Reads the body of a text document, and its notes after it. */
export class OpenTextReader {
  readonly #builder = new TextBuilder()
  readonly #styles: OpenTextStyles
  readonly #notes: XmlElement[] = []
  /** What is anchored in the paragraph that is being read. */
  #frames: XmlElement[] = []
  #level = 0
  /** How many comments there are. */
  comments = 0

  constructor(styles: OpenTextStyles) {
    this.#styles = styles
  }

  read(body: XmlElement | undefined): BuiltText {
    if (body !== undefined) this.#readAll(body)
    for (let k = 0; k < this.#notes.length; k += 1) this.#readNote(k)
    return this.#builder.build()
  }

  #readAll({ children }: XmlElement): void {
    for (const child of children) if (isElement(child)) this.#readBlock(child)
  }

  #readBlock(element: XmlElement): void {
    switch (element.name) {
      case 'text:h':
      case 'text:p':
        this.#readParagraph(element)
        break
      case 'text:list':
        this.#level += 1
        this.#readAll(element)
        this.#level -= 1
        break
      case 'table:table':
        this.#readTable(element)
        break
      default:
        if (!LEFT_OUT.has(element.name)) this.#readAll(element)
    }
  }

  #readParagraph(element: XmlElement): void {
    const style = element.attributes.get('text:style-name') ?? ''
    const outer = this.#frames
    this.#frames = []
    const words = this.#wordsOf(element)
    const frames = this.#frames
    this.#frames = outer
    if (element.name === 'text:h') {
      const level = Math.trunc(Number(element.attributes.get('text:outline-level') ?? 1)) || 1
      this.#builder.addBlock('heading', Math.min(6, Math.max(1, level)), words)
    } else if (this.#styles.isTitle(style)) this.#builder.addBlock('heading', 1, words)
    else for (const part of words.split(/\n[ \t]*\n\s*/)) this.#addPart(style, part)
    for (const frame of frames) this.#readAll(frame)
  }

  #addPart(style: string, words: string): void {
    const kind = this.#styles.kindOf(style)
    if (this.#level > 0) this.#builder.addBlock('item', Math.min(9, this.#level), words)
    else if (kind === null) this.#builder.add(words)
    else this.#builder.addBlock(kind, 1, words)
  }

  #readTable(table: XmlElement): void {
    const rows = listRows(table)
    if (rows.every((cells) => cells.length <= 1)) {
      for (const cells of rows) for (const cell of cells) this.#readAll(cell)
      return
    }
    this.#builder.open('table')
    for (const cells of rows)
      this.#builder.addRow(cells.map((cell) => this.#listWords(cell).join(' ')))
    this.#builder.close()
  }

  /** The words of each paragraph in an element, at whatever depth. */
  #listWords(element: XmlElement): string[] {
    if (element.name === 'text:p' || element.name === 'text:h') return [this.#wordsOf(element)]
    return element.children.filter(isElement).flatMap((child) => this.#listWords(child))
  }

  #readNote(index: number): void {
    const note = this.#notes[index]
    const body = note === undefined ? undefined : findElement(note, 'text:note-body')
    if (body === undefined) return
    const [first = '', ...others] = this.#listWords(body).filter((words) => words.trim() !== '')
    this.#builder.open('note')
    this.#builder.add(`${raiseDigits(String(index + 1))} ${first.trimStart()}`)
    for (const words of others) this.#builder.add(words)
    this.#builder.close()
  }

  #wordsOf(element: XmlElement): string {
    if (this.#styles.isHidden(element.attributes.get('text:style-name') ?? '')) return ''
    return element.children
      .map((child) => (isElement(child) ? this.#wordsOfPart(child) : child.replaceAll(/\s+/g, ' ')))
      .join('')
  }

  #wordsOfPart(part: XmlElement): string {
    const { name, attributes } = part
    if (LEFT_OUT.has(name)) return ''
    if (FRAMES.has(name)) {
      this.#frames.push(part)
      return ''
    }
    switch (name) {
      case 'text:s':
        return ' '.repeat(
          Math.min(MAX_SPACES, Math.trunc(Number(attributes.get('text:c') ?? 1)) || 1),
        )
      case 'text:tab':
        return '\t'
      case 'text:line-break':
        return '\n'
      case 'office:annotation':
        this.comments += 1
        return ''
      case 'text:note':
        this.#notes.push(part)
        return raiseDigits(String(this.#notes.length))
      default:
        return this.#wordsOf(part)
    }
  }
}

/** The cells of each row of a table; those of a table in a cell are that cell's. */
function listRows(table: XmlElement): XmlElement[][] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === 'table:table-row')
      return [child.children.filter(isElement).filter(({ name }) => name === 'table:table-cell')]
    return /^table:table-(?:header-)?rows?$|^table:table-row-group$/.test(child.name)
      ? listRows(child)
      : []
  })
}
