/**
 * "According to TASS, Dmitriev said both sides …", "Lee told the court that his boss had said …": what is said inside of
 * what somebody else says. The claim is the inner speaker's, and the outer one carried it.
 */
import type { Attribution } from '../find-attributions.ts'
import { VOICE } from '../clause-parts.ts'
import { lexicon } from '../lexicon.ts'
import { lineAt, type ArticleView, type LineView } from '../line-view.ts'
import type { Span } from '../span.ts'

const SAYING = new Set(
  ['say', 'tell', 'warn', 'claim', 'announce', 'admit', 'promise'].map((name) =>
    lexicon.names.indexOf(name),
  ),
)
const TELLING = lexicon.names.indexOf('tell')
/** Whose words an outer attribution gives, not what somebody thinks of. */
const CARRYING =
  /\b(?:according to|said|says|saying|told|tells|telling|report(?:ed|s|ing)|stat(?:ed|es)|claim(?:ed|s)|alleg(?:ed|es)|testif(?:ied|ies)|heard|wrot?e|writes|quot(?:ed|es|ing)|cit(?:ed|es|ing)|confirmed|added|recall(?:ed|s)|reveal(?:ed|s))\b/i
const STATED = /^(?:stated|states|added|confirmed|denied|wrote)$/i
/** Speaks of the outer speaker, or of nobody that the words tell. */
const SELF = /^(?:he|she|they|it|i|we|you|there|this|that|these|those|who|which|what)$/i
const LISTENER = /^(?:him|her|them|me|us|you)$/i
const JOINING = /^(?:of|for|in|at|from|with)$/i
/** Tokens between a verb of telling and its "that", at most. */
const MOST_LISTENER = 12
const LEAST_CONTENT = 3

/** The claim inside what an attribution says, when that begins with "NAME said …". */
export function innerClaim(
  text: string,
  article: ArticleView,
  outer: Attribution,
  isCarrier: boolean,
): Attribution | undefined {
  const [from, to] = outer.content[0] ?? [0, 0]
  const view = lineAt(article, from)
  if (view === undefined || outer.content.length > 1 || !isCarrying(text, outer)) return undefined
  const { tokens, clauses, quotes } = view
  let first = tokens.findIndex(({ start }) => start >= from)
  if (/^that$/i.test(tokens[first]?.text ?? '')) first += 1
  if (quotes[first] !== 0) return undefined
  const quoted = quotedEnd(view, first)
  const end = quoted ?? subjectEnd(view, first)
  if (end < 0) return undefined
  if (!isCarrier && SELF.test(tokens[first]?.text ?? '')) return undefined
  if (tokens[clauses.nounHead[first] ?? first]?.pos === 'NUM') return undefined
  const verb = quoted === undefined ? (clauses.verbHead[end] ?? -1) : end + 1
  if (verb < 0 || (quoted === undefined && !isSaying(view, verb))) return undefined
  const said: readonly [number, number] =
    quoted === undefined
      ? [clauses.verbStart[verb] ?? verb, (clauses.verbEnd[verb] ?? verb) + 1]
      : [end, end + 2]
  const last = tokens.findLastIndex((token) => token.end <= to) + 1
  const content = contentStart(view, verb, said[1], last)
  if (last - content < LEAST_CONTENT) return undefined
  const spanOf = (a: number, b: number): Span => [tokens[a]?.start ?? 0, tokens[b - 1]?.end ?? 0]
  const [cue, source] = [spanOf(...said), spanOf(first, end)]
  const carrier = outer.source[0] ?? outer.cue[0] ?? cue
  return {
    source: [source],
    cue: [cue],
    content: [[tokens[content]?.start ?? 0, to]],
    confidence: outer.confidence,
    reason: `cue “${text.slice(...cue)}” after “${text.slice(...source)}”, carried: “${text.slice(...carrier)}”`,
  }
}

function isCarrying(text: string, { cue }: Attribution): boolean {
  return cue.some((span) => CARRYING.test(text.slice(...span)))
}

/** One past the last token of the noun phrase that begins with a token and what tells more of it; -1 for none. */
function subjectEnd({ tokens, clauses }: LineView, first: number): number {
  if ((clauses.nounHead[first] ?? -1) < 0) return -1
  let end = (clauses.nounEnd[first] ?? first) + 1
  while (JOINING.test(tokens[end]?.text ?? '') && (clauses.nounHead[end + 1] ?? -1) >= 0)
    end = (clauses.nounEnd[end + 1] ?? end) + 1
  return end
}

/** Tokens before "as saying", at most. */
const MOST_QUOTED = 16

/** One past the last token of whoever is quoted: "quoted a source close to the club as saying …". */
function quotedEnd({ tokens, sentenceEnd }: LineView, first: number): number | undefined {
  const limit = Math.min(first + MOST_QUOTED, sentenceEnd[first] ?? first)
  for (let k = first + 1; k < limit; k++)
    if (tokens[k]?.text === 'as' && /^(?:saying|telling|warning)$/.test(tokens[k + 1]?.text ?? ''))
      return k
  return undefined
}

function isSaying({ words, tokens, clauses }: LineView, verb: number): boolean {
  const voice = clauses.voice[verb] ?? 0
  const unsaid = VOICE.passive | VOICE.modal | VOICE.negative | VOICE.infinitive
  return (
    (voice & unsaid) === 0 &&
    (SAYING.has(words[verb]?.kind ?? 0) || STATED.test(tokens[verb]?.text ?? ''))
  )
}

/** Where the inner content begins: behind "that", and behind those who were told. */
function contentStart(view: LineView, verb: number, from: number, last: number): number {
  const { tokens, clauses, words } = view
  const limit = Math.min(last, from + MOST_LISTENER)
  for (let k = from; k < limit && (clauses.verbHead[k] ?? -1) < 0; k++)
    if (tokens[k]?.text === 'that') return k + 1
  let start = from
  if (tokens[start]?.text === ',' || tokens[start]?.text === ':') start += 1
  const isListener = words[verb]?.kind === TELLING || LISTENER.test(tokens[start]?.text ?? '')
  if (isListener && (clauses.nounHead[start] ?? -1) >= 0)
    start = (clauses.nounEnd[start] ?? start) + 1
  return start
}
