/** Trains the first taggers: one on everything, and one for each fold on the rest, for the second stage to learn from. */
import { FeatureSink } from '../hashing.ts'
import { putFirstFeatures } from '../first-features.ts'
import { JOINTS } from '../joints.ts'
import { canFollow, canStart, LABELS, WIDE_LABELS } from '../roles.ts'
import type { Tagger } from '../tagger.ts'
import { trainChain, type ChainExamples } from './chain-training.ts'
import type { CorpusArticle } from './corpus.ts'
import { FeatureRows, indexFeatures } from './feature-index.ts'
import type { StageSettings, TaggerSettings } from './settings.ts'
import { roundTagger } from './tagger-weights.ts'

export interface FirstStage {
  /** Trains on the lines of the articles chosen. */
  readonly train: (isChosen: (article: number) => boolean, tagger: TaggerSettings) => Tagger
}

export function prepareFirstStage(
  corpus: readonly CorpusArticle[],
  settings: StageSettings,
): FirstStage {
  const sink = new FeatureSink()
  const rows = new FeatureRows()
  const labels: number[] = []
  const wide: number[] = []
  const joints: number[] = []
  const starts = [0]
  const articleOf: number[] = []
  corpus.forEach((article, number) => {
    for (const line of article.lines) {
      const n = line.view.tokens.length
      for (let i = 0; i < n; i++) {
        sink.clear()
        putFirstFeatures(sink, article.view, line.view, i)
        rows.add(sink.values, sink.length)
        labels.push(line.labels[i] as number)
        wide.push(line.wide[i] as number)
        joints.push(line.joints[i] as number)
      }
      starts.push((starts.at(-1) as number) + n)
      articleOf.push(number)
    }
  })
  const index = indexFeatures(rows, settings.leastCount)
  const examples: ChainExamples = {
    starts: Int32Array.from(starts),
    tokenStarts: Float64Array.from(rows.ends),
    features: rows.features,
    labels: Uint8Array.from(labels),
    joints: Uint8Array.from(joints),
  }
  settings.report(
    `first stage: ${labels.length} tokens, ${index.hashes.length} features, ${(rows.length / labels.length).toFixed(1)} a token`,
  )
  return {
    train: (isChosen, { seed, isWide, dropped, rounding }) => {
      const chosen = Int32Array.from(articleOf.keys()).filter((line) =>
        isChosen(articleOf[line] as number),
      )
      const own = isWide ? { ...examples, labels: Uint8Array.from(wide) } : examples
      const weights = trainChain(
        own,
        {
          ...settings,
          dropped,
          seed,
          features: index.hashes.length,
          labels: isWide ? WIDE_LABELS : LABELS,
          jointClasses: JOINTS,
          decay: 0,
          canFollow,
          canStart,
          report: () => {},
        },
        chosen,
      )
      return roundTagger(weights, index.hashes, rounding)
    },
  }
}
