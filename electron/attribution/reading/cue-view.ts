/** What is known of a cue before its line is read for it: its head, its subject, and what stands before it. */
import type { CueCandidate } from './cue-candidates.ts'
import { isInNoun } from '../text/clause-parts.ts'
import type { LineView } from '../text/line-view.ts'
import type { WordFacts } from '../text/word-facts.ts'
import { CLOSES } from '../text/quotation.ts'

export interface CueView {
  readonly head: WordFacts
  /** How the cue goes on, the voice of its verb, its subject (-1 for none) and the way to it: see `ClauseFacts`. */
  readonly follows: number
  readonly voice: number
  readonly subject: number
  readonly way: number
  /** What stands before the cue: see `BEFORE`. */
  readonly place: number
  /** The quotation state at the cue. */
  readonly quotation: number
}

/** Of a cue without a verb: a voice and a way that no verb has. */
const NO_VERB = { voice: 64, way: 9 }

/** What the judge looks at of a cue. */
export function viewCue(view: LineView, cue: CueCandidate): CueView {
  const { clauses, words } = view
  const headIndex = headOf(view, cue)
  const verb = clauses.verbHead[headIndex] ?? -1
  return {
    head: words[headIndex] as WordFacts,
    follows: clauses.follows[cue.end - 1] ?? 0,
    voice: verb >= 0 ? (clauses.voice[verb] ?? 0) : NO_VERB.voice,
    subject: verb >= 0 ? (clauses.subject[verb] ?? -1) : -1,
    way: verb >= 0 ? (clauses.subjectWay[verb] ?? 0) : NO_VERB.way,
    place: beforeCue(view, cue),
    quotation: view.quotes[cue.first] ?? 0,
  }
}

/** The last main verb that has a class; else the last main verb or word with a class; else the first word. */
function headOf({ clauses, words }: LineView, { first, end }: CueCandidate): number {
  const isVerb = (k: number): boolean => clauses.verbHead[k] === k
  const hasClass = (k: number): boolean => (words[k]?.kind ?? 0) > 0
  let head = first
  for (let k = first; k < end; k++) if (isVerb(k) || hasClass(k)) head = k
  for (let k = first; k < end; k++) if (isVerb(k) && hasClass(k)) head = k
  return head
}

/** What stands before a cue; before a noun phrase that does, what stands before that. */
const BEFORE = {
  nothing: 0,
  quotation: 1,
  comma: 2,
  nounBehindQuotation: 3,
  nounBehindComma: 4,
  nounFirst: 5,
  noun: 6,
  other: 7,
} as const

function beforeCue(view: LineView, cue: CueCandidate): number {
  const { words, quotes, clauses, sentenceStart } = view
  const i = cue.first
  if (sentenceStart[i] === i) return BEFORE.nothing
  if (quotes[i - 1] === CLOSES) return BEFORE.quotation
  if (words[i - 1]?.lower === ',') return quotes[i - 2] === CLOSES ? BEFORE.quotation : BEFORE.comma
  if (!isInNoun(clauses, i - 1)) return BEFORE.other
  const start = clauses.nounStart[i - 1] ?? i - 1
  if (quotes[start - 1] === CLOSES) return BEFORE.nounBehindQuotation
  if (words[start - 1]?.lower === ',') return BEFORE.nounBehindComma
  return sentenceStart[i] === start ? BEFORE.nounFirst : BEFORE.noun
}
