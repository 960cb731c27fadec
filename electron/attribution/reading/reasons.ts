/** Why the program proposes an attribution, in words an analyst can check against the text. */
import type { LineView } from '../text/line-view.ts'
import type { Proposal } from './proposals.ts'
import type { Run } from '../text/run.ts'
import { FOLLOWS } from '../text/clause-facts.ts'
import { OPENS } from '../text/quotation.ts'

/** “cue “said” after “Ann Lee”, quote before it”: the words, and how they stand. */
export function explainProposal(view: LineView, proposal: Proposal): string {
  const cue = `cue “${words(view, [proposal.cue.first, proposal.cue.end])}”`
  const { source } = proposal
  if (source === undefined) return `${cue}, no speaker named${after(view, proposal)}`
  const side = source[0] < proposal.cue.first ? 'after' : 'before'
  return `${cue} ${side} “${words(view, source)}”${after(view, proposal)}`
}

function after(view: LineView, proposal: Proposal): string {
  const start = proposal.contents[0]?.[0] ?? 0
  if (view.quotes[start] === OPENS)
    return start < proposal.cue.first ? ', quote before it' : ', quote after it'
  if (start < proposal.cue.first) return ''
  const follows = FOLLOWS[proposal.cueView.follows]
  return follows === 'that' || follows === 'noun-that'
    ? ', “that” after it'
    : follows === 'colon'
      ? ', colon after it'
      : ''
}

/** Of more code units only the first are shown. */
const LONGEST = 60

function words(view: LineView, [first, end]: Run): string {
  let shown = ''
  for (let i = first; i < end; i++) {
    const token = view.tokens[i]
    if (token === undefined) break
    const isGlued = i > first && view.tokens[i - 1]?.end === token.start
    shown += (i === first || isGlued ? '' : ' ') + token.text
  }
  return shown.length > LONGEST
    ? `${shown.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`
    : shown
}
