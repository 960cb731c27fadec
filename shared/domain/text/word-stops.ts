import type { Span } from './span.ts'

/** Stretches without white space or a long dash: words with the punctuation around them. */
const CHUNK = /[^\s—―]+/gu
const HAS_WORD = /[\p{L}\p{N}\p{S}]/u
const LEADING = /^[^\p{L}\p{M}\p{N}\p{S}@#]+/u
const LAST_OF_WORD = /[\p{L}\p{M}\p{N}\p{S}%]$/u
const ABBREVIATION = /^(?:\p{L}\.)+\p{L}\./u
/** Marks that belong to what stands between them, so that a span may end behind them. */
const PAIRED = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'„“‟‚‘‛]/u

/** A word of a text: itself, and with the quotation marks and brackets that stand right at it. */
interface Word {
  readonly bare: Span
  readonly marked: Span
}

/** Where the word in a chunk ends. Walks back, for a pattern would try each of a million full stops in a row. */
function endOfWord(chunk: string): number {
  let end = chunk.length
  while (end > 0 && !LAST_OF_WORD.test(chunk.slice(Math.max(0, end - 2), end))) end -= 1
  return end
}

function wordOf(chunk: string, at: number): Word | null {
  if (!HAS_WORD.test(chunk)) return null
  const lead = LEADING.exec(chunk)?.[0] ?? ''
  const start = at + lead.length
  const short = ABBREVIATION.exec(chunk.slice(lead.length))?.[0] ?? ''
  const end = Math.max(at + endOfWord(chunk), start + short.length)
  const after = chunk.slice(end - at)
  const bare = { start, end }
  return {
    bare,
    marked: {
      start: PAIRED.test(lead) ? at : start,
      end: PAIRED.test(after) ? at + chunk.length : end,
    },
  }
}

/**
 * The places in a stretch of text where a span may start (or end) if it is to hold whole words, in order: at
 * each word, and before its opening quotation marks and brackets (or behind its closing ones). A full stop or
 * comma is no place of its own; no surrogate pair is split. The stretch must not cut a word.
 */
function* wordStops(
  text: string,
  stretch: Span,
  which: 'start' | 'end',
): Generator<number, void, undefined> {
  for (const match of text.slice(stretch.start, stretch.end).matchAll(CHUNK)) {
    const word = wordOf(match[0], stretch.start + match.index)
    if (word === null) continue
    const { bare, marked } = word
    const [first, second] = which === 'start' ? [marked.start, bare.start] : [bare.end, marked.end]
    yield first
    if (second !== first) yield second
  }
}

/** Looked at first; then four times as much, until a word is found. */
const NEARBY = 200

function isBreak(text: string, offset: number): boolean {
  return /[\s—―]/u.test(text.charAt(offset))
}

/** A stretch grown so that it cuts no word. */
function wholeWords(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from > 0 && !isBreak(text, from - 1)) from -= 1
  while (to < text.length && !isBreak(text, to)) to += 1
  return { start: from, end: to }
}

/** The nearest stop after `offset`, before `limit`; null where there is none. */
export function stopAfter(
  text: string,
  offset: number,
  limit: number,
  which: 'start' | 'end',
): number | null {
  for (let reach = NEARBY; ; reach *= 4) {
    const end = Math.min(limit, offset + reach)
    const stretch = wholeWords(text, { start: offset, end })
    for (const stop of wordStops(text, stretch, which)) {
      if (stop > offset && stop < limit) return stop
    }
    if (end >= limit) return null
  }
}

/** The nearest stop before `offset`, after `limit`; null where there is none. */
export function stopBefore(
  text: string,
  offset: number,
  limit: number,
  which: 'start' | 'end',
): number | null {
  const first = Math.max(0, limit)
  for (let reach = NEARBY; ; reach *= 4) {
    const start = Math.max(first, offset - reach)
    const stretch = wholeWords(text, { start, end: offset })
    let nearest: number | null = null
    for (const stop of wordStops(text, stretch, which)) {
      if (stop > limit && stop < offset) nearest = stop
    }
    if (nearest !== null || start === first) return nearest
  }
}
