/** Trains the second tagger on gold cues, and on the first stage's own versions of them. */
import { cueCandidates, type CueCandidate } from '../cue-candidates.ts'
import { FeatureSink } from '../hashing.ts'
import { JOINTS } from '../joints.ts'
import { canFollow, canStart, PART, PARTS, WIDE_PART, WIDE_PARTS } from '../roles.ts'
import { putCueFeatures, putSharedFeatures, viewCue } from '../second-features.ts'
import type { Tagger } from '../tagger.ts'
import { trainChain } from './chain-training.ts'
import {
  mark,
  repair,
  type CorpusArticle,
  type CorpusLine,
  type LineAttribution,
} from './corpus.ts'
import { FeatureRows, indexFeatures } from './feature-index.ts'
import type { StageSettings, TaggerSettings } from './settings.ts'
import { roundTagger } from './tagger-weights.ts'

/** First-stage probabilities of each article's lines, from a tagger that did not see the article. */
export type FirstReadings = readonly (readonly Float32Array[])[]

export interface SecondStage {
  readonly train: (isChosen: (article: number) => boolean, tagger: TaggerSettings) => Tagger
}

export function prepareSecondStage(
  corpus: readonly CorpusArticle[],
  readings: FirstReadings,
  settings: StageSettings,
): SecondStage {
  const rows = new FeatureRows()
  const labels: number[] = []
  const wide: number[] = []
  const joints: number[] = []
  const starts = [0]
  const articleOf: number[] = []
  const sink = new FeatureSink()
  corpus.forEach((article, number) => {
    article.lines.forEach((line, l) => {
      const first = readings[number]?.[l] as Float32Array
      for (const [cue, attribution] of taughtCues(line, first)) {
        const cueView = viewCue(line.view, first, cue)
        const gold = partLabels(attribution, line.view.tokens.length)
        const goldWide = wideLabels(attribution, cue.first, line.view.tokens.length)
        for (let i = cueView.from; i < cueView.to; i++) {
          sink.clear()
          putSharedFeatures(sink, article.view, line.view, first, i)
          putCueFeatures(sink, line.view, first, cueView, i)
          rows.add(sink.values, sink.length)
          labels.push(gold[i] as number)
          wide.push(goldWide[i] as number)
          joints.push(line.joints[i] as number)
        }
        // A window that begins inside a run begins that run.
        const begin = labels.length - (cueView.to - cueView.from)
        if (!canStart(labels[begin] as number))
          [labels[begin], wide[begin]] = [
            (labels[begin] as number) - 1,
            (wide[begin] as number) - 1,
          ]
        starts.push(labels.length)
        articleOf.push(number)
      }
    })
  })
  const index = indexFeatures(rows, settings.leastCount)
  const examples = {
    starts: Int32Array.from(starts),
    tokenStarts: Float64Array.from(rows.ends),
    features: rows.features,
    labels: Uint8Array.from(labels),
    joints: Uint8Array.from(joints),
  }
  settings.report(
    `second stage: ${articleOf.length} cues, ${labels.length} tokens, ${index.hashes.length} features, ${(rows.length / labels.length).toFixed(1)} a token`,
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
          labels: isWide ? WIDE_PARTS : PARTS,
          dropped,
          seed,
          features: index.hashes.length,
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

function taughtCues(
  line: CorpusLine,
  first: Float32Array,
): readonly (readonly [CueCandidate, LineAttribution])[] {
  const candidates = cueCandidates(first, line.view.tokens.length)
  return line.attributions.map((attribution) => {
    const [start, end] = attribution.cue
    const found = candidates.find(
      (candidate) => candidate.first < end && start < candidate.end && candidate.chance > 0.2,
    )
    return [found ?? { first: start, end, chance: 1 }, attribution] as const
  })
}

function partLabels(attribution: LineAttribution, n: number): Uint8Array {
  const labels = new Uint8Array(n)
  mark(labels, attribution.contents, PART.beginContent)
  mark(labels, attribution.sources, PART.beginSource)
  repair(labels)
  return labels
}

function wideLabels(attribution: LineAttribution, cue: number, n: number): Uint8Array {
  const labels = new Uint8Array(n)
  for (const run of attribution.contents)
    mark(labels, [run], run[0] < cue ? WIDE_PART.contentLeft : WIDE_PART.contentRight)
  for (const run of attribution.sources)
    mark(labels, [run], run[0] < cue ? WIDE_PART.sourceLeft : WIDE_PART.sourceRight)
  repair(labels)
  return labels
}
