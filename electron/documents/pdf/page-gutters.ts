import { boundsOf, shareHeight, type Box } from './page-boxes.ts'
import type { Piece } from './page-pieces.ts'

/** White between two columns, as high as the columns stand beside each other. */
export type Gutter = Box

/**
 * In sizes of the body's letters: how narrow a gutter may be, and from which width it is one between few lines too, and
 * from which between fewer yet.
 */
const MIN_WIDTH = 0.25
const USUAL_WIDTH = 0.55
const SURE_WIDTH = 2.5
const WIDE = 6
/** How narrow a column may be. */
const MIN_COLUMN = 5
/** How many lines a gutter must have on either side; from how many they need not end in line too; from how many it is no short one. */
const MIN_LINES = 3
const SOME_LINES = 5
const TALL_LINES = 6
/** The share of the lines beside a gutter that must begin, or end, where the others do. */
const ALIGNED = 0.55
const ALL = 0.8
const ALIGNED_WITH_INDENTS = 0.8
const MAX_INDENT = 4
/** How high a gutter is, in sizes of the letters, that tells where the next page's are. */
const TALL = 12
/** Of the size of the letters: how far lines of one text are apart at most. */
const LEADING = 0.6
/** How many places where a gutter may be are followed up on one page. */
const MAX_SEEDS = 300

interface Strip {
  left: number
  right: number
}

/** The white from each piece to the next one on its right, the widest first. */
function findSeeds(byLeft: readonly Piece[], em: number): Box[] {
  const seeds: Box[] = []
  for (const piece of byLeft) {
    let next: Piece | undefined
    for (const other of byLeft) {
      if (other.left < piece.right || (next !== undefined && other.left >= next.left)) continue
      if (shareHeight(piece, other) > 0.3) next = other
    }
    if (next !== undefined && next.left - piece.right >= MIN_WIDTH * em)
      seeds.push({
        left: piece.right,
        right: next.left,
        top: Math.max(piece.top, next.top),
        bottom: Math.min(piece.bottom, next.bottom),
      })
  }
  return seeds.sort((a, b) => b.right - b.left - (a.right - a.left))
}

/** Narrows a strip so that a piece does not stand in it; false where nothing is left. */
function giveWay(strip: Strip, piece: Piece, width: number): boolean {
  if (piece.right <= strip.left || piece.left >= strip.right) return true
  const before = piece.left - strip.left
  const behind = strip.right - piece.right
  if (Math.max(before, behind) < width) return false
  if (before > behind) strip.right = piece.left
  else strip.left = piece.right
  return true
}

/** Follows white up and down for as long as nothing stands in it. */
function follow(seed: Box, byTop: readonly Piece[], em: number): Gutter {
  const strip = { left: seed.left, right: seed.right }
  let top = Number.NEGATIVE_INFINITY
  let bottom = Number.POSITIVE_INFINITY
  const middle = (seed.top + seed.bottom) / 2
  const beside = byTop.filter((piece) => piece.top < middle && piece.bottom > middle)
  for (const piece of beside) giveWay(strip, piece, 0)
  const above = byTop.filter((piece) => piece.bottom <= middle).reverse()
  for (const piece of above)
    if (!giveWay(strip, piece, MIN_WIDTH * em)) {
      top = piece.bottom
      break
    }
  const below = byTop.filter((piece) => piece.top >= middle)
  for (const piece of below)
    if (!giveWay(strip, piece, MIN_WIDTH * em)) {
      bottom = piece.top
      break
    }
  return { ...strip, top, bottom }
}

/** The places that most lines have in common, each with how many have it, the commonest first. */
function findEdges(places: readonly number[], tolerance: number): { at: number; count: number }[] {
  const edges: { at: number; count: number }[] = []
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = edges.at(-1)
    if (last !== undefined && place - last.at <= tolerance) last.count += 1
    else edges.push({ at: place, count: 1 })
  }
  return edges.sort((a, b) => b.count - a.count)
}

/** Whether lines begin, or end, below each other: a share of them at one place, or almost all there or at an indent. */
function areAligned(places: readonly number[], em: number, share: number): boolean {
  const [first, second] = findEdges(places, 0.35 * em)
  if (first === undefined) return false
  if (first.count >= share * places.length) return true
  if (second === undefined || Math.abs(second.at - first.at) > MAX_INDENT * em) return false
  return first.count + second.count >= ALIGNED_WITH_INDENTS * places.length
}

/** One piece a line: the nearest to the gutter. */
function nearestOfLines(
  pieces: readonly Piece[],
  isNearer: (a: Piece, b: Piece) => boolean,
): Piece[] {
  const lines: Piece[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last === undefined || shareHeight(last, piece) < 0.5) lines.push(piece)
    else if (isNearer(piece, last)) lines[lines.length - 1] = piece
  }
  return lines
}

/** What stands on either side of white, and of each line the piece that is nearest to it. */
interface Sides {
  readonly left: readonly Piece[]
  readonly ends: readonly Piece[]
  readonly right: readonly Piece[]
  readonly starts: readonly Piece[]
}

/** Whether lines on both sides of white are columns: not the gaps of words that chance to lie below one another. */
function areColumns(
  { left, ends, right, starts }: Sides,
  white: Gutter,
  byTop: readonly Piece[],
  em: number,
): boolean {
  const lines = Math.min(ends.length, starts.length)
  const width = white.right - white.left
  if (lines < MIN_LINES && (width < WIDE * em || !isEndOfText(ends, starts))) return false
  if (width < MIN_WIDTH * em || isMarkerColumn(left, em)) return false
  const areStartsAligned = (share: number) =>
    areAligned(
      starts.map((one) => one.left),
      em,
      share,
    )
  const areEndsAligned = (share: number) =>
    areAligned(
      ends.map((one) => one.right),
      em,
      share,
    )
  if (width < USUAL_WIDTH * em && (lines < TALL_LINES || !areStartsAligned(ALL))) return false
  if (lines >= TALL_LINES || width >= SURE_WIDTH * em)
    return areStartsAligned(ALIGNED) || areEndsAligned(ALIGNED)
  // Of few lines a gap between words may chance to lie below others.
  return (
    !isInsideText(white, byTop, em) &&
    areStartsAligned(ALL) &&
    (lines >= SOME_LINES || areEndsAligned(ALL)) &&
    Math.min(widthOf(left), widthOf(right)) >= MIN_COLUMN * em
  )
}

/** A gutter cut to where both columns stand, if it parts columns. */
function confirm(
  white: Gutter,
  byTop: readonly Piece[],
  em: number,
  known: readonly Gutter[],
): Gutter | null {
  const inside = byTop.filter((piece) => piece.top >= white.top && piece.bottom <= white.bottom)
  const left = inside.filter((piece) => piece.right <= white.left + 0.01)
  const right = inside.filter((piece) => piece.left >= white.right - 0.01)
  const [firstLeft] = left
  const [firstRight] = right
  if (firstLeft === undefined || firstRight === undefined) return null
  const gutter = {
    left: white.left,
    right: white.right,
    top: Math.min(firstLeft.top, firstRight.top),
    bottom: Math.max(...left.map((one) => one.bottom), ...right.map((one) => one.bottom)),
  }
  const ends = nearestOfLines(left, (a, b) => a.right > b.right)
  const starts = nearestOfLines(right, (a, b) => a.left < b.left)
  return known.some((one) => isSamePlace(one, gutter, em)) ||
    areColumns({ left, ends, right, starts }, gutter, byTop, em)
    ? gutter
    : null
}

/** Whether white stands where a gutter of the page before did. */
function isSamePlace(gutter: Gutter, white: Box, em: number): boolean {
  return white.left <= gutter.left + 0.1 * em && Math.abs(white.right - gutter.right) <= 0.1 * em
}

/** Whether few lines beside many are the end of a text that stood in columns: they go on with it. */
function isEndOfText(ends: readonly Piece[], starts: readonly Piece[]): boolean {
  return ends.length >= MIN_LINES && /^\s*\p{Ll}/u.test(starts[0]?.text ?? '')
}

/** Whether the line right above or below white is of the same letters and reaches across it: the gaps of justified words. */
function isInsideText(white: Box, byTop: readonly Piece[], em: number): boolean {
  const beside = byTop.filter((one) => one.top < white.bottom && one.bottom > white.top)
  const types = new Set(beside.map(typeOf))
  return byTop.some((one) => {
    if (one.left >= white.left || one.right <= white.right || !types.has(typeOf(one))) return false
    const distance = one.top < white.top ? white.top - one.bottom : one.top - white.bottom
    return distance < LEADING * em
  })
}

const typeOf = ({ font, size }: Piece) => `${font} ${size.toFixed(1)}`

function widthOf(pieces: readonly Piece[]): number {
  const { left, right } = boundsOf(pieces)
  return right - left
}

/** Bullets, numbers of a list or of lines: they belong to what stands on their right. */
function isMarkerColumn(left: readonly Piece[], em: number): boolean {
  const start = Math.min(...left.map((one) => one.left))
  const end = Math.max(...left.map((one) => one.right))
  return end - start < 3 * em && left.every((one) => one.text.trim().length <= 5)
}

/** The gutters of a page between columns that are as high as the next page's may be expected to be. */
export function findTallGutters(pieces: readonly Piece[], em: number): Gutter[] {
  return findGutters(pieces, em, []).filter(({ top, bottom }) => bottom - top > TALL * em)
}

/**
 * The gutters of a page or a part of it, the tallest first: `known` are those of the page before, of which a few lines
 * are enough. `em` is the size of the body's letters.
 */
export function findGutters(
  pieces: readonly Piece[],
  em: number,
  known: readonly Gutter[],
): Gutter[] {
  const byTop = pieces.toSorted((a, b) => a.top - b.top)
  const found: Gutter[] = []
  let followed = 0
  for (const seed of findSeeds(
    pieces.toSorted((a, b) => a.left - b.left),
    em,
  )) {
    const isKnown = found.some(
      (one) =>
        one.left < seed.right &&
        one.right > seed.left &&
        one.top < seed.bottom &&
        one.bottom > seed.top,
    )
    if (isKnown) continue
    if (followed >= MAX_SEEDS) break
    followed += 1
    const gutter = confirm(follow(seed, byTop, em), byTop, em, known)
    if (gutter !== null) found.push(gutter)
  }
  return found.sort((a, b) => b.bottom - b.top - (a.bottom - a.top))
}
