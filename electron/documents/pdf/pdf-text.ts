import type { BlockKind } from '../../../shared/domain/text/block.ts'
import type { Document } from '../document.ts'
import { TextBuilder } from '../text-builder.ts'
import { learnWords, type Vocabulary } from './broken-words.ts'
import { listColumns, MAX_PARTED, type Column } from './page-columns.ts'
import { findTallGutters } from './page-gutters.ts'
import { findMost, listRowsOf, readLine, type Line } from './page-lines.ts'
import { findPitch } from './line-pitch.ts'
import { listParagraphs, type ColumnPlace, type PageParagraph } from './page-paragraphs.ts'
import type { Piece } from './page-pieces.ts'
import { findTables, haveWideGaps, writeRow } from './page-tables.ts'
import { removeRunningHeads, type BodyType, type Page } from './running-heads.ts'
import { joinFlow, writeLines, type FlowParagraph } from './text-flow.ts'

/** The text of a file's pages with what can be told of it from how it looks. */
export interface PdfText extends Pick<Document, 'text' | 'paragraphs' | 'blocks' | 'pages'> {
  /** The largest heading on the first page; empty for none. */
  readonly title: string
  /** The web address that a browser printed on the pages; null for none. */
  readonly address: string | null
  /** The numbers of the pages whose columns may stand out of order. */
  readonly doubtful: readonly number[]
}

/** Sizes are told apart by so much, in points. */
const SIZE_STEP = 0.5
/** How many of the breaks between tagged paragraphs may lie inside a sentence, before the tags are not believed. */
const MAX_TORN = 0.25

const roundSize = (size: number) => Math.round(size / SIZE_STEP) * SIZE_STEP

function findBodyType(pages: readonly Page[]): BodyType {
  const pieces = pages.flatMap((page) => page.pieces)
  const weigh = ({ text }: Piece) => text.length
  const size = findMost(pieces, (piece) => roundSize(piece.size), weigh) ?? 10
  const main = pieces.filter((piece) => roundSize(piece.size) === size)
  return {
    size: Math.max(size, SIZE_STEP),
    font: findMost(main, (piece) => piece.font, weigh) ?? '',
  }
}

/** Lines that are read from top to bottom: a column, or what of it is a table or stands beside one. */
interface ReadColumn {
  readonly lines: readonly Line[]
  readonly isTable: boolean
  /** Whether its lines may go over columns that were not told apart. */
  readonly isDoubtful: boolean
  readonly room: Column['room']
}

function readColumns(
  { number, pieces }: Page,
  before: Page | undefined,
  body: BodyType,
): ReadColumn[] {
  const known = findTallGutters(before?.pieces ?? [], body.size)
  return listColumns(pieces, known, body.size).flatMap(({ pieces, room, isTable }) => {
    const rows = listRowsOf(pieces, body.size)
    const runs = isTable ? [{ isTable, rows }] : findTables(rows)
    return runs.map((run) => ({
      isTable: run.isTable,
      isDoubtful: !run.isTable && (pieces.length > MAX_PARTED || haveWideGaps(run.rows)),
      room,
      lines: run.rows.flatMap((row) => {
        const line = readLine(row, number)
        if (line === null) return []
        return run.isTable ? [{ ...line, text: writeRow(row) }] : [line]
      }),
    }))
  })
}

function dropTags(column: ReadColumn): ReadColumn {
  return { ...column, lines: column.lines.map((line) => Object.assign({}, line, { tag: null })) }
}

/** Whether the tags tell paragraphs, and not lines or what else a program was pleased to call one. */
function areSound(columns: readonly ReadColumn[]): boolean {
  let breaks = 0
  let torn = 0
  for (const { lines } of columns)
    for (const [k, line] of lines.entries()) {
      const next = lines[k + 1]
      if (next?.tag === undefined || next.tag === null || line.tag === null) continue
      if (next.tag === line.tag) continue
      breaks += 1
      if (/[\p{L},-]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) torn += 1
    }
  return torn <= MAX_TORN * breaks
}

/** Puts down the paragraphs of a file, and where its pages begin. */
class PageWriter {
  readonly builder = new TextBuilder()
  readonly #words: Vocabulary
  readonly #sizes: readonly number[]
  /** By page, from 1: where its first words stand. */
  readonly #starts = new Map<number, number>()

  constructor(words: Vocabulary, headingSizes: readonly number[]) {
    this.#words = words
    this.#sizes = headingSizes
  }

  #note(page: number, offset: number): void {
    this.#starts.set(page, Math.min(offset, this.#starts.get(page) ?? Infinity))
  }

  add({ lines, kind }: FlowParagraph): void {
    if (kind === 'table') {
      this.#addTable(lines)
      return
    }
    const { text, turns } = writeLines(lines, this.#words)
    const [first] = lines
    const span =
      kind === 'body'
        ? this.builder.add(text)
        : this.builder.addBlock(kind, this.#levelOf(kind, lines), text)
    if (span === null || first === undefined) return
    this.#note(first.page, span.start)
    for (const { page, offset } of turns) this.#note(page, span.start + offset)
  }

  #addTable(rows: readonly Line[]): void {
    this.builder.open('table')
    for (const { text, page } of rows) {
      const span = this.builder.addRow(text.split('\t'))
      if (span !== null) this.#note(page, span.start)
    }
    this.builder.close()
  }

  #levelOf(kind: BlockKind, lines: readonly Line[]): number {
    const [first] = lines
    if (kind !== 'heading' || first === undefined) return 1
    const told = /^H(\d)$/.exec(first.tag?.role ?? '')?.[1]
    if (told !== undefined) return Number(told)
    return Math.min(6, 1 + Math.max(0, this.#sizes.indexOf(roundSize(first.size))))
  }

  /** Where each page begins; one without words where the next one does. */
  listPages(count: number): number[] {
    const pages: number[] = []
    let next = this.builder.length
    for (let page = count; page >= 1; page -= 1) {
      next = Math.min(next, this.#starts.get(page) ?? next)
      pages.push(next)
    }
    return pages.reverse()
  }
}

function listColumnParagraphs(
  { lines, isTable, room }: ReadColumn,
  place: Omit<ColumnPlace, 'room'>,
  body: BodyType,
): PageParagraph[] {
  if (!isTable) return listParagraphs(lines, { ...place, room }, body)
  return [{ lines, kind: 'table', isIndented: false, isFull: false, column: place.index }]
}

const sizeOf = ({ lines }: FlowParagraph) => lines[0]?.size ?? 0

function findTitle(flow: readonly FlowParagraph[], words: Vocabulary): string {
  const headings = flow.filter(({ kind, lines }) => kind === 'heading' && lines[0]?.page === 1)
  const [largest] = headings.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  return largest === undefined ? '' : writeLines(largest.lines, words).text
}

function listDoubtful(columns: readonly ReadColumn[]): number[] {
  const pages = columns.flatMap(({ isDoubtful, lines: [first] }) =>
    isDoubtful && first !== undefined ? [first.page] : [],
  )
  return [...new Set(pages)]
}

/** The text of pages in the order in which it is read, what runs along their edges left out. */
export function composeText(read: readonly Page[]): PdfText {
  const body = findBodyType(read)
  const { pages, address } = removeRunningHeads(read, body)
  const found = pages.flatMap((page, k) => readColumns(page, pages[k - 1], body))
  const isTagged = areSound(found)
  const columns = isTagged ? found : found.map(dropTags)
  const words = learnWords(columns.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const isOutlined = columns.some(({ lines }) =>
    lines.some(({ tag }) => /^H\d?$/.test(tag?.role ?? '')),
  )
  const pitch = findPitch(
    columns.map(({ lines }) => lines),
    body,
  )
  const flow = joinFlow(
    columns.flatMap((column, index) =>
      listColumnParagraphs(column, { index, pitch, isOutlined }, body),
    ),
  )
  const headings = flow.filter(({ kind }) => kind === 'heading')
  const sizes = [...new Set(headings.map((one) => roundSize(sizeOf(one))))].sort((a, b) => b - a)
  const writer = new PageWriter(words, sizes)
  for (const paragraph of flow) writer.add(paragraph)
  const { text, paragraphs, blocks } = writer.builder.build()
  return {
    text,
    paragraphs,
    blocks,
    pages: writer.listPages(read.length),
    title: findTitle(flow, words),
    address,
    doubtful: listDoubtful(columns),
  }
}
