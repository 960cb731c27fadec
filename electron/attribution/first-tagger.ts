/** Runs the first taggers over an article: for each line, the chance of each label at each token. */
import { putFirstFeatures } from './first-features.ts'
import { FeatureSink } from './hashing.ts'
import { jointClasses } from './joints.ts'
import type { ArticleView, LineView } from './line-view.ts'
import { LABELS, PLAIN_OF, plainMarginals } from './roles.ts'
import { marginalsOf, type TaggerGroup } from './tagger.ts'
import { addWeights, scoresOf } from './weight-table.ts'

const sink = new FeatureSink()

/** The mean of the taggers' probabilities, tokens × labels. */
export function tagFirst(group: TaggerGroup, article: ArticleView, view: LineView): Float32Array {
  const n = view.tokens.length
  const { taggers, joined } = group
  const sums = new Int32Array(n * joined.width)
  for (let i = 0; i < n; i++) {
    sink.clear()
    putFirstFeatures(sink, article, view, i)
    addWeights(joined, sink.values, 0, sink.length, sums, i * joined.width)
  }
  const joints = jointClasses(view)
  const mean = new Float32Array(n * LABELS)
  taggers.forEach((tagger, k) => {
    const wide = marginalsOf(tagger, scoresOf(joined, k, sums, n), joints, n)
    const marginals = plainMarginals(wide, tagger.chain.labels, PLAIN_OF, LABELS)
    for (let j = 0; j < mean.length; j++)
      mean[j] = (mean[j] as number) + (marginals[j] as number) / taggers.length
  })
  return mean
}
