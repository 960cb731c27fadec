import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { Box } from './page-boxes.ts'

/** The paragraph, heading or such that a tagged file says that words are of. */
export interface Tag {
  readonly role: string
}

/** Words drawn together on one line. */
export interface Piece extends Box {
  readonly text: string
  readonly baseline: number
  /** Of the letters, in points. */
  readonly size: number
  readonly font: string
  readonly isRightToLeft: boolean
  readonly tag: Tag | null
}

/** Six numbers: a b c d e f, as in the PDF specification, 8.3.3. */
export type Matrix = readonly number[]

/** An item of the library with what tells its place among the others. */
export interface PlacedItem {
  readonly item: TextItem
  readonly font: string
  readonly tag: Tag | null
}

/** Of the size of the letters: how far they reach above and below the line they stand on. */
const ASCENT = 0.75
const DESCENT = 0.22
/** Of the size: how far apart two letters of one word may be, and two words of one piece. */
const WORD_GAP = 0.12
const PIECE_GAP = 0.45
/** Pages with more are not text but drawings made of letters; what is read of them is bounded. */
export const MAX_PIECES = 20_000

/** Accents that are drawn by themselves, over the letter that comes next, and what joins to a letter for each. */
const ACCENTS: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '^': '\u0302',
  '˜': '\u0303',
  '~': '\u0303',
  '¨': '\u0308',
  ˇ: '\u030c',
  '˚': '\u030a',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '˝': '\u030b',
  '¸': '\u0327',
  '˛': '\u0328',
}
const LOW_QUOTES: Readonly<Record<string, string>> = { '”': '„', '"': '„', '’': '‚', "'": '‚' }
const DOTLESS: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' }

/** What TeX's fonts hold where there should be no letters, from 0x0b and from 0x10; their files often do not tell. */
const TEX_LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl']
const TEX_LETTERS = ['“', '”', '„', '«', '»', '–', '—', '', '', 'ı', 'ȷ', ...TEX_LIGATURES]

function readControl(control: string): string {
  const code = control.charCodeAt(0)
  return (code < 0x10 ? TEX_LIGATURES[code - 0x0b] : TEX_LETTERS[code - 0x10]) ?? ''
}

function multiply(outer: Matrix, inner: Matrix): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = outer
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = inner
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

/** Ligatures, letters in their Arabic forms as the letters they stand for; accents on their letters. */
function spellOut(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, readControl)
    .replaceAll(/[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc]+/g, (forms) =>
      forms.normalize('NFKC').replaceAll(/ (?=\p{M})/gu, ''),
    )
    .replace(/^\s*\p{Co}\s*$/u, '•')
    .normalize('NFC')
}

/** Where an item stands; null for words that run any way but across the page, or have no size. */
function placeItem({ item, font, tag }: PlacedItem, view: Matrix): Piece | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = multiply(view, item.transform)
  const size = Math.hypot(c, d)
  const isUpright = a > 0 && Math.abs(b) < 0.02 * a && d < 0
  if (!isUpright || !(size > 0.5) || !Number.isFinite(e + f + item.width)) return null
  const scale = Math.hypot(a, b) / (Math.hypot(item.transform[0], item.transform[1]) || 1)
  return {
    text: spellOut(item.str),
    left: e,
    right: e + item.width * scale,
    baseline: f,
    top: f - ASCENT * size,
    bottom: f + DESCENT * size,
    size,
    font,
    isRightToLeft: item.dir === 'rtl',
    tag,
  }
}

/** Puts an accent that ends `before` on the letter that begins `piece`, where it is drawn over it; null where none is. */
function composeAccent(before: Piece, piece: Piece): [Piece, Piece] | null {
  const accent = ACCENTS[before.text.at(-1) ?? '']
  const [letter = ''] = piece.text
  if (accent === undefined || !/\p{L}/u.test(letter)) return null
  const reach = 0.15 * piece.size
  if (piece.left > before.right - reach || piece.right < before.right - piece.size) return null
  if (Math.abs(piece.baseline - before.baseline) > 0.6 * piece.size) return null
  const composed = `${DOTLESS[letter] ?? letter}${accent}`.normalize('NFC')
  return [
    { ...before, text: before.text.slice(0, -1), right: Math.min(before.right, piece.left) },
    { ...piece, text: composed + piece.text.slice(letter.length) },
  ]
}

function isSameLine(a: Piece, b: Piece): boolean {
  return (
    Math.abs(a.baseline - b.baseline) < 0.1 * b.size && Math.abs(a.size - b.size) < 0.1 * b.size
  )
}

/** Two pieces that are drawn one after the other and read as one; null where they are apart. */
function joinPieces(before: Piece, piece: Piece, isSpaced: boolean): Piece | null {
  if (!isSameLine(before, piece) || before.font !== piece.font || before.tag !== piece.tag)
    return null
  if (before.isRightToLeft || piece.isRightToLeft) return null
  const gap = (piece.left - before.right) / piece.size
  if (gap < -0.3 || gap > PIECE_GAP) return null
  const space = isSpaced || gap > WORD_GAP ? ' ' : ''
  return { ...before, text: `${before.text}${space}${piece.text}`, right: piece.right }
}

/** Bold letters are made of a second drawing a hair beside the first. */
function isDrawnAgain(piece: Piece, pieces: readonly Piece[]): boolean {
  return pieces
    .slice(-4)
    .some(
      (one) =>
        one.text === piece.text &&
        Math.abs(one.left - piece.left) < 0.2 * piece.size &&
        Math.abs(one.baseline - piece.baseline) < 0.2 * piece.size,
    )
}

/** A closing quotation mark that is drawn at the foot of the line opens one: “„”, “‚”. */
function raiseQuotes(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, k) => {
    const low = LOW_QUOTES[piece.text]
    const next = pieces[k + 1]
    if (low === undefined || next === undefined) return piece
    const drop = (piece.baseline - next.baseline) / piece.size
    const isBefore = Math.abs(next.left - piece.right) < 0.4 * piece.size
    if (!isBefore || drop < 0.3 || drop > 0.9) return piece
    const { top, bottom, baseline } = next
    return { ...piece, text: low, top, bottom, baseline }
  })
}

/** What stands across a page, in the order in which it is drawn. `view` turns the file's measures into the page's. */
export function listPieces(items: readonly PlacedItem[], view: Matrix): Piece[] {
  const pieces: Piece[] = []
  let isSpaced = false
  for (const placed of items) {
    if (placed.item.str.trim() === '') {
      isSpaced ||= placed.item.str !== ''
      continue
    }
    let piece = placeItem(placed, view)
    if (piece === null || isDrawnAgain(piece, pieces)) continue
    if (pieces.length >= MAX_PIECES) break
    const last = pieces.at(-1)
    const composed = last === undefined ? null : composeAccent(last, piece)
    if (composed !== null) {
      pieces.pop()
      if (composed[0].text.trim() !== '') pieces.push(composed[0])
      piece = composed[1]
    }
    const before = pieces.at(-1)
    const joined = before === undefined ? null : joinPieces(before, piece, isSpaced)
    if (joined !== null) pieces.pop()
    pieces.push(joined ?? piece)
    isSpaced = false
  }
  return raiseQuotes(pieces)
}
