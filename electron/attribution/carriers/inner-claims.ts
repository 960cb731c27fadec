/**
 * "According to TASS, Dmitriev said both sides …", "“They told me the books were clean,” said Lee": what is said inside
 * of what somebody else says. The claim is the inner speaker's, and the outer one carried it.
 */
import type { Attribution } from '../attribution.ts'
import { VOICE, WAY } from '../text/clause-parts.ts'
import { numberOfClass, numbersOfClasses } from '../text/lexicon.ts'
import { lineIndicesIn, spanOf, type ArticleView, type LineView } from '../text/line-view.ts'
import type { Run } from '../text/run.ts'
import type { Span } from '../text/span.ts'

const SAYING = numbersOfClasses('say', 'tell', 'warn')
const TELLING = numberOfClass('tell')
/** Whose words an outer attribution gives, not what somebody thinks of; what stands for it in a turn is its label. */
const CARRYING =
  /\b(?:according to|sa(?:id|ys?|ying)|t(?:old|ells?|elling)|report(?:ed|s|ing)|stat(?:ed|es)|claim(?:ed|s)|alleg(?:ed|es)|testif(?:ied|ies)|heard|wrote|writes|quot(?:ed?|es|ing)|cit(?:ed?|es|ing)|confirmed|add(?:ed|s|ing)|recall(?:ed|s|ing)|reveal(?:ed|s)|explain(?:ed|s))\b|^[^\p{Ll}]*:?$/iu
/** Speaks of the outer speaker in any words, or of nobody. */
export const OWN =
  /^(?:i|we|it|there|this|that|these|those|who|which|what|nobody|no-one|one|anyone|anybody|everyone|everybody|people|some)$/i
/** Speaks of the outer speaker where the words are the article's. */
const OWN_REPORTED = /^(?:he|she|they|you)$/i
/** What a clause of its own may begin behind; behind "what", "as" or "if" somebody speaks only of speaking. */
const BEHIND = /^(?:that|and|but|because|so|then|,|;|:|—|–|-|\.|!|\?|“|‘|"|')$/i
const LISTENER = /^(?:him|her|them|me|us|you|reporters|journalists)$/i
const JOINING = /^(?:of|for|in|at|from|with)$/i
/** Ways in which a subject stands right before its verb. */
const ADJACENT: ReadonlySet<number> = new Set([WAY.adjacent, WAY.preposition])
/** Tokens between a verb of telling and its "that", and before "as saying", at most. */
const MOST_LISTENER = 12
const MOST_QUOTED = 16
const LEAST_CONTENT = 3

/** The claims inside what an attribution says. `isCarrier`: it only gives another's words on. */
export function innerClaims(
  text: string,
  article: ArticleView,
  outer: Attribution,
  isCarrier: boolean,
): readonly Attribution[] {
  if (outer.cue.length > 0 && !outer.cue.some((span) => CARRYING.test(text.slice(...span))))
    return []
  return outer.content.flatMap((span) =>
    lineIndicesIn(article, span).flatMap((index) => {
      const view = article.lines[index]
      return view === undefined ? [] : innerOf(text, view, span, { outer, isCarrier })
    }),
  )
}

interface Outer {
  readonly outer: Attribution
  readonly isCarrier: boolean
}

function innerOf(
  text: string,
  view: LineView,
  span: Span,
  { outer, isCarrier }: Outer,
): readonly Attribution[] {
  const { tokens, quotes } = view
  const first = tokens.findIndex(({ start }) => start >= span[0])
  const last = tokens.findLastIndex((token) => token.end <= span[1])
  // What only gives another's words on gives on the whole sentence: "According to TASS, Lee said …, but she warned that …".
  const isAhead = (outer.cue[0]?.[0] ?? 0) < span[0]
  const end = isCarrier && isAhead ? (view.sentenceEnd[last] ?? last + 1) : last + 1
  const found: Attribution[] = []
  const stops: number[] = []
  for (let verb = first; verb >= 0 && verb < end; verb++) {
    const said = readQuoted(view, first, verb) ?? readSaying(view, verb)
    if (said === undefined || said.source[0] < first || !isClause(view, first, said)) continue
    const subject = tokens[said.source[1] - 1]?.text ?? ''
    const isReported = quotes[said.source[0]] === 0 && !isCarrier
    if (OWN.test(subject) || (isReported && OWN_REPORTED.test(subject))) continue
    const content = contentOf(text, view, said, [verb, end])
    if (content === undefined) continue
    stops.push(joinedAt(view, said))
    const [cue, source] = [spanOf(view, ...said.cue), spanOf(view, ...said.source)]
    const carrier = outer.source[0] ?? outer.cue[0] ?? cue
    found.push({
      source: [source],
      cue: [cue],
      content: [content],
      confidence: outer.confidence,
      reason: `cue “${text.slice(...cue)}” after “${text.slice(...source)}”, carried: “${text.slice(...carrier)}”`,
    })
  }
  const cut = (one: Attribution): Attribution => ({
    ...one,
    content: one.content.map((own) => cutAt(text, own, stops)),
  })
  return found.map(cut)
}

/** Where a clause begins that only a joining word sets off from the one before it: the end of what is said there. */
function joinedAt({ tokens }: LineView, { source }: Said): number {
  const before = tokens[source[0] - 1]
  return before !== undefined && /^(?:and|but)$/i.test(before.text) ? before.start : -1
}

/** What is said up to where the same person, or another, says something else. */
function cutAt(text: string, [start, end]: Span, stops: readonly number[]): Span {
  const stop = stops.find((at) => at > start && at < end)
  if (stop === undefined) return [start, end]
  return [start, start + withoutEnd(text.slice(start, stop)).length]
}

/** Whether the words begin a clause that is stated: at the start of a content or a sentence, or behind a joining word. */
function isClause({ tokens, sentenceStart }: LineView, first: number, { source }: Said): boolean {
  const [start] = source
  return (
    start === first || sentenceStart[start] === start || BEHIND.test(tokens[start - 1]?.text ?? '')
  )
}

export interface Said {
  readonly source: Run
  readonly cue: Run
}

/** "a source close to the club as saying …", from the start of what a carrier gives on. */
function readQuoted({ tokens }: LineView, first: number, as: number): Said | undefined {
  const isQuoted =
    as > first &&
    as - first < MOST_QUOTED &&
    tokens[as]?.text === 'as' &&
    /^(?:saying|telling|warning)$/.test(tokens[as + 1]?.text ?? '')
  return isQuoted ? { source: [first, as], cue: [as, as + 2] } : undefined
}

/** "the president of South Aldova had told": a verb of saying, in the active, of what has been said. */
export function readSaying(
  { tokens, words, clauses }: LineView,
  verb: number,
  kinds: ReadonlySet<number> = SAYING,
): Said | undefined {
  const unsaid = VOICE.passive | VOICE.modal | VOICE.negative | VOICE.infinitive
  const subject = clauses.subject[verb] ?? -1
  if (
    clauses.verbHead[verb] !== verb ||
    !kinds.has(words[verb]?.kind ?? 0) ||
    ((clauses.voice[verb] ?? 0) & unsaid) !== 0 ||
    subject < 0 ||
    !ADJACENT.has(clauses.subjectWay[verb] ?? 0) ||
    tokens[subject]?.pos === 'NUM' ||
    /ing$/i.test(tokens[verb]?.text ?? '')
  )
    return undefined
  const start = clauses.verbStart[verb] ?? verb
  let last = start
  while (tokens[last - 1]?.pos === 'ADV') last -= 1
  return {
    source: [clauses.nounStart[subject] ?? subject, last],
    cue: [start, (clauses.verbEnd[verb] ?? verb) + 1],
  }
}

const OPENING = /^[“‘"'«]$/
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '"': '"',
  "'": "'",
  '«': '»',
}

/** What is said: behind "that" and those who were told, to the end of the sentence, or of what is quoted. */
function contentOf(
  text: string,
  view: LineView,
  { cue }: Said,
  [verb, end]: Run,
): Span | undefined {
  const { tokens } = view
  const stop = Math.min(end, view.sentenceEnd[verb] ?? end)
  const from = contentStart(view, verb, cue[1], end)
  const [opening, last] = [tokens[from], tokens[stop - 1]]
  if (opening === undefined || last === undefined) return undefined
  if (OPENING.test(opening.text)) {
    const within = text.slice(opening.end, tokens[end - 1]?.end)
    // The apostrophe of "don't" closes nothing.
    const close = new RegExp(`${CLOSING[opening.text]}(?!\\p{L})`, 'u').exec(within)
    if (close !== null) return [opening.start, opening.end + close.index + 1]
  }
  if (stop - from < LEAST_CONTENT || !isStatement(view, from)) return undefined
  const words = withoutEnd(text.slice(opening.start, last.end))
  return [opening.start, opening.start + words.length]
}

/** Whether a subject and its verb begin at a place: what is said is more than "this", or "to go". */
function isStatement({ tokens, clauses }: LineView, from: number): boolean {
  if (tokens[from - 1]?.text === 'that') return true
  if ((clauses.nounHead[from] ?? -1) < 0) return false
  let end = (clauses.nounEnd[from] ?? from) + 1
  while (JOINING.test(tokens[end]?.text ?? '') && (clauses.nounHead[end + 1] ?? -1) >= 0)
    end = (clauses.nounEnd[end + 1] ?? end) + 1
  while (tokens[end]?.pos === 'ADV') end += 1
  return (clauses.verbHead[end] ?? -1) >= 0
}

/** Without the stop, and without a closing mark that belongs to what stands around. */
function withoutEnd(words: string): string {
  const bare = words.replace(/[\s.,;:]+$/u, '')
  const mark = bare.at(-1) ?? ''
  const opening = Object.keys(CLOSING).find((open) => CLOSING[open] === mark)
  const isOwn = opening === undefined || bare.slice(0, -1).includes(opening)
  return isOwn ? bare : bare.slice(0, -1).replace(/[\s.,;:]+$/u, '')
}

function contentStart(view: LineView, verb: number, from: number, last: number): number {
  const { tokens, clauses, words } = view
  const limit = Math.min(last, from + MOST_LISTENER)
  for (let k = from; k < limit && (clauses.verbHead[k] ?? -1) < 0; k++)
    if (tokens[k]?.text === 'that') return k + 1
  let start = from
  const isListener = words[verb]?.kind === TELLING || LISTENER.test(tokens[start]?.text ?? '')
  if (isListener && (clauses.nounHead[start] ?? -1) >= 0)
    start = (clauses.nounEnd[start] ?? start) + 1
  while (/^[,:]$/.test(tokens[start]?.text ?? '')) start += 1
  return start
}
