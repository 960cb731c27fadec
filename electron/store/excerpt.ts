/** How much of a text an excerpt shows before what was found, and in all, in UTF-16 code units. */
const BEFORE = 60
const LENGTH = 240

/** A stretch of text that shows what was found, in one line, and where in it that is. */
export interface Excerpt {
  readonly excerpt: string
  readonly found: [number, number][]
}

function isWordSplit(text: string, offset: number): boolean {
  return /\S/.test(text.charAt(offset - 1)) && /\S/.test(text.charAt(offset))
}

/** Where to cut near `offset` so that no word is split, looking no farther than `reach` in one direction. */
function cutAt(text: string, offset: number, step: 1 | -1, reach: number): number {
  let at = offset
  for (let tried = 0; tried < reach && isWordSplit(text, at); tried += 1) at += step
  if (!isWordSplit(text, at)) return at
  // A word longer than the reach is cut, but never inside a surrogate pair.
  const isInsidePair = /^[\udc00-\udfff]/.test(text.charAt(offset)) && offset > 0
  return isInsidePair ? offset + step : offset
}

/** The part of `text` around the first of the stretches found; "…" stands where it was cut. */
export function excerptOf(text: string, found: readonly (readonly [number, number])[]): Excerpt {
  const first = found[0]?.[0] ?? 0
  const wanted = first <= BEFORE ? 0 : first - BEFORE
  const from = wanted === 0 ? 0 : cutAt(text, wanted, 1, BEFORE / 2)
  const until = Math.min(text.length, from + LENGTH)
  const to = until === text.length ? until : cutAt(text, until, -1, BEFORE / 2)
  const lead = from > 0 ? '… ' : ''
  const body = text.slice(from, to).replace(/\s/g, ' ')
  const shift = lead.length - from
  return {
    excerpt: `${lead}${body}${to < text.length ? ' …' : ''}`,
    found: found
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  }
}
