import { foldText } from '../../shared/domain/folding.ts'
import type { Span } from '../../shared/domain/span.ts'

/** A text as it is searched, and for each of its code units the offset in the text that it comes from. */
export interface FoldedText {
  readonly folded: string
  readonly offsets: readonly number[]
  readonly length: number
}

/** Plain runs fold as a whole, everything else by itself, so that offsets stay known. */
const RUNS = /[\t\n\r -~]+|[^\t\n\r -~]/gu

/** Folds a text for `findInText`: case, accents and compatibility forms no longer count. */
export function foldForSearch(text: string): FoldedText {
  const parts: string[] = []
  const offsets: number[] = []
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const part = foldText(run)
    const isPlain = run.length === part.length
    for (let unit = 0; unit < part.length; unit += 1) offsets.push(isPlain ? index + unit : index)
    parts.push(part)
  }
  return { folded: parts.join(''), offsets, length: text.length }
}

function foldQuery(query: string): string {
  return foldForSearch(query).folded
}

/** All places where the text holds the query, in reading order, none overlapping. */
export function findInText(text: FoldedText, query: string): readonly Span[] {
  const wanted = foldQuery(query)
  if (wanted === '') return []
  const { folded, offsets, length } = text
  const spans: Span[] = []
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at)) {
    const start = offsets[at] ?? 0
    let after = at + wanted.length
    // A character that folds to several letters is found whole, with the accents that follow it.
    while (after < offsets.length && offsets[after] === offsets[after - 1]) after += 1
    spans.push({ start, end: offsets[after] ?? length })
    at = after
  }
  return spans
}

/** The first match that ends after a place, or the first of all; -1 when there is none. */
export function matchFrom(matches: readonly Span[], offset: number): number {
  const index = matches.findIndex((match) => match.end > offset)
  return index === -1 ? Math.min(0, matches.length - 1) : index
}
