/** Where what is said begins and ends, as a careful person would mark it. */
import type { Attribution } from '../attribution.ts'
import { lineAt, type ArticleView, type LineView } from '../text/line-view.ts'
import { CLOSES, OPENS, OUTSIDE } from '../text/quotation.ts'
import { overlaps, type Span } from '../text/span.ts'
import { VERB_FORM } from '../text/word-facts.ts'
import type { Run } from './proposals.ts'

/** What parts what is said from the word for saying it. */
const JOINT = /^(?:[,;:]|[–—-]+)$/
const ARTICLE = /^(?:the|an?)$/i
const STOP = /^[.,!?…]$/

/** A run of a content with the marks of a quotation that it is in up to the edge, and the stop before the closing one. */
export function withMarks({ tokens, quotes }: LineView, [first, end]: Run): Run {
  const isStopped = STOP.test(tokens[end]?.text ?? '') && quotes[end + 1] === CLOSES
  const last = isStopped ? end : end - 1
  return [
    quotes[first - 1] === OPENS && quotes[first] !== OPENS ? first - 1 : first,
    quotes[last + 1] === CLOSES && quotes[last] !== CLOSES ? last + 2 : end,
  ]
}

/** The attribution with the article of the noun that its content begins with, without the comma before the tag, and the “that” which only joins what is said to the word for saying it. */
export function withTidyEdges<Found extends Attribution>(
  article: ArticleView,
  found: Found,
): Found {
  const content = found.content.map((span, k): Span => {
    const view = lineAt(article, span[0])
    if (view === undefined) return span
    const [start, end] = tidy(view, span, k === 0)
    return [withArticle(view, start, found), end]
  })
  return { ...found, content }
}

function tidy(view: LineView, span: Span, isFirst: boolean): Span {
  const { tokens, quotes } = view
  const first = tokens.findIndex(({ start }) => start >= span[0])
  let last = tokens.findLastIndex(({ end }) => end <= span[1])
  if (first < 0 || last < first || span[1] > view.line.end) return span
  while (last > first && quotes[last] === OUTSIDE && JOINT.test(tokens[last]?.text ?? '')) last -= 1
  const start = isFirst && first < last && joins(view, first) ? first + 1 : first
  return [tokens[start]?.start ?? span[0], tokens[last]?.end ?? span[1]]
}

/** Where a noun phrase begins whose article was cut off: “accused | the | council of hiding it”. */
function withArticle(view: LineView, start: number, { cue, source }: Attribution): number {
  const { tokens, clauses } = view
  const first = tokens.findIndex((token) => token.start >= start)
  const article = tokens[first - 1]
  const isCut =
    article !== undefined &&
    ARTICLE.test(article.text) &&
    clauses.nounHead[first] !== -1 &&
    clauses.nounHead[first - 1] === clauses.nounHead[first] &&
    ![...cue, ...source].some((span) => overlaps(span, [article.start, article.end]))
  return isCut ? article.start : start
}

/** Whether the token is a “that” with something behind it which is no verb. */
function joins({ tokens, words, clauses }: LineView, k: number): boolean {
  const isVerb = clauses.verbHead[k + 1] !== -1 && words[k + 1]?.verb !== VERB_FORM.none
  return tokens[k]?.text.toLowerCase() === 'that' && !isVerb
}
