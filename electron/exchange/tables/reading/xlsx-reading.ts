import { posix } from 'node:path'
import type { GivenCell, GivenSheet } from '../../../../shared/tables/given-sheet.ts'
import type { ZipPart, ZipParts } from '../../../documents/archives/zip-parts.ts'
import { Refusal } from '../../../documents/refusal.ts'
import { columnIndex } from '../cell-address.ts'
import { unescapeCell } from '../escaped-text.ts'
import {
  cellFormatOf,
  GENERAL,
  tellMoment,
  tellNumber,
  tidyMoment,
  type CellFormat,
} from './cell-format.ts'
import { CellBudget, givenCell, GivenRows, UNCALCULATED_CELL } from './given-rows.ts'
import { tellXml, type Attributes, type XmlListener } from './xml-events.ts'

/** Texts that the sheets of a workbook share: so many, of so many code units together. */
const MAX_TEXTS = 4_000_000
const MAX_TEXT_LENGTH = 256 * 1024 * 1024

/** What all sheets of a workbook are read with. */
interface Book {
  readonly texts: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly is1904: boolean
}

/** The text of an item or a cell: all its runs, without what tells how it is spoken. */
class RunText {
  #text = ''
  #isSpoken = false
  #isText = false

  open(name: string): void {
    if (name === 'rPh') this.#isSpoken = true
    if (name === 't') this.#isText = !this.#isSpoken
  }

  add(words: string): void {
    if (this.#isText) this.#text += words
  }

  close(name: string): void {
    if (name === 'rPh') this.#isSpoken = false
    if (name === 't') this.#isText = false
  }

  /** What it is so far; the next begins anew. */
  take(): string {
    const text = unescapeCell(this.#text)
    this.#text = ''
    return text
  }
}

async function readTexts(part: ZipPart | undefined): Promise<readonly string[]> {
  const texts: string[] = []
  if (part === undefined) return texts
  const run = new RunText()
  let length = 0
  await tellXml(part, {
    open: (name) => run.open(name),
    text: (words) => {
      length += words.length
      run.add(words)
    },
    close(name) {
      run.close(name)
      if (name !== 'si') return
      texts.push(run.take())
      if (texts.length > MAX_TEXTS || length > MAX_TEXT_LENGTH)
        throw new Refusal(
          'This workbook holds more text than can be read. Split it, and read that.',
        )
    },
  })
  return texts
}

async function readFormats(part: ZipPart | undefined): Promise<readonly CellFormat[]> {
  const formats: CellFormat[] = []
  if (part === undefined) return formats
  const codes = new Map<number, string>()
  let isOfCells = false
  await tellXml(part, {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0)
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
      if (name === 'cellXfs') isOfCells = true
      if (name === 'xf' && isOfCells) formats.push(cellFormatOf(id, codes.get(id)))
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') isOfCells = false
    },
  })
  return formats
}

/** A cell of a sheet, by its type, its format and what stands in it (ECMA-376 Part 1, 18.18.11). */
function makeCell(
  { t: type = 'n', s: style = '0' }: Attributes,
  value: string,
  inline: string,
  isFormula: boolean,
  { texts, formats, is1904 }: Book,
): GivenCell {
  const told = (text: string, type: GivenCell['type']) => givenCell(text, type, isFormula)
  switch (type) {
    case 's':
      return told(texts[Number(value)] ?? '', 'text')
    case 'inlineStr':
      return told(inline, 'text')
    case 'str':
      return told(unescapeCell(value), 'text')
    case 'e':
      return told(value, 'text')
    case 'b':
      return told(value === '1' || value === 'true' ? 'true' : 'false', 'boolean')
    case 'd':
      return told(tidyMoment(value), 'date')
  }
  if (isFormula && value.trim() === '') return UNCALCULATED_CELL
  const number = Number(value)
  if (value.trim() === '' || Number.isNaN(number)) return told(value.trim(), 'text')
  const format = formats[Number(style)] ?? GENERAL
  const moment = format.isDate ? tellMoment(number, is1904) : null
  return moment === null ? told(tellNumber(number, format), 'number') : told(moment, 'date')
}

/** Reads the cells of one sheet as its file comes to them. */
class SheetListener implements XmlListener {
  readonly rows: GivenRows
  readonly #book: Book
  readonly #run = new RunText()
  #row = -1
  #column = -1
  #cell: Attributes = {}
  #value = ''
  #isFormula = false
  #isValue = false

  constructor(book: Book, budget: CellBudget) {
    this.#book = book
    this.rows = new GivenRows(budget)
  }

  open(name: string, attributes: Attributes): void {
    this.#run.open(name)
    if (name === 'v') this.#isValue = true
    else if (name === 'f') this.#isFormula = true
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'mergeCell') this.#takeBlock(attributes['ref'] ?? '')
    else if (name === 'row') {
      const told = Number(attributes['r'])
      this.#row = Number.isSafeInteger(told) && told > 0 ? told - 1 : this.#row + 1
      this.#column = -1
    }
  }

  /** “B2:B4”: of merged cells Excel keeps what the first holds. */
  #takeBlock(ref: string): void {
    const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(ref) ?? []
    if (left === undefined || right === undefined) return
    this.rows.cover({
      rows: [Number(top) - 1, Number(bottom) - 1],
      columns: [columnIndex(left), columnIndex(right)],
    })
  }

  #openCell(attributes: Attributes): void {
    const letters = /^[A-Z]{1,3}(?=\d)/.exec(attributes['r'] ?? '')?.[0]
    this.#column = letters === undefined ? this.#column + 1 : columnIndex(letters)
    this.#cell = attributes
    this.#value = ''
    this.#isFormula = false
    this.#run.take()
  }

  text(words: string): void {
    if (this.#isValue) this.#value += words
    else this.#run.add(words)
  }

  close(name: string): void {
    this.#run.close(name)
    if (name === 'v') this.#isValue = false
    else if (name === 'row') this.rows.close(this.#row)
    else if (name === 'c') {
      const inline = this.#run.take()
      this.rows.put(
        this.#column,
        makeCell(this.#cell, this.#value, inline, this.#isFormula, this.#book),
      )
    }
  }
}

/** A relation of a part of a workbook, by its id: what it is, and the name of the part that it leads to. */
interface Related {
  readonly type: string
  readonly target: string
}

async function readRelations(zip: ZipParts, name: string): Promise<ReadonlyMap<string, Related>> {
  const folder = posix.dirname(name)
  const part = zip.find(posix.join(folder, '_rels', `${posix.basename(name)}.rels`))
  const related = new Map<string, Related>()
  if (part === undefined) return related
  await tellXml(part, {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return
      const full = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
      related.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: full })
    },
    text() {},
    close() {},
  })
  return related
}

interface ListedSheet {
  readonly name: string
  readonly id: string
}

interface WorkbookFile {
  readonly sheets: readonly ListedSheet[]
  readonly is1904: boolean
}

async function readWorkbookFile(part: ZipPart): Promise<WorkbookFile> {
  const sheets: ListedSheet[] = []
  let is1904 = false
  await tellXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: attributes['name'] ?? '', id })
    },
    text() {},
    close() {},
  })
  return { sheets, is1904 }
}

/** The sheets of an Excel workbook (ECMA-376), in their order. */
export async function readXlsx(zip: ZipParts): Promise<readonly GivenSheet[]> {
  const roots = [...(await readRelations(zip, '')).values()]
  const main = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const workbook = zip.find(main)
  if (workbook === undefined) throw new Error('There is no workbook.')
  const { sheets, is1904 } = await readWorkbookFile(workbook)
  const related = await readRelations(zip, main)
  const partOf = (type: string) =>
    zip.find([...related.values()].find((one) => one.type === type)?.target ?? '')
  const book: Book = {
    texts: await readTexts(partOf('sharedStrings')),
    formats: await readFormats(partOf('styles')),
    is1904,
  }
  const budget = new CellBudget()
  const read: GivenSheet[] = []
  for (const { name, id } of sheets) {
    const { type = '', target = '' } = related.get(id) ?? {}
    const part = zip.find(target)
    if (type !== 'worksheet' || part === undefined) continue
    const listener = new SheetListener(book, budget)
    await tellXml(part, listener)
    read.push(listener.rows.sheet(name))
  }
  return read
}
