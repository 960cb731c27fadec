import { z } from 'zod'
import type { Corrections } from '../article.ts'
import { areBlocksOf, Block } from './block.ts'
import { compareSpans, isInside, Span } from './span.ts'

/**
 * A stretch between quotation marks. `outer` includes the marks, `inner` does not (it may be null when
 * nothing stands between them); `depth` is 0 for an outermost quotation, 1 for a quote in a quote.
 * `flaw` says what is wrong with its marks, if anything.
 */
export const Quotation = z
  .object({
    outer: Span,
    inner: Span.nullable(),
    depth: z.int().nonnegative(),
    flaw: z.enum(['turned', 'unclosed', 'reopened']).nullable(),
  })
  .readonly()
export type Quotation = z.infer<typeof Quotation>

/**
 * What was found in a text when it was read: paragraphs and sentences in reading order (disjoint;
 * each sentence inside one paragraph), and quotations by start, outer before inner. `blocks`: what the file set apart, by
 * start, those that hold others before them; absent for plain text.
 */
export const Structure = z
  .object({
    paragraphs: z.array(Span).readonly(),
    sentences: z.array(Span).readonly(),
    quotations: z.array(Quotation).readonly(),
    blocks: z.array(Block).readonly().optional(),
  })
  .readonly()
export type Structure = z.infer<typeof Structure>

/** Whether spans stand in reading order without sharing anything, inside a text of that length. */
function areDisjoint(spans: readonly Span[], length: number): boolean {
  let end = 0
  return spans.every((span) => {
    const isAfter = span.start >= end
    end = span.end
    return isAfter && span.end <= length
  })
}

/** Whether each of the inner spans lies in one of the outer; both are disjoint and in reading order. */
function areInside(inner: readonly Span[], outer: readonly Span[]): boolean {
  let place = 0
  return inner.every((span) => {
    while (place < outer.length && (outer[place]?.end ?? 0) < span.end) place += 1
    const around = outer[place]
    return around !== undefined && isInside(span, around)
  })
}

/**
 * Whether a structure can be one that was found in a text of `length` UTF-16 code units: each paragraph, sentence
 * and quotation inside it and in its order. No two quotations start at one place, so that none of the three has
 * more members than the text has code units.
 */
export function isStructureOf(
  { paragraphs, sentences, quotations, blocks = [] }: Structure,
  length: number,
): boolean {
  let last = -1
  return (
    areDisjoint(paragraphs, length) &&
    areDisjoint(sentences, length) &&
    areInside(sentences, paragraphs) &&
    areBlocksOf(blocks, length) &&
    quotations.every(({ outer, inner }) => {
      const isAfter = outer.start > last
      last = outer.start
      return isAfter && outer.end <= length && (inner === null || isInside(inner, outer))
    })
  )
}

/**
 * `spans` with those that start at one of `removed` joined to the one before, then cut at each of `added` that
 * lies inside one. Both are in reading order; a cut leaves the white space before it where it was.
 */
function correctSpans(
  spans: readonly Span[],
  removed: ReadonlySet<number>,
  added: readonly number[],
): readonly Span[] {
  const joined: { start: number; end: number }[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last !== undefined && removed.has(span.start)) last.end = span.end
    else joined.push({ start: span.start, end: span.end })
  }
  const corrected: Span[] = []
  let next = 0
  for (const span of joined) {
    let start = span.start
    while (next < added.length && (added[next] ?? 0) <= start) next += 1
    for (; next < added.length && (added[next] ?? 0) < span.end; next += 1) {
      const cut = added[next] ?? start
      if (cut === start) continue
      corrected.push({ start, end: cut })
      start = cut
    }
    corrected.push({ start, end: span.end })
  }
  return corrected
}

/** How many of the quotations before it hold each quotation whole. Quotations added by hand may cross others. */
function correctDepths(quotations: readonly Omit<Quotation, 'depth'>[]): readonly Quotation[] {
  let around: readonly Span[] = []
  return quotations
    .toSorted((a, b) => compareSpans(a.outer, b.outer))
    .map(({ outer, inner, flaw }) => {
      around = around.filter((span) => span.end > outer.start)
      const depth = around.filter((span) => span.end >= outer.end).length
      around = [...around, outer]
      return { outer, inner, depth, flaw }
    })
}

function correctQuotations(
  found: readonly Quotation[],
  { added, removed }: Corrections['quotations'],
  length: number,
): readonly Quotation[] {
  if (added.length === 0 && removed.length === 0) return found
  const gone = new Set(removed.map((span) => `${span.start}–${span.end}`))
  const kept = found.filter(({ outer }) => !gone.has(`${outer.start}–${outer.end}`))
  const byHand = added
    .filter((span) => span.end <= length)
    .map((outer) => ({ outer, inner: outer, flaw: null }))
  return correctDepths([...kept, ...byHand])
}

/**
 * The structure of a text with the analyst's corrections. Breaks are offsets where a sentence or paragraph starts;
 * a paragraph's start always starts a sentence too. A quotation added by hand is its own `inner`. Corrections past
 * `length` (of the text, in UTF-16 code units), or of what was not found, change nothing.
 */
export function correctStructure(
  found: Structure,
  corrections: Corrections,
  length: number,
): Structure {
  const { paragraphBreaks, sentenceBreaks, quotations } = corrections
  const inOrder = (offsets: readonly number[]): readonly number[] =>
    [...new Set(offsets)].filter((offset) => offset > 0 && offset < length).sort((a, b) => a - b)
  const hasBreaks = [paragraphBreaks, sentenceBreaks].some(
    ({ added, removed }) => added.length + removed.length > 0,
  )
  if (!hasBreaks) {
    return { ...found, quotations: correctQuotations(found.quotations, quotations, length) }
  }
  const paragraphs = correctSpans(
    found.paragraphs,
    new Set(paragraphBreaks.removed),
    inOrder(paragraphBreaks.added),
  )
  const starts = new Set(paragraphs.map((paragraph) => paragraph.start))
  const sentences = correctSpans(
    found.sentences,
    new Set(sentenceBreaks.removed.filter((offset) => !starts.has(offset))),
    inOrder([...sentenceBreaks.added, ...starts]),
  )
  return {
    ...found,
    paragraphs,
    sentences,
    quotations: correctQuotations(found.quotations, quotations, length),
  }
}
