/**
 * A quotation without a word that attributes it: in a paragraph of its own, or a sentence of its own within one. It goes
 * on with what the one before it said, or is said by whom the sentences before it are about.
 */
import { isIn, type Attribution } from '../attribution.ts'
import { spanOf, type ArticleView, type LineView } from '../text/line-view.ts'
import type { Span } from '../text/span.ts'
import { CLOSES, OPENS, OUTSIDE } from '../text/quotation.ts'
import { countWords, endOfQuote, isAllQuoted } from './quoted-words.ts'

/** Fewer words are a title, a term, or a slogan. */
const LEAST_WORDS = 4
/** As many words at most does a heading have that quotes what stands below it. */
const HEADING_WORDS = 7
/** How many paragraphs above a quotation who says it may have spoken last. */
const NEAR = 2

/** Of 24 in 60 articles of the train part, 21 are attributed, and 17 to whom is given. */
const LAST_SPOKEN = 0.65
/** Too rare there to be counted. */
const TOLD_OF = 0.4

/** Of whom the quotation goes on, and how likely it does. */
interface Owner {
  readonly source: readonly Span[]
  readonly confidence: number
  readonly reason: string
}

/** The quotations of a line that nobody is found to say, with who says them. `above`: what was found in the lines before. */
export function followingQuotes(
  article: ArticleView,
  line: number,
  found: readonly Attribution[],
  above: readonly Attribution[],
): readonly Attribution[] {
  const view = article.lines[line]
  if (view === undefined || view.line.isHeading || isCrosshead(view)) return []
  const attributions: Attribution[] = []
  for (let open = 0; open < view.tokens.length; open += 1) {
    if (view.quotes[open] !== OPENS) continue
    const end = endOfQuote(view, open)
    const content = spanOf(view, open, end)
    if (
      isSentence(view, open, end) &&
      !found.some((one) => isIn(content, one) && !isInside(one, content))
    ) {
      const owner = ownerOf(article, line, open, [...above, ...found])
      if (owner !== undefined)
        attributions.push({ ...owner, cue: [], content: [content], layout: 'following quote' })
    }
    open = Math.max(open, end - 1)
  }
  return attributions
}

/** A few quoted words between paragraphs, in capitals as titles are or without a full stop: ‘I was terrified’. */
function isCrosshead(view: LineView): boolean {
  const { tokens } = view
  if (!isAllQuoted(view) || countWords(view, 0, tokens.length) > HEADING_WORDS) return false
  const long = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text))
  const isTitle = long.length > 1 && long.every(({ text }) => /^\p{Lu}/u.test(text))
  return isTitle || !tokens.some(({ text }) => /^(?:[.!?…,]|\.{2,})$/.test(text))
}

/** Whether something is said by others within a quotation. */
function isInside({ content, cue, source }: Attribution, [start, end]: Span): boolean {
  const spans = [...content, ...cue, ...source]
  return (
    cue.length > 0 && source.length > 0 && spans.every(([from, to]) => start < from && to < end)
  )
}

/** Whether a quotation is whole sentences, and in none. */
function isSentence(view: LineView, open: number, end: number): boolean {
  const { tokens, quotes } = view
  const first = tokens.slice(open + 1, end).find(({ text }) => /[\p{L}\p{N}]/u.test(text))
  if (first === undefined || !/^[\p{Lu}\p{N}]/u.test(first.text)) return false
  if (countWords(view, open, end) < LEAST_WORDS) return false
  const isBegun =
    open === 0 || quotes[open - 1] === CLOSES || /^[.!?:]$/.test(tokens[open - 1]?.text ?? '')
  const last = tokens[quotes[end - 1] === CLOSES ? end - 2 : end - 1]?.text ?? ''
  const isOver =
    end === tokens.length || /^\p{Lu}/u.test(tokens[end]?.text ?? '') || quotes[end] === OPENS
  return isBegun && isOver && (/^(?:[.!?…]|\.{2,})$/.test(last) || end === tokens.length)
}

/** Who spoke last before a quotation; when nobody did, whom the sentences before it are about. */
function ownerOf(
  article: ArticleView,
  line: number,
  open: number,
  before: readonly Attribution[],
): Owner | undefined {
  const place = article.lines[line]?.tokens[open]?.start ?? 0
  const last = before.findLast((one) => lastStartOf(one) < place)
  if (last !== undefined && last.source.length > 0 && isNear(article, lastStartOf(last), line)) {
    const reason = 'a quotation by who spoke last before it'
    return { source: last.source, confidence: LAST_SPOKEN, reason }
  }
  const above = article.lines[line - 1]
  const subject =
    subjectBefore(article.lines[line], open) ?? subjectBefore(above, above?.tokens.length ?? 0)
  if (subject === undefined) return undefined
  const reason = `a quotation below what is told of “${article.text.slice(...subject)}”`
  return { source: [subject], confidence: TOLD_OF, reason }
}

function lastStartOf({ content, cue }: Attribution): number {
  return [...content, ...cue].reduce((last, [start]) => Math.max(last, start), -1)
}

function isNear({ lines }: ArticleView, place: number, line: number): boolean {
  return place >= (lines[Math.max(0, line - NEAR)]?.line.start ?? 0)
}

/** The last subject before a token that is somebody: a name, “he” or “she”. */
function subjectBefore(view: LineView | undefined, end: number): Span | undefined {
  if (view === undefined || view.line.isHeading) return undefined
  const { clauses, tokens, quotes } = view
  for (let k = end - 1; k >= 0; k -= 1) {
    if (clauses.verbHead[k] !== k || quotes[k] !== OUTSIDE) continue
    const head = clauses.subject[k] ?? -1
    const word = tokens[head]
    if (word === undefined || quotes[head] !== OUTSIDE) continue
    if (word.pos !== 'PROPN' && !/^(?:he|she)$/i.test(word.text)) continue
    return spanOf(view, Math.max(0, clauses.nounStart[head] ?? head), head + 1)
  }
  return undefined
}
