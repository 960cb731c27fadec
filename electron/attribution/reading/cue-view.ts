/** What is known of a cue before its line is read for it: its head, its subject, and what stands before it. */
import type { CueCandidate } from './cue-candidates.ts'
import type { LineView } from '../text/line-view.ts'
import type { WordFacts } from '../text/word-facts.ts'

export interface CueView {
  readonly head: WordFacts
  /** How the cue goes on, the voice of its verb, its subject (-1 for none) and the way there: see `ClauseFacts`. */
  readonly follows: number
  readonly voice: number
  readonly subject: number
  readonly way: number
  /** What stands before the cue: see `beforeCue`. */
  readonly place: number
  /** The quotation state at the cue. */
  readonly quotation: number
}

/** Voice and way of a cue without a verb. */
const NO_VERB = { voice: 64, way: 9 }

export function viewCue(view: LineView, cue: CueCandidate): CueView {
  const { clauses, words } = view
  let headIndex = cue.first
  for (let k = cue.first; k < cue.end; k++)
    if (clauses.verbHead[k] === k || (words[k]?.kind ?? 0) > 0) headIndex = k
  for (let k = cue.first; k < cue.end; k++)
    if (clauses.verbHead[k] === k && (words[k]?.kind ?? 0) > 0) headIndex = k
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

/** What stands before the cue: the start of its sentence, a closing mark, a comma, a noun … */
function beforeCue(view: LineView, cue: CueCandidate): number {
  const i = cue.first
  if (view.sentenceStart[i] === i) return 0
  if (view.quotes[i - 1] === 3) return 1
  if (view.words[i - 1]?.lower === ',') return view.quotes[i - 2] === 3 ? 1 : 2
  if ((view.clauses.nounHead[i - 1] ?? -1) >= 0) {
    const start = view.clauses.nounStart[i - 1] ?? i - 1
    if (view.quotes[start - 1] === 3) return 3
    if (view.words[start - 1]?.lower === ',') return 4
    return view.sentenceStart[i] === start ? 5 : 6
  }
  return 7
}
