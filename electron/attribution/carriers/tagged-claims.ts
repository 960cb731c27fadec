/**
 * "“The clerk told me it was shut,” said Pell", "Lee told her it was shut, the officer added", of which only what is said
 * inside was found: the tag beside it says whose words hold it.
 */
import type { Attribution } from '../attribution.ts'
import { endOfQuote } from '../layouts/quoted-words.ts'
import { numbersOfClasses } from '../text/lexicon.ts'
import { lineAt, spanOf, type ArticleView, type LineView } from '../text/line-view.ts'
import { OPENS, OUTSIDE } from '../text/quotation.ts'
import type { Run } from '../text/run.ts'
import type { Span } from '../text/span.ts'
import { VERB_FORM } from '../text/word-facts.ts'

interface Tag {
  readonly source: Run
  readonly cue: Run
}

/** Who says, and by which words, that another says something, and all that they say. */
export interface Tagged {
  readonly source: Span
  readonly cue: Span
  readonly content: readonly Span[]
}

/** Verbs whose subject gives what stands beside them as so; "denied" and "asked" do not. */
const TELLING = numbersOfClasses(
  'say',
  'tell',
  'state',
  'manner',
  'reply',
  'claim',
  'announce',
  'report',
  'write',
  'suggest',
  'admit',
  'warn',
  'know',
)
/** Speaks of no other: of nobody, or of what stands before it. */
const NOBODY = /^(?:I|we|that|this|which|who|what|there|here|you)$/i
const JOINING = /^(?:of|for|in|at|from)$/i
/** What may stand behind a tag: the end, a joined clause, when and where it was said. */
const BEHIND_TAG =
  /^(?:[.,;:]|on|in|at|during|late|early|earlier|via|after|before|by|to|through|as)$/i

/** The claim around another, by the tag that stands beside it in its sentence; undefined for none. */
export function taggedClaim(article: ArticleView, inner: Attribution): Tagged | undefined {
  const [mention, words] = [inner.source[0], inner.cue[0]]
  const view = mention === undefined ? undefined : lineAt(article, mention[0])
  if (view === undefined || mention === undefined || words === undefined) return undefined
  const first = tokenAt(view, mention[0])
  return view.quotes[first] === OUTSIDE
    ? besideClause(view, inner)
    : besideQuote(view, inner, first)
}

/** "“The clerk told me it was shut,” said Pell." */
function besideQuote(view: LineView, inner: Attribution, first: number): Tagged | undefined {
  const { tokens } = view
  let open = first
  while (open > 0 && view.quotes[open] !== OPENS) open -= 1
  const end = endOfQuote(view, open)
  const content = spanOf(view, open, end)
  const isAround = [...inner.cue, ...inner.source].every(
    ([start, stop]) => content[0] <= start && stop <= content[1],
  )
  const isOutside = tokens[end]?.text === ','
  const isOpen = isOutside || /^(?:[,?!—–]|--)$/.test(tokens[end - 2]?.text ?? '')
  const tag = isAround && isOpen ? readTag(view, isOutside ? end + 1 : end) : undefined
  return tag && taggedBy(view, tag, [content])
}

/** "Lee told her it was shut, the officer added", "Asked why, the officer said, Lee told her it was shut". */
function besideClause(view: LineView, inner: Attribution): Tagged | undefined {
  const { tokens, quotes } = view
  const [mention, words] = [inner.source[0]?.[0] ?? 0, inner.cue[0]?.[0] ?? 0]
  const first = tokenAt(view, Math.min(mention, words))
  const behind = tokenAt(view, inner.content.at(-1)?.[1] ?? 0)
  const [start, end] = [view.sentenceStart[first] ?? first, view.sentenceEnd[first] ?? first]
  for (let comma = end - 2; comma > start; comma -= 1) {
    const isComma = tokens[comma]?.text === ',' && quotes[comma] === OUTSIDE
    const tag = isComma
      ? (readTag(view, comma + 1) ?? readAccording(view, comma + 1, end))
      : undefined
    if (tag === undefined) continue
    const stop = Math.max(tag.source[1], tag.cue[1])
    const isAhead = stop === first - 1 && tokens[stop]?.text === ','
    if (!isAhead && comma < behind - 1) continue
    const rest = restBehind(view, stop, end)
    return taggedBy(view, tag, [spanOf(view, start, comma), ...rest])
  }
  return undefined
}

/** What the sentence goes on with behind a tag that is set off by commas: ", but …"; what it tells of the saying is none. */
function restBehind(view: LineView, stop: number, end: number): readonly Span[] {
  const { tokens } = view
  const last = tokens[end - 1]?.text === '.' ? end - 1 : end
  return tokens[stop]?.text === ',' && last > stop + 2 ? [spanOf(view, stop + 1, last)] : []
}

/** "Mr Lee said", "said first author Ann Lee", with nothing behind it but when and where. */
function readTag(view: LineView, first: number): Tag | undefined {
  const { tokens, clauses } = view
  const isOver = (k: number): boolean =>
    k >= tokens.length || BEHIND_TAG.test(tokens[k]?.text ?? '') || view.sentenceStart[k] === k
  const noun = endOfNoun(view, first)
  if (noun >= 0) {
    const verb = clauses.verbHead[noun + 1] ?? -1
    const isPlain = verb >= 0 && clauses.verbStart[verb] === noun + 1 && isTelling(view, verb)
    if (!isPlain || NOBODY.test(tokens[noun]?.text ?? '') || !isOver(verb + 1)) return undefined
    return { source: [first, noun + 1], cue: [noun + 1, verb + 1] }
  }
  const isVerb = clauses.verbStart[first] === first && isTelling(view, first)
  const last = isVerb ? endOfNoun(view, first + 1) : -1
  if (last < 0 || NOBODY.test(tokens[last]?.text ?? '') || !isOver(last + 1)) return undefined
  return { source: [first + 1, last + 1], cue: [first, first + 1] }
}

function isTelling({ words, clauses }: LineView, k: number): boolean {
  // "…, citing U.N. data" tells whose words they are too, but the data are not who says so.
  return (
    clauses.verbHead[k] === k &&
    TELLING.has(words[k]?.kind ?? 0) &&
    words[k]?.verb !== VERB_FORM.gerund
  )
}

/** ", according to an internal memo seen by the Post": who is named at the end of the sentence. */
function readAccording(view: LineView, first: number, end: number): Tag | undefined {
  const { tokens } = view
  if (tokens[first]?.text !== 'according' || tokens[first + 1]?.text !== 'to') return undefined
  const last = tokens[end - 1]?.text === '.' ? end - 1 : end
  const isPlain = tokens.slice(first, last).every(({ text }) => !/^[,;:“”"]$/.test(text))
  return isPlain && endOfNoun(view, first + 2) >= 0
    ? { source: [first + 2, last], cue: [first, first + 2] }
    : undefined
}

/** The last token of the noun phrase that a token begins, with what is joined to it: "a member of the board"; -1 for none. */
function endOfNoun({ tokens, clauses }: LineView, first: number): number {
  if (clauses.nounStart[first] !== first) return -1
  let last = clauses.nounEnd[first] ?? -1
  while (JOINING.test(tokens[last + 1]?.text ?? '') && (clauses.nounEnd[last + 2] ?? -1) >= 0)
    last = clauses.nounEnd[last + 2] ?? last
  return last
}

function taggedBy(view: LineView, { source, cue }: Tag, content: readonly Span[]): Tagged {
  return { source: spanOf(view, ...source), cue: spanOf(view, ...cue), content }
}

function tokenAt({ tokens }: LineView, place: number): number {
  const k = tokens.findIndex(({ end }) => end > place)
  return k < 0 ? tokens.length : k
}
