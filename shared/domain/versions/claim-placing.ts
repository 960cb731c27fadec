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

/** What a span of the earlier text shares with the later one, stretch by stretch. */
function sharedIn(
  shared: readonly SharedStretch[],
  { start, end }: Span,
): readonly SharedStretch[] {
  return shared
    .filter(({ earlier, length }) => earlier < end && earlier + length > start)
    .map(({ earlier, later, length }) => {
      const from = Math.max(earlier, start)
      const to = Math.min(earlier + length, end)
      return { earlier: from, later: later + from - earlier, length: to - from }
    })
}

/** How far words that were put in the place of others go: to the next shared stretch, within their line. */
function replacedAfter(later: string, shared: readonly SharedStretch[], from: number): number {
  const next = shared.reduce(
    (least, stretch) => (stretch.later >= from ? Math.min(least, stretch.later) : least),
    later.length,
  )
  const lineEnd = later.indexOf('\n', from)
  return lineEnd === -1 ? next : Math.min(next, lineEnd)
}

function replacedBefore(later: string, shared: readonly SharedStretch[], to: number): number {
  const last = shared.reduce((most, stretch) => {
    const end = stretch.later + stretch.length
    return end <= to ? Math.max(most, end) : most
  }, 0)
  return Math.max(last, later.lastIndexOf('\n', to - 1) + 1)
}

/** The only place where words stand in a text; null where they stand nowhere, or at several places. */
function onlyPlaceOf(text: string, words: string): Span | null {
  const start = text.indexOf(words)
  if (start === -1 || text.indexOf(words, start + 1) !== -1) return null
  return { start, end: start + words.length }
}

/** A place is taken for that of words that changed only where the two are about as long. */
const MOST_GROWN = 3

function isAsLong(place: Span, span: Span): boolean {
  const size = place.end - place.start
  return size > 0 && size <= MOST_GROWN * (span.end - span.start)
}

/** What of the later text stands from the first to the last of the parts that it shares with a span. */
function placeAround(
  later: string,
  shared: readonly SharedStretch[],
  { span, parts }: { readonly span: Span; readonly parts: readonly SharedStretch[] },
): Span | null {
  const first = parts[0]
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return null
  // Words at its ends that are others now belong to it as those before did.
  const end = last.later + last.length
  return {
    start: first.earlier > span.start ? replacedBefore(later, shared, first.later) : first.later,
    end: last.earlier + last.length < span.end ? replacedAfter(later, shared, end) : end,
  }
}

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
  const parts = sharedIn(shared, span)
  const worded = parts.filter((part) =>
    hasWords(later, { start: part.later, end: part.later + part.length }),
  )
  const kept = worded.reduce((sum, part) => sum + part.length, 0)
  if (2 * kept < words.length) return null
  // Marks that both texts have at its ends, such as quotation marks, are of it, unless they are far off.
  const place = [parts, worded]
    .map((some) => placeAround(later, shared, { span, parts: some }))
    .find((one) => one !== null && isAsLong(one, span))
  return place === undefined || place === null ? null : tidySpan(later, place)
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
