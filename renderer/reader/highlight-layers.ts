/** How many claims over the same words are told apart by the height of their lines. */
export const LANES = 3

/** The looks a stretch of text can have, from the ground up; each is a `::highlight` in marks.css. */
export const LAYERS = [
  'thread-0',
  'thread-1',
  'thread-2',
  'claim-0',
  'claim-1',
  'claim-2',
  'draft-0',
  'draft-1',
  'draft-2',
  'crossing',
  'cue',
  'source',
  'speaker',
  'chosen-content',
  'chosen-cue',
  'chosen-source',
  'chosen-speaker',
  'flawed',
  'found',
  'found-here',
] as const
export type Layer = (typeof LAYERS)[number]

/** The page's highlight of a layer, made at first use. What comes later in `LAYERS` is painted over what comes earlier. */
function highlightOf(layer: Layer): Highlight {
  const known = CSS.highlights.get(layer)
  if (known !== undefined) return known
  const made = new Highlight()
  made.priority = LAYERS.indexOf(layer)
  CSS.highlights.set(layer, made)
  return made
}

/** Paints ranges until the function returned is called. */
export function paintRanges(ranges: Iterable<readonly [Layer, Range]>): () => void {
  const painted = [...ranges]
  for (const [layer, range] of painted) highlightOf(layer).add(range)
  return () => {
    for (const [layer, range] of painted) highlightOf(layer).delete(range)
  }
}
