/** The signed quote: “…” — Name, in one line, or with the name alone in the next. */
import type { Attribution } from '../attribution.ts'
import { spanOf, type ArticleView, type LineView } from '../text/line-view.ts'
import type { Run } from '../text/run.ts'
import { CLOSES, OPENS } from '../text/quotation.ts'
import { countWords, DASH, isAllQuoted } from './quoted-words.ts'

/** Share of such lines that were right, train and dev together: 22 of 25. */
const CONFIDENCE = 0.88
/** A name and what goes with it have no more tokens. */
const LONGEST = 16
/** Fewer words are a title or a term in quotation marks. */
const LEAST_WORDS = 3
/** What begins with these says when or where, and names nobody: “The Morning Show” – Monday, 6 May. */
const NO_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|at|in|on|from|by|for|with|to)$/i

/** The quote of a line that is signed there, or in the line below; undefined for any other line. */
export function readSignedQuote({ lines }: ArticleView, line: number): Attribution | undefined {
  const view = lines[line]
  if (view === undefined) return undefined
  const n = view.tokens.length
  const below = lines[line + 1]
  if (isAllQuoted(view) && below !== undefined && view.quotes[n - 1] === CLOSES) {
    const [first, end] = signatureOf(below) ?? [0, 0]
    if (end > first) return signed(view, 0, n, below, first, end)
  }
  const dash = dashBehindQuote(view)
  if (dash === undefined) return undefined
  if (!/^\p{Lu}/u.test(view.tokens[dash + 1]?.text ?? '') || view.verbRight[dash] !== -1)
    return undefined
  let open = dash - 2
  while (open >= 0 && view.quotes[open] !== OPENS) open -= 1
  if (open < 0) return undefined
  return signed(view, open, dash, view, dash + 1, endOfName(view, dash + 1))
}

function signed(
  view: LineView,
  open: number,
  close: number,
  by: LineView,
  first: number,
  end: number,
): Attribution | undefined {
  if (countWords(view, open, close) < LEAST_WORDS || NO_NAME.test(by.tokens[first]?.text ?? ''))
    return undefined
  const source = spanOf(by, first, end)
  const hasDash = first > 0
  return {
    source: [source],
    cue: hasDash ? [spanOf(by, first - 1, first)] : [],
    content: [spanOf(view, open, close)],
    confidence: CONFIDENCE,
    reason: `quote signed “${by.tokens
      .slice(first, end)
      .map(({ text }) => text)
      .join(' ')}”`,
  }
}

/** The last dash that stands behind a closing mark: no hyphen within a name or an age (“36-year-old”). */
function dashBehindQuote({ tokens, quotes }: LineView): number | undefined {
  for (let k = tokens.length - 1; k > 0 && k > tokens.length - LONGEST; k -= 1)
    if (quotes[k - 1] === CLOSES && DASH.test(tokens[k]?.text ?? '')) return k
  return undefined
}

/** The name in a line that signs what stands above it: behind a dash, or before what it is of (“Tom Marsh, Alby”). */
function signatureOf(view: LineView): Run | undefined {
  const { tokens } = view
  const first = DASH.test(tokens[0]?.text ?? '') ? 1 : 0
  const end = endOfName(view, first)
  const isName = tokens
    .slice(first, end)
    .every(({ text }) => /^(?:\p{Lu}|of$|the$|for$|de$|van$|von$|[-.'’])/u.test(text))
  const hasMore = end < tokens.length
  const isEnded =
    /^[.!?:]$/.test(tokens.at(-1)?.text ?? '') && !/^\p{Lu}\.?$/u.test(tokens.at(-2)?.text ?? '')
  if (tokens.length > LONGEST || isEnded || !isName || (first === 0 && (!hasMore || end < 2)))
    return undefined
  return view.clauses.verbHead.some(
    (head, k) => head === k && tokens[k]?.pos === 'VERB' && !/^\p{Lu}/u.test(tokens[k].text),
  )
    ? undefined
    : [first, end]
}

function endOfName({ tokens }: LineView, first: number): number {
  let end = first
  while (end < tokens.length && !/^[,(]$/.test(tokens[end]?.text ?? '')) end += 1
  return end
}
