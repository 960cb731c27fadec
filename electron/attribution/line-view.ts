/** Everything the taggers' features look at, for each line of an article, read once. */
import { readClauses } from './clause-facts.ts'
import type { ClauseFacts } from './clause-parts.ts'
import { quoteStates, type QuoteState } from './quotation.ts'
import { runSteps, type Steps } from '../articles/steps.ts'
import type { RunningText } from './running-text.ts'
import { readLines, type Line, type Token } from './text-tokens.ts'
import { lexicon } from './lexicon.ts'
import { VERB_FORM, wordFacts, type WordFacts } from './word-facts.ts'

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
  /** Nearest main verb left (not in the token's own group) and right in the sentence, -1 for none. */
  readonly verbLeft: Int16Array
  readonly verbRight: Int16Array
  /** Nearest verb of saying (or ", according") left and right in the sentence, -1 for none. */
  readonly describeLeft: Int16Array
  readonly describeRight: Int16Array
  /** Words of the quoted stretch that token i stands in or bounds, capped at 15; 0 outside. */
  readonly quoteLength: Uint8Array
  /** Tokens since the quoted stretch that ended last in this line, capped; and to the next one. */
  readonly sinceQuote: Uint8Array
  readonly toQuote: Uint8Array
  /** Place of the line: 0 first, 1 second, 2 inner, 3 last; and whether the lines around it hold quotes. */
  readonly place: number
  readonly around: number
}

export interface ArticleView {
  /** The running text, on which all spans lie. */
  readonly text: string
  readonly lines: readonly LineView[]
  /** How often a capitalised word is the subject of a verb of saying, by the hash of its form. */
  readonly speakers: ReadonlyMap<number, number>
}

const SAYING = new Set(
  [
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
  ].map((name) => lexicon.names.indexOf(name)),
)
const FAR = 40

/** Whether a token is the main verb of a clause, and one of saying. */
export function isSayingVerb(
  { words, clauses }: Pick<LineView, 'words' | 'clauses'>,
  i: number,
): boolean {
  return clauses.verbHead[i] === i && SAYING.has(words[i]?.kind ?? 0)
}

/** All lines of a text at once. */
export function viewArticle(running: RunningText): ArticleView {
  return runSteps(viewByLine(running))
}

/** The index of the line that holds a place in the text; -1 between lines. */
export function lineIndexAt({ lines }: ArticleView, place: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.line.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return (lines[low]?.line.start ?? Infinity) <= place ? low : -1
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
    speakers: countSpeakers(views),
  }
}

type BaseView = Omit<LineView, 'place' | 'around'>

function readBase({ quotations }: RunningText, line: Line): BaseView {
  const { tokens } = line
  const words = tokens.map(wordFacts)
  const sentences = tokens.map((token) => token.sentence)
  const quotes = quoteStates(line, quotations)
  const clauses = readClauses(words, sentences, quotes)
  const verbs = nearest(
    sentences,
    (i) => clauses.verbHead[i] === i,
    clauses.verbStart,
    clauses.verbEnd,
  )
  const says = nearest(
    sentences,
    (i) =>
      SAYING.has(words[i]?.kind ?? 0) &&
      (clauses.verbHead[i] === i || words[i]?.verb === VERB_FORM.none),
    clauses.verbStart,
    clauses.verbEnd,
  )
  return {
    line,
    tokens,
    words,
    sentences,
    quotes,
    clauses,
    ...sentenceBounds(sentences),
    verbLeft: verbs.left,
    verbRight: verbs.right,
    describeLeft: says.left,
    describeRight: says.right,
    ...quoteDistances(quotes),
  }
}

function withPlace(view: BaseView, i: number, all: readonly BaseView[]): LineView {
  const place = i === 0 ? 0 : i === all.length - 1 ? 3 : i === 1 ? 1 : 2
  const starts = (k: number): number => (all[k]?.quotes[0] === 2 ? 1 : 0)
  const endsWithColon = all[i - 1]?.words.at(-1)?.lower === ':' ? 4 : 0
  return { ...view, place, around: starts(i - 1) + 2 * starts(i + 1) + endsWithColon }
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

function nearest(
  sentences: readonly number[],
  is: (i: number) => boolean,
  starts: Int16Array,
  ends: Int16Array,
): { left: Int16Array; right: Int16Array } {
  const n = sentences.length
  const left = new Int16Array(n).fill(-1)
  const right = new Int16Array(n).fill(-1)
  const last = (i: number): number => ((ends[i] ?? -1) >= 0 ? (ends[i] ?? i) : i)
  const first = (i: number): number => ((starts[i] ?? -1) >= 0 ? (starts[i] ?? i) : i)
  let seen = -1
  let before = -1
  for (let i = 0; i < n; i++) {
    if (i > 0 && sentences[i] !== sentences[i - 1]) seen = before = -1
    if (is(i)) [before, seen] = [seen, i]
    left[i] = seen >= 0 && last(seen) < i ? seen : before
  }
  seen = before = -1
  for (let i = n - 1; i >= 0; i--) {
    if (i < n - 1 && sentences[i] !== sentences[i + 1]) seen = before = -1
    if (is(i)) [before, seen] = [seen, i]
    right[i] = seen >= 0 && first(seen) > i ? seen : before
  }
  return { left, right }
}

function quoteDistances(quotes: QuoteState): {
  quoteLength: Uint8Array
  sinceQuote: Uint8Array
  toQuote: Uint8Array
} {
  const n = quotes.length
  const quoteLength = new Uint8Array(n)
  const sinceQuote = new Uint8Array(n).fill(FAR)
  const toQuote = new Uint8Array(n).fill(FAR)
  let open = -1
  for (let i = 0; i <= n; i++) {
    const ends = i === n || quotes[i] === 3 || (quotes[i] === 2 && open >= 0)
    if (ends && open >= 0) {
      quoteLength.fill(Math.min(15, i - open - 1), open, Math.min(n, i + 1))
      open = -1
    }
    if (quotes[i] === 2) open = i
  }
  for (let i = 1; i < n; i++)
    sinceQuote[i] = quotes[i - 1] === 3 ? 1 : Math.min(FAR, (sinceQuote[i - 1] ?? FAR) + 1)
  for (let i = n - 2; i >= 0; i--)
    toQuote[i] = quotes[i + 1] === 2 ? 1 : Math.min(FAR, (toQuote[i + 1] ?? FAR) + 1)
  return { quoteLength, sinceQuote, toQuote }
}

function countSpeakers(views: readonly BaseView[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { words, clauses } of views) {
    words.forEach((_, i) => {
      if (!isSayingVerb({ words, clauses }, i)) return
      const subject = words[clauses.subject[i] ?? -1]
      if (subject !== undefined && /^\p{L}/u.test(subject.lower))
        counts.set(subject.form, (counts.get(subject.form) ?? 0) + 1)
    })
  }
  return counts
}
