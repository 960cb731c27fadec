/** The labels of the taggers: begin and inside of each role, and what may follow what. */
export const LABEL = {
  outside: 0,
  beginCue: 1,
  inCue: 2,
  beginSource: 3,
  inSource: 4,
  beginContent: 5,
  inContent: 6,
} as const
export const LABELS = 7

/** May `label` stand after `before`? An inside label only after its own begin or inside. */
export function canFollow(before: number, label: number): boolean {
  if (label === 0 || label % 2 === 1) return true
  return before === label || before === label - 1
}

export function canStart(label: number): boolean {
  return label === 0 || label % 2 === 1
}

/**
 * The first tagger's own labels: the roles, split by the side on which they stand, so that a chain knows whether a
 * cue still waits for its content. Odd labels begin a run, the even one after each continues it.
 */
export const WIDE = {
  cueThenContent: 1,
  contentThenCue: 3,
  sourceThenCue: 5,
  cueThenSource: 7,
  contentAfter: 9,
  contentBefore: 11,
} as const
export const WIDE_LABELS = 13
/** Plain label (LABEL) of each wide one. */
export const PLAIN_OF: readonly number[] = [0, 1, 2, 1, 2, 3, 4, 3, 4, 5, 6, 5, 6]

/** The second tagger's labels, plain and split by the side of the cue, in the same way. */
export const PART = {
  outside: 0,
  beginSource: 1,
  inSource: 2,
  beginContent: 3,
  inContent: 4,
} as const
export const PARTS = 5
export const WIDE_PART = { sourceLeft: 1, sourceRight: 3, contentLeft: 5, contentRight: 7 } as const
export const WIDE_PARTS = 9
export const PLAIN_PART_OF: readonly number[] = [0, 1, 2, 1, 2, 3, 4, 3, 4]

/** Chances of wide labels summed into chances of the plain ones that `plainOf` gives for each. */
export function plainMarginals(
  wide: Float32Array,
  labels: number,
  plainOf: readonly number[],
  plainLabels: number,
): Float32Array {
  if (labels === plainLabels) return wide
  const n = wide.length / labels
  const plain = new Float32Array(n * plainLabels)
  for (let t = 0; t < n; t++) {
    for (let y = 0; y < labels; y++) {
      const at = t * plainLabels + (plainOf[y] ?? 0)
      plain[at] = (plain[at] as number) + (wide[t * labels + y] as number)
    }
  }
  return plain
}
