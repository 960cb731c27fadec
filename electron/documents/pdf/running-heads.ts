import { boundsOf, type Box } from './page-boxes.ts'
import type { Piece } from './page-pieces.ts'

/** What stands on one page. */
export interface Page {
  /** From 1. */
  readonly number: number
  readonly height: number
  readonly pieces: readonly Piece[]
}

/** What most of the letters of a file look like. */
export interface BodyType {
  /** Of the letters, in points. */
  readonly size: number
  readonly font: string
}

/** A row at the upper or lower edge of a page. */
interface EdgeRow extends Box {
  readonly page: number
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly baseline: number
  /** Of the row that comes next to it, inwards; Infinity for none. */
  readonly gap: number
}

/** How many rows at an edge may be a running head, and how far into the page, as a share of its height. */
const EDGE_ROWS = 3
const EDGE_SHARE = 0.2
/** On how many pages a row stands that is no part of the text, however near it is to it. */
const MANY_PAGES = 4
/** How far two rows may be from the same height on two pages, in points. */
const SAME_HEIGHT = 4

const NUMBER = String.raw`(?:\d{1,4}|[ivxlc]{1,6})`
const PAGE_NUMBER = new RegExp(
  String.raw`^[-–—|\[( ]*(?:page|p\.|seite|s\.|página|pagina|side|sida)? ?${NUMBER}(?: ?(?:of|/|von|de|sur|av|af|из) ?\d{1,4})?[-–—|\]). ]*$`,
  'iu',
)
/** What a browser prints at the edges of a page. */
const PRINTED_AT =
  /^(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2}),? \d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: |$)|(?:^| )(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2}),? \d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?$/iu
const ADDRESS = /(?:^| )((?:https?|file):\/\/\S+)(?: (?:page )?\d{1,4} ?(?:\/|of) ?\d{1,4})?$/iu

function readRow(pieces: readonly Piece[], page: number, gap: number): EdgeRow {
  const text = pieces
    .toSorted((a, b) => a.left - b.left)
    .map((piece) => piece.text.trim())
    .join(' ')
    .slice(0, 2000)
  return { ...boundsOf(pieces), page, pieces, text, baseline: pieces[0]?.baseline ?? 0, gap }
}

/** The rows at one edge of a page, the outermost first. */
function listEdge({ number, height, pieces }: Page, isUpper: boolean): EdgeRow[] {
  const inwards = isUpper ? 1 : -1
  const isNear = ({ baseline }: Piece) =>
    isUpper ? baseline < EDGE_SHARE * height : baseline > (1 - EDGE_SHARE) * height
  const rows: Piece[][] = []
  const near = pieces.filter(isNear).sort((a, b) => inwards * (a.baseline - b.baseline))
  for (const piece of near) {
    const last = rows.at(-1)
    const first = last?.[0]
    if (first !== undefined && Math.abs(first.baseline - piece.baseline) < 0.3 * piece.size)
      last?.push(piece)
    else rows.push([piece])
  }
  return rows
    .slice(0, EDGE_ROWS)
    .map((row, k) =>
      readRow(
        row,
        number,
        Math.abs((rows[k + 1]?.[0]?.baseline ?? Infinity) - (row[0]?.baseline ?? 0)),
      ),
    )
}

const sameShape = (text: string) => text.replaceAll(/\d+/g, '#').toLowerCase()

/** Those that stand at the same height, numbers apart, on the next page too or on the one after, as left pages do. */
function findRepeated(edges: readonly (readonly EdgeRow[])[]): Set<EdgeRow> {
  const repeated = new Set<EdgeRow>()
  for (const rows of Map.groupBy(edges.flat(), ({ text }) => sameShape(text)).values())
    for (const [k, row] of rows.entries())
      for (const next of rows.slice(k + 1, k + 1 + 2 * EDGE_ROWS)) {
        const distance = next.page - row.page
        if (distance < 1 || distance > 2) continue
        if (Math.abs(next.baseline - row.baseline) > SAME_HEIGHT) continue
        repeated.add(row)
        repeated.add(next)
      }
  return repeated
}

/** By how much the number at the start or the end of a row is ahead of the page's own. */
function offsetsOf({ text, page }: EdgeRow): number[] {
  const numbers = [/^(\d{1,4})\b/.exec(text)?.[1], /\b(\d{1,4})$/.exec(text)?.[1]]
  return numbers.flatMap((number) => (number === undefined ? [] : [Number(number) - page]))
}

/** Outermost rows, set apart from the text, that count the pages. A note at the foot of a page is numbered too. */
function findCounting(edges: readonly (readonly EdgeRow[])[], body: BodyType): Set<EdgeRow> {
  const outermost = edges.flatMap(([row]) =>
    row === undefined || row.gap < 1.5 * body.size || row.text.length > 120 ? [] : [row],
  )
  const byOffset = new Map<number, EdgeRow[]>()
  for (const row of outermost)
    for (const offset of offsetsOf(row)) {
      const rows = byOffset.get(offset) ?? []
      rows.push(row)
      byOffset.set(offset, rows)
    }
  const counting = [...byOffset.values()].filter((rows) => rows.length >= 2)
  return new Set(counting.flat())
}

/** Outermost rows of another type than the body's, set apart from it, at one height on most pages. */
function findSetApart(edges: readonly (readonly EdgeRow[])[], body: BodyType): Set<EdgeRow> {
  const outermost = edges.flatMap(([row]) => (row === undefined ? [] : [row]))
  const apart = outermost.filter(
    (row) =>
      row.gap > 1.6 * body.size && row.bottom - row.top < 2 * body.size && isOfOtherType(row, body),
  )
  const alike = (row: EdgeRow) =>
    apart.filter((one) => Math.abs(one.baseline - row.baseline) < SAME_HEIGHT)
  return new Set(
    apart.length < 3 ? [] : apart.filter((row) => alike(row).length > 0.6 * edges.length),
  )
}

/** What needs no other page to be known for a running head: it holds its page's number, or what a browser prints. */
function isAlwaysOne(row: EdgeRow, body: BodyType): boolean {
  const { text, pieces, gap } = row
  if (PAGE_NUMBER.test(text) || PRINTED_AT.test(text) || ADDRESS.test(text)) return true
  const isApart = gap > 1.5 * body.size && text.length < 120
  const isOther = pieces.every(({ font, size }) => font !== body.font && size < 1.1 * body.size)
  return isApart && (isOther || text === text.toUpperCase()) && offsetsOf(row).includes(0)
}

function isOfOtherType({ pieces }: EdgeRow, body: BodyType): boolean {
  return pieces.every(
    ({ font, size }) => font !== body.font || Math.abs(size - body.size) > 0.05 * body.size,
  )
}

/** The rows of one edge over all pages that are no part of the text: from the outermost inwards. */
function findRunning(edges: readonly (readonly EdgeRow[])[], body: BodyType): EdgeRow[] {
  const known = [findRepeated(edges), findCounting(edges, body), findSetApart(edges, body)]
  const isRunning = (row: EdgeRow) => known.some((rows) => rows.has(row)) || isAlwaysOne(row, body)
  // A text that says the same at the same place of two pages is none: what runs is set apart from it, on one page at
  // least, or stands on many.
  const isApart = (row: EdgeRow) =>
    row.gap > 1.45 * body.size || isOfOtherType(row, body) || isAlwaysOne(row, body)
  const alike = Map.groupBy(edges.flat().filter(isRunning), ({ text }) => sameShape(text))
  const ends = [...alike].filter(
    ([, rows]) => rows.some(isApart) || new Set(rows.map(({ page }) => page)).size >= MANY_PAGES,
  )
  const endShapes = new Set(ends.map(([shape]) => shape))
  const isEnd = ({ text }: EdgeRow) => endShapes.has(sameShape(text))
  return edges.flatMap((rows) => {
    const kept = rows.findIndex((row) => !isRunning(row))
    const running = kept === -1 ? rows : rows.slice(0, kept)
    return running.slice(0, running.findLastIndex(isEnd) + 1)
  })
}

/** Pages without what runs along their edges, and the address that a browser printed there; null for none. */
export function removeRunningHeads(
  pages: readonly Page[],
  body: BodyType,
): { readonly pages: readonly Page[]; readonly address: string | null } {
  const running = [true, false].flatMap((isUpper) =>
    findRunning(
      pages.map((page) => listEdge(page, isUpper)),
      body,
    ),
  )
  const removed = new Set(running.flatMap((row) => row.pieces))
  const addresses = running.map(({ text }) => ADDRESS.exec(text)?.[1] ?? '')
  return {
    pages: pages.map((page) => ({
      ...page,
      pieces: page.pieces.filter((piece) => !removed.has(piece)),
    })),
    address: addresses.find((address) => /^https?:/i.test(address)) ?? null,
  }
}
