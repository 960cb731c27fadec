import type { GivenCell, GivenSheet } from '../../../../shared/tables/given-sheet.ts'
import { MAX_CELL_TEXT } from '../../../../shared/tables/spreadsheet.ts'
import type { ZipParts } from '../../../documents/archives/zip-parts.ts'
import { KEPT_TEXT, keptOf } from '../ods/ods-text.ts'
import { tidyMoment } from './cell-format.ts'
import { CellBudget, EMPTY_CELL, givenCell, GivenRows, UNCALCULATED_CELL } from './given-rows.ts'
import { tellXml, type Attributes, type XmlListener } from './xml-events.ts'

const FORMULA = 'table:formula'
const COVERED = 'covered-table-cell'
const CELLS = new Set(['table-cell', COVERED])
/** What is said of a cell, and not in it. */
const ASIDE = new Set(['annotation', 'shapes'])

/** More repetitions than a sheet has rows are as many as those. */
function countOf(attributes: Attributes, name: string): number {
  const count = Number(attributes[name] ?? 1)
  return Number.isSafeInteger(count) && count > 0 ? count : 1
}

/** A number as it is shown, where that is all of it; else as it is kept. */
function tellShown(kept: string, shown: string): string {
  const value = Number(kept)
  return /^-?\d+(?:\.\d+)?$/.test(shown) && Number(shown) === value ? shown : String(value)
}

/** A cell by its type, and the text that it shows (OpenDocument 1.3 Part 3, 19.387). */
function makeCell(attributes: Attributes, shown: string): GivenCell {
  const isFormula = attributes[FORMULA] !== undefined
  const told = (text: string, type: GivenCell['type']) => givenCell(text, type, isFormula)
  switch (attributes['office:value-type'] ?? 'string') {
    case 'float':
    case 'percentage':
    case 'currency':
      return told(tellShown(attributes['office:value'] ?? '', shown), 'number')
    case 'date':
      return told(tidyMoment(attributes['office:date-value'] ?? ''), 'date')
    case 'time':
      return told(shown, 'date')
    case 'boolean':
      return told(attributes['office:boolean-value'] ?? '', 'boolean')
    default:
      return told(keptOf(attributes[KEPT_TEXT], attributes['office:string-value'] ?? shown), 'text')
  }
}

/** Reads the sheets as the file comes to them. */
class ContentListener implements XmlListener {
  readonly sheets: GivenSheet[] = []
  readonly #budget = new CellBudget()
  #name = ''
  #rows: GivenRows | null = null
  #row = 0
  #column = 0
  #times = 1
  #cell: Attributes | null = null
  #isCovered = false
  /** The columns of the row that is open which merged cells cover, from and to. */
  #covered: [number, number][] = []
  #paragraphs: string[] = []
  #isParagraph = false
  #aside = 0

  open(name: string, attributes: Attributes): void {
    if (name === 'table') this.#openTable(attributes['table:name'] ?? '')
    else if (this.#rows === null) return
    else if (ASIDE.has(name)) this.#aside += 1
    else if (this.#aside > 0) return
    else if (name === 'table-row') {
      this.#times = countOf(attributes, 'table:number-rows-repeated')
      this.#column = 0
    } else if (CELLS.has(name)) {
      this.#cell = attributes
      this.#isCovered = name === COVERED
      this.#paragraphs = []
    } else if (this.#cell !== null) this.#openText(name, attributes)
  }

  #openTable(name: string): void {
    this.#name = name
    this.#rows = new GivenRows(this.#budget)
    this.#row = 0
  }

  #openText(name: string, attributes: Attributes): void {
    if (name === 'p') {
      this.#paragraphs.push('')
      this.#isParagraph = true
    }
    if (name === 's') this.#addBlanks(Math.min(countOf(attributes, 'text:c'), MAX_CELL_TEXT))
    if (name === 'tab') this.#add('\t')
    if (name === 'line-break') this.#add('\n')
  }

  #addBlanks(count: number): void {
    this.#budget.takeBlanks(count)
    this.#add(' '.repeat(count))
  }

  #add(words: string): void {
    const last = this.#paragraphs.length - 1
    if (this.#isParagraph) this.#paragraphs[last] = (this.#paragraphs[last] ?? '') + words
  }

  text(words: string): void {
    if (this.#aside === 0 && this.#cell !== null) this.#add(words.replaceAll(/[ \t\r\n]+/g, ' '))
  }

  close(name: string): void {
    if (this.#rows === null) return
    if (ASIDE.has(name)) this.#aside -= 1
    else if (this.#aside > 0) return
    else if (name === 'p') this.#isParagraph = false
    else if (CELLS.has(name)) this.#closeCell(this.#rows)
    else if (name === 'table-row') {
      this.#rows.close(this.#row, this.#times)
      const rows = [this.#row, this.#row + this.#times - 1] as const
      for (const columns of this.#covered.splice(0)) this.#rows.cover({ rows, columns })
      this.#row += this.#times
    } else if (name === 'table') {
      this.sheets.push(this.#rows.sheet(this.#name))
      this.#rows = null
    }
  }

  #closeCell(rows: GivenRows): void {
    const attributes = this.#cell ?? {}
    const times = countOf(attributes, 'table:number-columns-repeated')
    const isBlank = this.#paragraphs.length === 0 && attributes['office:value-type'] === undefined
    const blank = attributes[FORMULA] === undefined ? EMPTY_CELL : UNCALCULATED_CELL
    const cell = isBlank ? blank : makeCell(attributes, this.#paragraphs.join('\n'))
    if (cell.type !== 'empty' || cell.isFormula)
      for (let turn = 0; turn < times; turn += 1) rows.put(this.#column + turn, cell)
    else if (this.#isCovered) this.#covered.push([this.#column, this.#column + times - 1])
    this.#column += times
    this.#cell = null
  }
}

/** The sheets of an OpenDocument spreadsheet, in their order. */
export async function readOds(zip: ZipParts): Promise<readonly GivenSheet[]> {
  const content = zip.find('content.xml')
  if (content === undefined) throw new Error('There is no content.')
  const listener = new ContentListener()
  await tellXml(content, listener)
  return listener.sheets
}
