import { linkedIds } from '../../shared/domain/claim-link.ts'
import { startOfClaim, type Claim } from '../../shared/domain/claim.ts'
import { indexOfSpanAt, type Span } from '../../shared/domain/text/span.ts'
import { percentOfDraft } from './draft-words.ts'

/** Below this, in whole per cent, a draft is not taken unless the analyst says so. */
const LEAST_SURE = 60

/** How much of a sentence is shown before and after a claim, in code units: enough to judge it by. */
const AROUND = 240

/** Why a draft is better looked at by itself; null where it may be accepted as it is read. */
export function reasonToLeave(claim: Claim): string | null {
  if (linkedIds(claim, 'speakers').length === 0) return 'no speaker'
  const percent = percentOfDraft(claim)
  if (percent === null) return 'split or merged'
  return percent < LEAST_SURE ? 'not sure' : null
}

/** Some words of the text, and whether they are the claim's. */
export interface ExcerptPiece {
  readonly start: number
  readonly words: string
  readonly isClaimed: boolean
}

/** Where an excerpt may begin or end without cutting a word. */
function atBlank(text: string, offset: number, by: 1 | -1): number {
  let at = offset
  while (at > 0 && at < text.length && !/\s/.test(text.charAt(by === 1 ? at : at - 1))) at += by
  return at
}

/** A draft's words in the sentences that hold them, in pieces; what is far from them is left out. */
export function excerptOf(
  text: string,
  sentences: readonly Span[],
  claim: Claim,
): readonly ExcerptPiece[] {
  if (claim.content.length === 0) return []
  const from = startOfClaim(claim)
  const to = Math.max(...claim.content.map(({ end }) => end))
  const first = sentences[indexOfSpanAt(sentences, from)]?.start ?? from
  const last = sentences[indexOfSpanAt(sentences, Math.max(from, to - 1))]?.end ?? to
  const start = from - first > AROUND ? atBlank(text, from - AROUND, -1) : Math.min(first, from)
  const end = last - to > AROUND ? atBlank(text, to + AROUND, 1) : Math.max(last, to)
  const edges = new Set([start, end, ...claim.content.flatMap((span) => [span.start, span.end])])
  const places = [...edges].filter((place) => place >= start && place <= end).sort((a, b) => a - b)
  return places.slice(0, -1).map((place, index) => ({
    start: place,
    words: text.slice(place, places[index + 1]),
    isClaimed: claim.content.some((span) => span.start <= place && place < span.end),
  }))
}
