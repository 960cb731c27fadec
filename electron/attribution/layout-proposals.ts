/**
 * Two layouts that say who speaks without a word for it: the signed quote ("…" — Name, alone on its line) and the
 * turn of a transcript (NAME: …). They are too rare in the training data to be learnt, and too regular to need it.
 */
import type { LineView } from './line-view.ts'
import type { Run } from './proposals.ts'

export interface LayoutProposal {
  readonly cue: Run
  readonly source: Run
  readonly contents: readonly Run[]
  readonly layout: 'signed quote' | 'transcript turn'
  readonly confidence: number
}

const DASH = /^(?:[―—–-]|--+)$/
const CAPITALS = /^\p{Lu}[\p{Lu}.'’-]*$/u
const NO_NAME = new Set(
  'UPDATE BREAKING WATCH RELATED NOTE PHOTO PHOTOS VIDEO READ MORE LIVE EXCLUSIVE ALERT CORRECTION DEVELOPING OPINION ANALYSIS POLL REPORT MAP FACT FACTS CLAIM TRUE FALSE Q A I THE'.split(
    ' ',
  ),
)
/** Shares of such lines that were right, train and dev together: 22 of 25, 19 of 24. */
const SIGNED_CONFIDENCE = 0.88
const TURN_CONFIDENCE = 0.79

export function layoutProposals(
  views: readonly LineView[],
): readonly (LayoutProposal | undefined)[] {
  const turns = views.map(readTurn)
  const isDialogue = turns.filter((turn) => turn !== undefined).length >= 3
  return views.map((view, i) => readSignedQuote(view) ?? (isDialogue ? turns[i] : undefined))
}

function readTurn(view: LineView): LayoutProposal | undefined {
  const first = (view.quotes[0] ?? 0) === 2 ? 1 : 0
  let k = first
  while (k < view.tokens.length && k - first < 4 && CAPITALS.test(view.tokens[k]?.text ?? ''))
    k += 1
  const name = view.tokens.slice(first, k).map((token) => token.text)
  if (k === first || view.tokens[k]?.text !== ':' || name.some((word) => NO_NAME.has(word)))
    return undefined
  const end =
    view.quotes[view.tokens.length - 1] === 3 ? view.tokens.length - 1 : view.tokens.length
  if (end - k < 3) return undefined
  return {
    cue: [k, k + 1],
    source: [first, k],
    contents: [[k + 1, end]],
    layout: 'transcript turn',
    confidence: TURN_CONFIDENCE,
  }
}

function readSignedQuote(view: LineView): LayoutProposal | undefined {
  const n = view.tokens.length
  let dash = n - 1
  while (dash > 0 && n - dash < 16 && !DASH.test(view.tokens[dash]?.text ?? '')) dash -= 1
  // A hyphen within a name or an age ("36-year-old") is not the dash of a signature.
  while (dash > 0 && n - dash < 16 && (view.quotes[dash - 1] ?? 0) !== 3) {
    dash -= 1
    while (dash > 0 && n - dash < 16 && !DASH.test(view.tokens[dash]?.text ?? '')) dash -= 1
  }
  if (
    dash <= 0 ||
    n - dash >= 16 ||
    view.quotes[dash - 1] !== 3 ||
    !DASH.test(view.tokens[dash]?.text ?? '')
  )
    return undefined
  if (!/^\p{Lu}/u.test(view.tokens[dash + 1]?.text ?? '') || view.verbRight[dash] !== -1)
    return undefined
  let open = dash - 2
  while (open >= 0 && view.quotes[open] !== 2) open -= 1
  if (open < 0 || dash - open < 4) return undefined
  let end = dash + 1
  while (end < n && !/^[,(]$/.test(view.tokens[end]?.text ?? '')) end += 1
  return {
    cue: [dash, dash + 1],
    source: [dash + 1, end],
    contents: [[open, dash]],
    layout: 'signed quote',
    confidence: SIGNED_CONFIDENCE,
  }
}
