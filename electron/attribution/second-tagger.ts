/** Runs the second tagger: for each candidate cue of a line, its speaker and content with their probabilities. */
import type { CueCandidate } from './cue-candidates.ts'
import { FeatureSink } from './hashing.ts'
import type { ArticleView, LineView } from './line-view.ts'
import { putCueFeatures, putSharedFeatures, viewCue, type CueView } from './second-features.ts'
import { PARTS, PLAIN_PART_OF, plainMarginals } from './roles.ts'
import { marginalsOf, type TaggerGroup } from './tagger.ts'
import { addWeights, scoresOf } from './weight-table.ts'

export interface CueReading {
  readonly cue: CueCandidate
  readonly cueView: CueView
  /** Tokens of the cue's window × PARTS. */
  readonly marginals: Float32Array
}

const sink = new FeatureSink()

/** What does not depend on the cue: unscaled sums, tokens × the group's width. */
export function sharedSums(
  group: TaggerGroup,
  article: ArticleView,
  view: LineView,
  first: Float32Array,
): Int32Array {
  const n = view.tokens.length
  const { width } = group.joined
  const sums = new Int32Array(n * width)
  for (let i = 0; i < n; i++) {
    sink.clear()
    putSharedFeatures(sink, article, view, first, i)
    addWeights(group.joined, sink.values, 0, sink.length, sums, i * width)
  }
  return sums
}

/** The mean of the taggers' probabilities, counted from token `cueView.from` of the line. */
export function readCue(
  group: TaggerGroup,
  view: LineView,
  first: Float32Array,
  shared: Int32Array,
  joints: Uint8Array,
  cue: CueCandidate,
): CueReading {
  const { taggers, joined } = group
  const cueView = viewCue(view, first, cue)
  const n = cueView.to - cueView.from
  const sums = shared.slice(cueView.from * joined.width, cueView.to * joined.width)
  for (let k = 0; k < n; k++) {
    sink.clear()
    putCueFeatures(sink, view, first, cueView, cueView.from + k)
    addWeights(joined, sink.values, 0, sink.length, sums, k * joined.width)
  }
  const window = joints.subarray(cueView.from, cueView.to)
  const marginals = new Float32Array(n * PARTS)
  taggers.forEach((tagger, t) => {
    const wide = marginalsOf(tagger, scoresOf(joined, t, sums, n), window, n)
    const own = plainMarginals(wide, tagger.chain.labels, PLAIN_PART_OF, PARTS)
    for (let j = 0; j < marginals.length; j++)
      marginals[j] = (marginals[j] as number) + (own[j] as number) / taggers.length
  })
  return { cue, cueView, marginals }
}
