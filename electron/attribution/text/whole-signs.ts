import type { Span } from './span.ts'

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Around an edge so much is looked at, in code units: longer than what is one sign to a reader. */
const REACH = 64

/** The sign in which an edge stands, from and to; both are the edge where it stands between two. */
function signAround(text: string, edge: number): Span {
  const from = Math.max(0, edge - REACH)
  const found = signs.segment(text.slice(from, edge + REACH)).containing(edge - from)
  if (found === undefined || from + found.index === edge) return [edge, edge]
  return [from + found.index, from + found.index + found.segment.length]
}

/** The span grown to whole signs: tokens part an emoji that is joined of several, or a letter from its accent. */
export function withWholeSigns(text: string, [start, end]: Span): Span {
  return [signAround(text, start)[0], signAround(text, end)[1]]
}
