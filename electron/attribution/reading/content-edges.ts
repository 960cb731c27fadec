/** Where what is said begins and ends, as a careful person would mark it. */
import type { Attribution } from '../attribution.ts'
import { numberOfClass } from '../text/lexicon.ts'
import { lineAt, type ArticleView, type LineView } from '../text/line-view.ts'
import { CLOSES, OPENS, OUTSIDE } from '../text/quotation.ts'
import { overlaps, type Span } from '../text/span.ts'
import { VERB_FORM } from '../text/word-facts.ts'
import type { Run } from '../text/run.ts'

/** What parts what is said from the word for saying it. */
const JOINT = /^(?:[,;:]|[–—-]+)$/
const BULLET = /^[•*–—-]$/
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
    const from = k === 0 ? withOwnSubject(view, start, found) : start
    return [withArticle(view, from, found), wholeEnd(view, end, found)]
  })
  return { ...found, content }
}

function tidy(view: LineView, span: Span, isFirst: boolean): Span {
  const { tokens, quotes } = view
  const begun = tokens.findIndex(({ start }) => start >= span[0])
  // The mark of a list is no word.
  const first = begun === 0 && BULLET.test(tokens[0]?.text ?? '') && tokens.length > 1 ? 1 : begun
  let last = tokens.findLastIndex(({ end }) => end <= span[1])
  if (first < 0 || last < first || span[1] > view.line.end) return span
  while (last > first && quotes[last] === OUTSIDE && JOINT.test(tokens[last]?.text ?? '')) last -= 1
  const start = isFirst && first < last && joins(view, first) ? first + 1 : first
  return [tokens[start]?.start ?? span[0], tokens[last]?.end ?? span[1]]
}

/** Tokens of a subject that what is said begins behind, at most. */
const LONGEST_SUBJECT = 8
const TELL = numberOfClass('tell')

/** Where a clause begins whose subject was left out: “says | Lena Orme, 34, | left the lock”. */
function withOwnSubject(
  { tokens, words, clauses, quotes, sentences }: LineView,
  start: number,
  { cue, source }: Attribution,
): number {
  const verb = tokens.findIndex((token) => token.start >= start)
  const said = tokens.findLastIndex((token) => token.end === cue[0]?.[1])
  const first = tokens[said + 1]?.text === 'that' ? said + 2 : said + 1
  const before = tokens.slice(first, verb)
  const isSubject =
    said >= 0 &&
    sentences[said] === sentences[verb] &&
    before.length > 0 &&
    before.length <= LONGEST_SUBJECT &&
    clauses.nounStart[first] === first &&
    before.every(({ text }, k) => (clauses.nounHead[first + k] ?? -1) >= 0 || text === ',') &&
    before.every((_, k) => quotes[first + k] === OUTSIDE) &&
    !source.some((span) => overlaps(span, [tokens[first]?.start ?? 0, start]))
  const isFinite =
    clauses.verbStart[verb] === verb &&
    words[verb]?.verb !== VERB_FORM.gerund &&
    words[said]?.kind !== TELL
  return isSubject && isFinite ? (tokens[first]?.start ?? start) : start
}

const JOINING = /^(?:CCONJ|SCONJ)$/

/** The attribution without what only tells how a quotation was said: “…,” he said, his hands still bandaged. */
export function withoutManner(view: LineView, attribution: Attribution): Attribution {
  const [first, ...others] = attribution.content
  const kept = others.filter((span) => !isManner(view, first, span, attribution))
  if (first === undefined || kept.length === others.length) return attribution
  return { ...attribution, content: [first, ...kept] }
}

/** Whether words stand behind a quotation, its tag and a comma, and neither join on to it nor go on with its clause. */
function isManner(
  { tokens, words, quotes, clauses }: LineView,
  [, quoted]: Span = [0, 0],
  [start, end]: Span,
  { source, cue }: Attribution,
): boolean {
  const before = tokens.findLastIndex((token) => token.end <= quoted)
  const k = tokens.findIndex((token) => token.start >= start)
  const tag = [...source, ...cue]
  const isTag = tag.length > 1 && tag.every(([from, to]) => quoted <= from && to <= start)
  const isApart = tokens[k - 1]?.text === ',' && tag.some(([, to]) => to === tokens[k - 2]?.end)
  const isPlain = tokens.every(
    (token, at) => token.start < start || token.end > end || quotes[at] === OUTSIDE,
  )
  const isFinite = clauses.verbHead[k] !== -1 && words[k]?.verb !== VERB_FORM.gerund
  return (
    quotes[before] === CLOSES &&
    isTag &&
    isApart &&
    isPlain &&
    !isFinite &&
    !JOINING.test(tokens[k]?.pos ?? '')
  )
}

/**
 * Where what is said ends that breaks off at a preposition: with the noun phrase behind it, “results from | a trial”. In a
 * heading all goes on to its end that is of the same clause.
 */
function wholeEnd(view: LineView, end: number, { cue, source }: Attribution): number {
  const { tokens, clauses, quotes, line } = view
  const last = tokens.findLastIndex((token) => token.end <= end)
  const next = last + 1
  if (quotes[last] !== OUTSIDE || quotes[next] !== OUTSIDE) return end
  const isClause = tokens
    .slice(next)
    .every(
      ({ pos, text }, k) =>
        (pos !== 'PUNCT' || text === '-') && (clauses.verbHead[next + k] ?? -1) < 0,
    )
  const isOpen = tokens[last]?.pos === 'ADP' && clauses.nounStart[next] === next
  const to =
    line.isHeading && isClause ? tokens.length - 1 : isOpen ? (clauses.nounEnd[next] ?? last) : last
  const rest: Span = [end, tokens[to]?.end ?? end]
  return [...cue, ...source].some((span) => overlaps(span, rest)) ? end : rest[1]
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

/** What one has or shows of what is said: it tells how, as a verb would, and is no part of it. */
const ATTITUDE =
  /^(?:interest|desire|wish|willingness|readiness|intent|intentions?|determination|reluctance|concerns?|fears?|worry|worries|doubts?|hopes?|beliefs?|confidence|suspicions?|surprise|regrets?|alarm|optimism|scepticism|skepticism)$/i

/** The attribution whose cue has the attitude that its verb takes: “signalled an interest in | meeting the mayor”. */
export function withAttitude<Found extends Attribution>(article: ArticleView, found: Found): Found {
  const [first, ...others] = found.content
  const [cue] = found.cue
  const view = first === undefined ? undefined : lineAt(article, first[0])
  if (first === undefined || cue === undefined || view === undefined) return found
  const { tokens } = view
  const from = tokens.findIndex(({ start }) => start >= first[0])
  if (tokens[from - 1]?.end !== cue[1]) return found
  let noun = from
  while (/^(?:DET|ADJ|PRON)$/.test(tokens[noun]?.pos ?? '')) noun += 1
  const [joining, next] = [tokens[noun + 1], tokens[noun + 2]]
  if (!ATTITUDE.test(tokens[noun]?.text ?? '') || joining === undefined || next === undefined)
    return found
  if (!/^(?:in|to|of|for|about|over|at|that)$/i.test(joining.text) || next.end >= first[1])
    return found
  return { ...found, cue: [[cue[0], joining.end]], content: [[next.start, first[1]], ...others] }
}
