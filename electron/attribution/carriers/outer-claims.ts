/**
 * "Mr Lee claims his boss told him …", of which only what the boss told was found: what Mr Lee claims is a claim too, and
 * he carried the other.
 */
import type { Attribution } from '../attribution.ts'
import { numberOfClass, numbersOfClasses } from '../text/lexicon.ts'
import {
  lineAt,
  sentenceAround,
  spanOf,
  type ArticleView,
  type LineView,
} from '../text/line-view.ts'
import type { Span } from '../text/span.ts'
import { OWN, readSaying } from './inner-claims.ts'
import { taggedClaim } from './tagged-claims.ts'

const SAYING = numbersOfClasses('say', 'tell', 'warn', 'claim', 'state', 'admit')
/** Tokens that may stand between the verb and what is said: who was told, and "that". */
const MOST_BETWEEN = 3
const ACCORDING = /^(?<cue>According to) (?<source>[^,“”"]{2,60}), $/u

/** The claim in which the words stand that attribute another; undefined for none. */
export function outerClaim(
  text: string,
  article: ArticleView,
  inner: Attribution,
): Attribution | undefined {
  const [mention, end] = [inner.source[0], inner.content.at(-1)?.[1] ?? 0]
  const view = mention === undefined ? undefined : lineAt(article, mention[0])
  const isBefore = inner.content.every(([start]) => mention !== undefined && mention[1] <= start)
  if (mention === undefined || view === undefined) return undefined
  const before = isBefore
    ? (sayingBefore(view, mention) ?? accordingTo(text, article, mention))
    : undefined
  const said =
    before === undefined || OWN.test(text.slice(...before.source))
      ? taggedClaim(article, inner)
      : { ...before, content: [[mention[0], end]] as const }
  if (said === undefined) return undefined
  const [cue, source] = [text.slice(...said.cue), text.slice(...said.source)]
  return {
    source: [said.source],
    cue: [said.cue],
    content: said.content,
    confidence: inner.confidence,
    reason: `cue “${cue}” of “${source}”, around “${text.slice(...mention)}”`,
  }
}

interface Said {
  readonly source: Span
  readonly cue: Span
}

function sayingBefore(view: LineView, mention: Span): Said | undefined {
  const { tokens, words, clauses, quotes } = view
  const first = tokens.findIndex(({ end }) => end > mention[0])
  if (first < 1 || quotes[first] !== 0) return undefined
  let verb = first - 1
  const isBetween = (k: number): boolean =>
    tokens[k]?.text === 'that' || (clauses.nounHead[k] ?? -1) >= 0
  while (first - verb <= MOST_BETWEEN && isBetween(verb)) verb -= 1
  const isTelling = words[verb]?.kind === TELLING
  if (!isTelling && verb < first - 1 && tokens[first - 1]?.text !== 'that') return undefined
  const said = readSaying(view, verb, SAYING)
  if (said === undefined || (view.sentenceStart[verb] ?? 0) !== view.sentenceStart[first])
    return undefined
  return { source: spanOf(view, ...said.source), cue: spanOf(view, ...said.cue) }
}

const TELLING = numberOfClass('tell')

function accordingTo(text: string, article: ArticleView, mention: Span): Said | undefined {
  const [from] = sentenceAround(article, mention[0])
  const groups = ACCORDING.exec(text.slice(from, mention[0]))?.groups
  const [cue, source] = [groups?.['cue'], groups?.['source']]
  if (cue === undefined || source === undefined) return undefined
  const start = from + cue.length + 1
  return { source: [start, start + source.length], cue: [from, from + cue.length] }
}
