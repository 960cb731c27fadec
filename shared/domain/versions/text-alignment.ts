import { diffArrays } from 'diff'
import { sliceSpan, type Span } from '../text/span.ts'

/** A stretch that both texts have, character by character. In UTF-16 code units. */
export interface SharedStretch {
  readonly earlier: number
  readonly later: number
  readonly length: number
}

/** A stretch of a paragraph, and whether the other text has it too. */
export interface Stretch {
  readonly span: Span
  readonly isShared: boolean
}

/** One line of two texts side by side: a paragraph of each, or of one alone, with what they share. */
export interface AlignedParagraph {
  readonly earlier: readonly Stretch[] | null
  readonly later: readonly Stretch[] | null
  /** Whether the two are the same. */
  readonly isSame: boolean
}

/** Two forms of a text, side by side. */
export interface TextAlignment {
  readonly paragraphs: readonly AlignedParagraph[]
  /** In the order of both texts; those of paragraphs that were moved come last. */
  readonly shared: readonly SharedStretch[]
}

/** A text with the places of its paragraphs. */
export interface AlignedText {
  readonly text: string
  readonly paragraphs: readonly Span[]
}

/** Words, runs of white space, and any other character by itself. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu
const WORD = /[\p{L}\p{N}]/u

/** How much of their words two paragraphs share at least to be two forms of one. */
const LEAST_ALIKE = 0.35
/** A run of changed paragraphs that is longer is compared in its order alone: to pair each with each would take long. */
const MOST_PAIRED = 400

interface Token {
  readonly words: string
  readonly start: number
}

function tokensOf(text: string, paragraph: Span): readonly Token[] {
  return [...sliceSpan(text, paragraph).matchAll(TOKEN)].map((match) => ({
    words: match[0],
    start: paragraph.start + match.index,
  }))
}

function wordsOf(text: string, paragraph: Span): ReadonlySet<string> {
  const words = sliceSpan(text, paragraph)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return new Set(words)
}

/** The share of words that two paragraphs have in common, of the one that has fewer. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size)
  if (least === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  // A line of one common word is not a form of each paragraph that has it.
  return least < 3 && a.size !== b.size ? 0 : shared / least
}

/** Pairs the paragraphs of two changed runs in their order so that those paired are most alike (Needleman and Wunsch, 1970). */
function pairParagraphs(
  earlier: AlignedText,
  later: AlignedText,
): readonly (readonly [Span | null, Span | null])[] {
  const { length: m } = earlier.paragraphs
  const { length: n } = later.paragraphs
  if (m * n === 0 || m > MOST_PAIRED || n > MOST_PAIRED) {
    const gone = earlier.paragraphs.map((one) => [one, null] as const)
    return [...gone, ...later.paragraphs.map((one) => [null, one] as const)]
  }
  const a = earlier.paragraphs.map((one) => wordsOf(earlier.text, one))
  const b = later.paragraphs.map((one) => wordsOf(later.text, one))
  const alike = a.map((one) => b.map((other) => likeness(one, other)))
  const best = Array.from({ length: m + 1 }, () => new Float64Array(n + 1))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  const gain = (i: number, j: number): number => {
    const value = alike[i]?.[j] ?? 0
    return value < LEAST_ALIKE ? Number.NEGATIVE_INFINITY : value
  }
  for (let i = m - 1; i >= 0; i -= 1) {
    for (let j = n - 1; j >= 0; j -= 1) {
      const row = best[i]
      if (row === undefined) continue
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j) + at(i + 1, j + 1))
    }
  }
  const pairs: (readonly [Span | null, Span | null])[] = []
  let i = 0
  let j = 0
  while (i < m || j < n) {
    const one = earlier.paragraphs[i] ?? null
    const other = later.paragraphs[j] ?? null
    if (i < m && j < n && at(i, j) === gain(i, j) + at(i + 1, j + 1)) {
      pairs.push([one, other])
      i += 1
      j += 1
    } else if (i < m && (j === n || at(i, j) === at(i + 1, j))) {
      pairs.push([one, null])
      i += 1
    } else {
      pairs.push([null, other])
      j += 1
    }
  }
  return pairs
}

/** How much of their words two paragraphs share at least to be two forms of one that was moved. */
const LEAST_ALIKE_MOVED = 0.6

/** Pairs the paragraphs that one of the texts has alone with the one of the other that is most like them: those that were moved. */
function pairMoved(earlier: AlignedText, later: AlignedText): readonly (readonly [Span, Span])[] {
  if (Math.max(earlier.paragraphs.length, later.paragraphs.length) > MOST_PAIRED) return []
  const b = later.paragraphs.map((other) => [other, wordsOf(later.text, other)] as const)
  const pairs = earlier.paragraphs.flatMap((one) => {
    const a = wordsOf(earlier.text, one)
    return b.map(([other, words]) => ({ one, other, alike: likeness(a, words) }))
  })
  const taken = new Set<Span>()
  return pairs
    .filter(({ alike }) => alike >= LEAST_ALIKE_MOVED)
    .sort((x, y) => y.alike - x.alike)
    .flatMap(({ one, other }): readonly (readonly [Span, Span])[] => {
      if (taken.has(one) || taken.has(other)) return []
      taken.add(one).add(other)
      return [[one, other]]
    })
}

/** Grows the last stretch, or begins one. */
function extend(stretches: { span: Span; isShared: boolean }[], token: Token, isShared: boolean) {
  const end = token.start + token.words.length
  const last = stretches.at(-1)
  if (last?.isShared === isShared) last.span = { start: last.span.start, end }
  else stretches.push({ span: { start: token.start, end }, isShared })
}

/** The stretches with what has no word in it, between two that are not shared, as part of them: one change is seen as one. */
function joinChanges(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: { span: Span; isShared: boolean }[] = []
  for (const [k, { span, isShared }] of stretches.entries()) {
    const last = joined.at(-1)
    const isBetween = last?.isShared === false && stretches[k + 1]?.isShared === false
    const isPart = isShared && isBetween && !hasWords(text, span)
    if (last !== undefined && (isPart || last.isShared === isShared)) {
      last.span = { start: last.span.start, end: span.end }
    } else joined.push({ span, isShared })
  }
  return joined
}

/** Compares two paragraphs word by word (Myers, 1986). */
function alignPair(
  earlier: AlignedText['text'],
  later: AlignedText['text'],
  [one, other]: readonly [Span, Span],
  shared: SharedStretch[],
): AlignedParagraph {
  const a = tokensOf(earlier, one)
  const b = tokensOf(later, other)
  const left: { span: Span; isShared: boolean }[] = []
  const right: { span: Span; isShared: boolean }[] = []
  let i = 0
  let j = 0
  const changes = diffArrays(
    a.map(({ words }) => words),
    b.map(({ words }) => words),
  )
  for (const { count = 0, added, removed } of changes) {
    for (let k = 0; k < count; k += 1) {
      const before = added ? undefined : a[i]
      const after = removed ? undefined : b[j]
      const isShared = before !== undefined && after !== undefined
      if (before !== undefined) extend(left, before, isShared)
      if (after !== undefined) extend(right, after, isShared)
      if (isShared) addShared(shared, before.start, after.start, before.words.length)
      i += before === undefined ? 0 : 1
      j += after === undefined ? 0 : 1
    }
  }
  return {
    earlier: joinChanges(earlier, left),
    later: joinChanges(later, right),
    isSame: left.concat(right).every((one) => one.isShared),
  }
}

function addShared(shared: SharedStretch[], earlier: number, later: number, length: number): void {
  const last = shared.at(-1)
  const isNext =
    last !== undefined &&
    last.earlier + last.length === earlier &&
    last.later + last.length === later
  if (isNext) shared[shared.length - 1] = { ...last, length: last.length + length }
  else shared.push({ earlier, later, length })
}

function unshared(paragraph: Span): readonly Stretch[] {
  return [{ span: paragraph, isShared: false }]
}

/**
 * Lays two forms of a text side by side: paragraphs that are the same, those that are two forms of one, word by word,
 * and those that one of them has alone.
 */
export function alignTexts(earlier: AlignedText, later: AlignedText): TextAlignment {
  const paragraphs: AlignedParagraph[] = []
  const shared: SharedStretch[] = []
  const take = (one: Span | null, other: Span | null) => {
    if (one !== null && other !== null) {
      paragraphs.push(alignPair(earlier.text, later.text, [one, other], shared))
    } else {
      paragraphs.push({
        earlier: one === null ? null : unshared(one),
        later: other === null ? null : unshared(other),
        isSame: false,
      })
    }
  }
  const listOf = ({ text, paragraphs: spans }: AlignedText) =>
    spans.map((one) => sliceSpan(text, one))
  let i = 0
  let j = 0
  let gone: Span[] = []
  let come: Span[] = []
  const settle = () => {
    const pairs = pairParagraphs(
      { text: earlier.text, paragraphs: gone },
      { text: later.text, paragraphs: come },
    )
    for (const [one, other] of pairs) take(one, other)
    gone = []
    come = []
  }
  for (const { count = 0, added, removed } of diffArrays(listOf(earlier), listOf(later))) {
    const before = added ? [] : earlier.paragraphs.slice(i, i + count)
    const after = removed ? [] : later.paragraphs.slice(j, j + count)
    i += before.length
    j += after.length
    if (added) come = after
    else if (removed) gone = before
    else {
      settle()
      for (const [k, one] of before.entries()) take(one, after[k] ?? null)
    }
  }
  settle()
  const alone = (side: 'earlier' | 'later', other: 'earlier' | 'later') =>
    paragraphs.flatMap((line) => (line[other] === null ? (line[side] ?? []) : []))
  const left = alone('earlier', 'later').map(({ span }) => span)
  const right = alone('later', 'earlier').map(({ span }) => span)
  const moved = pairMoved(
    { text: earlier.text, paragraphs: left },
    { text: later.text, paragraphs: right },
  )
  for (const pair of moved) alignPair(earlier.text, later.text, pair, shared)
  return { paragraphs, shared }
}

/** Whether a text has a word in a stretch. */
export function hasWords(text: string, span: Span): boolean {
  return WORD.test(sliceSpan(text, span))
}
