/** Finding in one stretch of a text, because a person asked for it. */
import { isIn, type Attribution } from './attribution.ts'
import type { Span } from './text/span.ts'

/** A text that is no longer is read whole, for the names in it. */
const SHORT = 40_000
/** Of a longer one, so much around the stretch: speakers are mostly named before they are only "he". */
const BEFORE = 24_000
const AFTER = 4_000

/** What has to be read to know who speaks in a stretch: the whole text when it is short, else the lines around. */
export function spanToRead(text: string, asked: Span): Span {
  if (text.length <= SHORT) return [0, text.length]
  const earliest = Math.max(0, asked[0] - BEFORE)
  const latest = Math.min(text.length, asked[1] + AFTER)
  const lineStart = earliest === 0 ? 0 : text.indexOf('\n', earliest) + 1
  const lineEnd = text.lastIndexOf('\n', latest)
  const from = lineStart > 0 && lineStart <= asked[0] ? lineStart : endOfWord(text, earliest)
  return [from, lineEnd >= asked[1] ? lineEnd : latest]
}

/** A longer word is no word. */
const LONGEST_WORD = 100

/** The end of the word that a place is in; the place itself at the start of the text, and in no word. */
function endOfWord(text: string, place: number): number {
  if (place === 0) return 0
  const space = text.indexOf(' ', place)
  return space >= 0 && space < place + LONGEST_WORD ? space : place
}

/**
 * Of what was found in the stretch's lines with hardly any bar: outside the stretch what is sure enough anyway; inside
 * it what is half as sure, and when nothing is, the likeliest of all.
 */
export function keepRequested(
  found: readonly Attribution[],
  asked: Span,
  threshold: number,
): readonly Attribution[] {
  const inside = found.filter((attribution) => isIn(asked, attribution))
  const likeliest = inside.reduce((most, { confidence }) => Math.max(most, confidence), 0)
  const bar = Math.min(threshold / 2, likeliest)
  return found.filter(
    (attribution) => attribution.confidence >= (isIn(asked, attribution) ? bar : threshold),
  )
}
