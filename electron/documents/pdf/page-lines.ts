import { raiseDigits } from '../note-marks.ts'
import { boundsOf, shareHeight, type Box } from './page-boxes.ts'
import type { Piece, Tag } from './page-pieces.ts'

/** A line of a column as it is read. */
export interface Line extends Box {
  readonly page: number
  readonly text: string
  readonly baseline: number
  /** The size and the font of most of its letters. */
  readonly size: number
  readonly font: string
  readonly tag: Tag | null
  readonly isRightToLeft: boolean
  /** Whether it begins with the raised number or sign of a note. */
  readonly hasNoteMark: boolean
}

/** Of the size of the letters: from how far two letters are of two words. */
const WORD_GAP = 0.12
/** Of the size: how much smaller and higher the sign of a note is. */
const RAISED_SIZE = 0.85
const RAISED = 0.2
/** How much larger than the lines beside it a letter is that begins a paragraph over several lines. */
const CAP = 1.8
const MAX_CAPS = 50

const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›', '“”', '‘’']
const MIRRORED = new Map(PAIRS.flatMap(([a = '', b = '']) => [[a, b] as const, [b, a] as const]))

/** What most of the letters have, of whatever is asked. */
export function findMost<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  weigh: (item: Item) => number,
): Key | null {
  const weights = new Map<Key, number>()
  for (const item of items) weights.set(keyOf(item), (weights.get(keyOf(item)) ?? 0) + weigh(item))
  let most: Key | null = null
  for (const [key, weight] of weights)
    if (most === null || weight > (weights.get(most) ?? 0)) most = key
  return most
}

const countLetters = ({ text }: { readonly text: string }) => text.length

/** Sets the large first letter of a paragraph on the first of the lines beside it, and those to its left edge. */
function setCaps(pieces: readonly Piece[], em: number): readonly Piece[] {
  const isCap = ({ text, size }: Piece) => size >= CAP * em && /^["“‘]?\p{Lu}$/u.test(text)
  const caps = pieces.filter(isCap).slice(0, MAX_CAPS)
  if (caps.length === 0) return pieces
  let set = pieces
  for (const cap of caps) {
    const isBeside = (one: Piece) =>
      one !== cap &&
      one.size < cap.size / 1.5 &&
      one.left >= cap.right - 0.2 * em &&
      one.left < cap.right + 1.2 * em &&
      shareHeight(one, cap) > 0.4
    const beside = set.filter(isBeside).sort((a, b) => a.top - b.top)
    const [first] = beside
    if (first === undefined || beside.length < 2) continue
    set = set.map((one) => {
      if (one === cap)
        return { ...first, text: cap.text, left: cap.left, right: first.left, font: first.font }
      return beside.includes(one) && one !== first ? { ...one, left: cap.left } : one
    })
  }
  return set
}

function groupLines(pieces: readonly Piece[]): Piece[][] {
  const groups: { box: Box; pieces: Piece[] }[] = []
  for (const piece of pieces.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const near = groups.slice(-3).filter(({ box }) => shareHeight(box, piece) > 0.5)
    const group = near.at(-1)
    if (group === undefined) groups.push({ box: piece, pieces: [piece] })
    else {
      group.pieces.push(piece)
      if (piece.bottom - piece.top > group.box.bottom - group.box.top) group.box = piece
    }
  }
  return groups.map((group) => group.pieces)
}

/** Runs of pieces of one direction, each in its own order: from right to left where the line runs so. */
function sortByReading(pieces: readonly Piece[], isRightToLeft: boolean): Piece[] {
  const byLeft = pieces.toSorted((a, b) => a.left - b.left)
  const runs: { isRightToLeft: boolean; pieces: Piece[] }[] = []
  for (const piece of byLeft) {
    const last = runs.at(-1)
    const isNeutral = !/[\p{L}\p{N}]/u.test(piece.text)
    const direction = isNeutral ? isRightToLeft : piece.isRightToLeft
    if (last?.isRightToLeft === direction) last.pieces.push(piece)
    else runs.push({ isRightToLeft: direction, pieces: [piece] })
  }
  if (isRightToLeft) runs.reverse()
  return runs.flatMap((run) =>
    run.isRightToLeft ? run.pieces.reverse().map(turnSigns) : run.pieces,
  )
}

/** Signs that stand among letters from right to left, as they are written: each was drawn as its mirror image. */
function turnSigns(piece: Piece): Piece {
  if (/[\p{L}\p{N}]/u.test(piece.text)) return piece
  const signs = Array.from(piece.text, (sign) => MIRRORED.get(sign) ?? sign)
  return { ...piece, text: signs.reverse().join('') }
}

function isRaised(piece: Piece, size: number, baseline: number): boolean {
  return (
    piece.size <= RAISED_SIZE * size &&
    baseline - piece.baseline >= RAISED * piece.size &&
    /^(?:\d{1,3}|[*†‡§¶∗]+)$/.test(piece.text.trim())
  )
}

function writePiece(piece: Piece, size: number, baseline: number): string {
  if (!isRaised(piece, size, baseline)) return piece.text
  return raiseDigits(piece.text)
}

function gapBetween(a: Piece, b: Piece): number {
  return Math.max(b.left - a.right, a.left - b.right)
}

function writeLine(pieces: readonly Piece[], size: number, baseline: number): string {
  let text = ''
  let before: Piece | undefined
  for (const piece of pieces) {
    const words = writePiece(piece, size, baseline)
    const isMark = before === pieces[0] && before !== undefined && isRaised(before, size, baseline)
    const isApart =
      before !== undefined &&
      gapBetween(before, piece) > WORD_GAP * Math.min(before.size, piece.size)
    text += isApart || (isMark && text !== '') ? ` ${words}` : words
    before = piece
  }
  return text.replaceAll(/ {2,}/g, ' ').trim()
}

function makeLine(pieces: readonly Piece[], page: number): Line {
  const size = findMost(pieces, (one) => one.size, countLetters) ?? 1
  const main = pieces.filter((one) => one.size >= RAISED_SIZE * size)
  const baseline = findMost(main, (one) => one.baseline, countLetters) ?? 0
  const letters = pieces.reduce((sum, one) => sum + one.text.length, 0)
  const turned = pieces.filter((one) => one.isRightToLeft)
  const isRightToLeft = 2 * turned.reduce((sum, one) => sum + one.text.length, 0) > letters
  const sorted = sortByReading(pieces, isRightToLeft)
  const [first] = sorted
  return {
    ...boundsOf(pieces),
    page,
    top: Math.min(...main.map((one) => one.top)),
    text: writeLine(sorted, size, baseline),
    baseline,
    size,
    font: findMost(pieces, (one) => one.font, countLetters) ?? '',
    tag: findMost(pieces, (one) => one.tag, countLetters),
    isRightToLeft,
    hasNoteMark: first !== undefined && sorted.length > 1 && isRaised(first, size, baseline),
  }
}

/** The pieces of each row of a column, from top to bottom. `em` is the size of the body's letters. */
export function listRowsOf(pieces: readonly Piece[], em: number): Piece[][] {
  return groupLines(setCaps(pieces, em))
}

/** The line that a row is; null for one without words. */
export function readLine(row: readonly Piece[], page: number): Line | null {
  const line = makeLine(row, page)
  return line.text === '' ? null : line
}
