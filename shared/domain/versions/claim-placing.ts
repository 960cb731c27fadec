import { anchorAt, tidySpan, type Anchor } from '../text/anchor.ts'
import { sliceSpan, type Span } from '../text/span.ts'
import type { Claim } from '../claim.ts'
import { anchorsOf, MARK_ROLES } from '../text/marks.ts'
import { hasWords, type SharedStretch, type TextAlignment } from './text-alignment.ts'

/**
 * What became of a claim's words in a later form of its text: they stand there as they were (`same`), with other words
 * among them (`changed`), or no more (`gone`).
 */
export type PlacingState = 'same' | 'changed' | 'gone'

/** A claim with the places that its spans would have in the later text; those that are gone are left out. */
export interface PlacedClaim {
  readonly claim: Claim
  readonly state: PlacingState
  /** Where a span of the earlier text stands in the later one; null where it does not. */
  readonly place: (span: Span) => Span | null
  /** The claim's words as they would be; empty where they are gone. */
  readonly content: readonly Anchor[]
}

/** Where the text at `offset` went: the shared stretch that holds it. */
function stretchAt(shared: readonly SharedStretch[], offset: number): SharedStretch | null {
  return (
    shared.find(({ earlier, length }) => offset >= earlier && offset < earlier + length) ?? null
  )
}

/** The shared stretches that a span of the earlier text has a part in, by their place there. */
function stretchesIn(shared: readonly SharedStretch[], { start, end }: Span): readonly Span[] {
  return shared
    .filter(({ earlier, length }) => earlier < end && earlier + length > start)
    .map(({ earlier, later, length }) => {
      const from = Math.max(earlier, start)
      const to = Math.min(earlier + length, end)
      return { start: later + from - earlier, end: later + to - earlier }
    })
}

/** The only place where words stand in a text; null where they stand nowhere, or at several places. */
function onlyPlaceOf(text: string, words: string): Span | null {
  const start = text.indexOf(words)
  if (start === -1 || text.indexOf(words, start + 1) !== -1) return null
  return { start, end: start + words.length }
}

/** A place is taken for that of words that changed only where the two are about as long. */
const MOST_GROWN = 3

/** Where a span of the earlier text stands in the later one, changed or not; null where it is gone. */
function placeSpan(
  earlier: string,
  later: string,
  { shared }: TextAlignment,
  span: Span,
): Span | null {
  const words = sliceSpan(earlier, span)
  const whole = stretchAt(shared, span.start)
  if (whole !== null && span.end <= whole.earlier + whole.length) {
    const start = whole.later + span.start - whole.earlier
    return { start, end: start + words.length }
  }
  const moved = onlyPlaceOf(later, words)
  if (moved !== null) return moved
  const parts = stretchesIn(shared, span).filter((part) => hasWords(later, part))
  const [first] = parts
  if (first === undefined) return null
  const start = Math.min(...parts.map((part) => part.start))
  const end = Math.max(...parts.map((part) => part.end))
  const kept = parts.reduce((sum, part) => sum + part.end - part.start, 0)
  const isOne = end - start <= MOST_GROWN * words.length && 2 * kept >= words.length
  return isOne ? tidySpan(later, { start, end }) : null
}

/** Looks a claim's spans up in a later form of its text. Nothing is moved: what is found is for a person to confirm. */
export function placeClaim(
  claim: Claim,
  earlier: string,
  later: string,
  alignment: TextAlignment,
): PlacedClaim {
  const place = (span: Span) => placeSpan(earlier, later, alignment, span)
  const places = claim.content.map(place)
  const found = places.filter((one) => one !== null)
  const content = found.map((span) => anchorAt(later, span))
  const isWhole = found.length === claim.content.length && found.length > 0
  const isSame =
    isWhole &&
    MARK_ROLES.flatMap((role) => anchorsOf(claim, role)).every((anchor) => {
      const at = place(anchor)
      return at !== null && sliceSpan(later, at) === anchor.quote
    })
  const state = isSame ? 'same' : isWhole ? 'changed' : 'gone'
  return { claim, state, place, content: state === 'gone' ? [] : content }
}
