/** Everything the finder looks at, for each line of an article, read once. */
import { partitionPoint } from '../../../shared/domain/partition-point.ts'
import { readClauses } from './clause-facts.ts'
import type { ClauseFacts } from './clause-parts.ts'
import { OPENS, quoteStates, type QuoteState } from './quotation.ts'
import { runSteps, type Steps } from '../../articles/steps.ts'
import type { RunningText } from './running-text.ts'
import type { Span } from './span.ts'
import { readLines, type Line, type Token } from './text-tokens.ts'
import { numbersOfClasses } from './lexicon.ts'
import { wordFacts, type WordFacts } from './word-facts.ts'

/** A line and all that is known of it without the encoder. */
export interface LineView {
  readonly line: Line
  readonly tokens: readonly Token[]
  readonly words: readonly WordFacts[]
  readonly sentences: readonly number[]
  readonly quotes: QuoteState
  readonly clauses: ClauseFacts
  /** First token of token i's sentence, and one past its last. */
  readonly sentenceStart: Int16Array
  readonly sentenceEnd: Int16Array
  /** The nearest main verb right in the sentence (not in the token's own group), -1 for none. */
  readonly verbRight: Int16Array
  /** Where in the article the line stands (`PLACE`), and bits of what stands around it (`AROUND`). */
  readonly place: number
  readonly around: number
}

const PLACE = { first: 0, second: 1, inner: 2, last: 3 } as const
/** The line before or behind begins with a quotation; the one before ends with a colon. */
const AROUND = { quoteBefore: 1, quoteBehind: 2, colonBefore: 4 } as const

export interface ArticleView {
  /** The running text, on which all spans lie. */
  readonly text: string
  readonly lines: readonly LineView[]
}

const SAYING = numbersOfClasses(
  'say',
  'tell',
  'state',
  'reply',
  'claim',
  'announce',
  'report',
  'write',
  'suggest',
  'admit',
  'deny',
  'criticise',
  'accuse',
  'praise',
  'promise',
  'warn',
  'demand',
  'ask',
  'believe',
  'manner',
  'according',
  'show',
)

/** Whether a token is the main verb of a clause, and one of saying. */
export function isSayingVerb(
  { words, clauses }: Pick<LineView, 'words' | 'clauses'>,
  i: number,
): boolean {
  return clauses.verbHead[i] === i && SAYING.has(words[i]?.kind ?? 0)
}

/** Where tokens [first, end) of a line stand in the running text. */
export function spanOf({ tokens }: LineView, first: number, end: number): Span {
  return [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0]
}

/** The tokens of a line that lie wholly in one of some spans. */
export function tokensIn({ tokens }: LineView, spans: readonly Span[]): readonly number[] {
  return [...tokens.keys()].filter((k) => {
    const { start = 0, end = 0 } = tokens[k] ?? {}
    return spans.some(([from, to]) => from <= start && end <= to)
  })
}

/** The words of some spans, one behind the other, without marks of punctuation. */
export function wordsIn(view: LineView, spans: readonly Span[]): string {
  return spans
    .flatMap((span) => tokensIn(view, [span]))
    .map((k) => view.tokens[k]?.text ?? '')
    .filter((text) => /[\p{L}\p{N}$£€]/u.test(text))
    .join(' ')
}

/** All lines of a text at once. */
export function viewArticle(running: RunningText): ArticleView {
  return runSteps(viewByLine(running))
}

/** Whether a place stands in quotation marks. */
export function isInQuotes(article: ArticleView, at: number): boolean {
  const view = lineAt(article, at)
  const token = view?.tokens.findIndex(({ start }) => start >= at) ?? -1
  return (view?.quotes[token] ?? 0) !== 0
}

/** The index of the first line that ends behind a place in the text. */
function firstLineBehind({ lines }: ArticleView, place: number): number {
  return partitionPoint(lines.length, (index) => (lines[index]?.line.end ?? 0) <= place)
}

/** The index of the line that holds a place in the text; -1 between lines. */
export function lineIndexAt(article: ArticleView, place: number): number {
  const index = firstLineBehind(article, place)
  return (article.lines[index]?.line.start ?? Infinity) <= place ? index : -1
}

/** The indices of the lines that a span is in, in part at least. */
export function lineIndicesIn(article: ArticleView, [start, end]: Span): readonly number[] {
  const found: number[] = []
  let index = firstLineBehind(article, start)
  for (; (article.lines[index]?.line.start ?? Infinity) < end; index += 1) found.push(index)
  return found
}

/** The line that holds a place in the text; undefined between lines. */
export function lineAt(article: ArticleView, place: number): LineView | undefined {
  return article.lines[lineIndexAt(article, place)]
}

/** The bounds in the text of the sentence that holds a place; the place itself between lines. */
export function sentenceAround(article: ArticleView, place: number): readonly [number, number] {
  const view = lineAt(article, place)
  if (view === undefined) return [place, place]
  const token = view.tokens.findIndex(({ end }) => end > place)
  const first = view.tokens[view.sentenceStart[token] ?? 0]
  const last = view.tokens[(view.sentenceEnd[token] ?? view.tokens.length) - 1]
  return [first?.start ?? view.line.start, last?.end ?? view.line.end]
}

/** Reads a line a step, of a stretch or of the whole text; yields how many code units of the text are read. */
export function* viewByLine(
  running: RunningText,
  stretch?: readonly [number, number],
): Steps<number, ArticleView> {
  const views: BaseView[] = []
  for (const line of readLines(running, stretch)) {
    views.push(readBase(running, line))
    yield line.end
  }
  return {
    text: running.text,
    lines: views.map((view, i) => withPlace(view, i, views)),
  }
}

type BaseView = Omit<LineView, 'place' | 'around'>

function readBase({ quotations }: RunningText, line: Line): BaseView {
  const { tokens } = line
  const words = tokens.map(wordFacts)
  const sentences = tokens.map((token) => token.sentence)
  const quotes = quoteStates(line, quotations)
  const clauses = readClauses(words, sentences, quotes)
  return {
    line,
    tokens,
    words,
    sentences,
    quotes,
    clauses,
    ...sentenceBounds(sentences),
    verbRight: nextVerbs(sentences, clauses),
  }
}

function withPlace(view: BaseView, i: number, all: readonly BaseView[]): LineView {
  const isQuote = (k: number): boolean => all[k]?.quotes[0] === OPENS
  const around =
    (isQuote(i - 1) ? AROUND.quoteBefore : 0) |
    (isQuote(i + 1) ? AROUND.quoteBehind : 0) |
    (all[i - 1]?.words.at(-1)?.lower === ':' ? AROUND.colonBefore : 0)
  return { ...view, place: placeOfLine(i, all.length), around }
}

function placeOfLine(i: number, count: number): number {
  if (i === 0) return PLACE.first
  if (i === count - 1) return PLACE.last
  return i === 1 ? PLACE.second : PLACE.inner
}

function sentenceBounds(sentences: readonly number[]): {
  sentenceStart: Int16Array
  sentenceEnd: Int16Array
} {
  const n = sentences.length
  const sentenceStart = new Int16Array(n)
  const sentenceEnd = new Int16Array(n).fill(n)
  for (let i = 1; i < n; i++)
    sentenceStart[i] = sentences[i] === sentences[i - 1] ? (sentenceStart[i - 1] ?? 0) : i
  for (let i = n - 2; i >= 0; i--)
    sentenceEnd[i] = sentences[i] === sentences[i + 1] ? (sentenceEnd[i + 1] ?? n) : i + 1
  return { sentenceStart, sentenceEnd }
}

function nextVerbs(sentences: readonly number[], clauses: ClauseFacts): Int16Array {
  const next = new Int16Array(sentences.length).fill(-1)
  const first = (i: number): number =>
    (clauses.verbStart[i] ?? -1) >= 0 ? (clauses.verbStart[i] ?? i) : i
  let seen = -1
  let behind = -1
  for (let i = sentences.length - 1; i >= 0; i--) {
    if (sentences[i] !== sentences[i + 1]) seen = behind = -1
    if (clauses.verbHead[i] === i) [behind, seen] = [seen, i]
    next[i] = seen >= 0 && first(seen) > i ? seen : behind
  }
  return next
}
