import { foldText } from '../../shared/domain/folding.ts'
import type { Span } from '../../shared/domain/span.ts'

/** A text as it is searched, and for each of its code units the offset in the text that it comes from. */
export interface FoldedText {
  readonly folded: string
  readonly offsets: readonly number[]
  readonly length: number
}

/** Plain words fold together, white space as one space, everything else by itself, so that offsets stay known. */
const RUNS = /[!-~]+(?: [!-~]+)*|\s+|[^\s!-~]/gu

/** Typographic forms of what a keyboard has one key for; what is not seen folds to nothing. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛‹›ʼ′]/u, "'"],
  [/[“”„‟«»″]/u, '"'],
  [/[\p{Pd}−]/u, '-'],
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/u, ''],
]

function foldRun(run: string): string {
  if (/^[!-~]/.test(run)) return foldText(run)
  if (/^\s/.test(run)) return ' '
  return FORMS.find(([form]) => form.test(run))?.[1] ?? foldText(run)
}

/**
 * Folds a text for `findInText`: case, accents and compatibility forms no longer count, nor do the forms of
 * quotation marks and dashes, nor where lines end.
 */
export function foldForSearch(text: string): FoldedText {
  const parts: string[] = []
  const offsets: number[] = []
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const part = foldRun(run)
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
