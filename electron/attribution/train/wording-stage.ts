/** Trains the weights of the wording (wording-features.ts): a chain of one token and two labels, wrong and right. */
import { FeatureSink } from '../hashing.ts'
import { groupTaggers, type TaggerGroup } from '../tagger.ts'
import { weighWording, putWording } from '../wording-features.ts'
import { trainChain } from './chain-training.ts'
import type { CorpusArticle } from './corpus.ts'
import { FeatureRows, indexFeatures } from './feature-index.ts'
import type { Case } from './judge-stage.ts'
import type { WordingSettings } from './settings.ts'
import { roundTagger } from './tagger-weights.ts'

const FOLDS = 6

export interface Wording {
  readonly group: TaggerGroup
  /** Of each case, from a tagger that did not see its article. */
  readonly sums: Float32Array
}

export function trainWording(
  corpus: readonly CorpusArticle[],
  cases: readonly Case[],
  settings: WordingSettings,
): Wording {
  const sink = new FeatureSink()
  const rows = new FeatureRows()
  const viewOf = (item: Case): CorpusArticle['lines'][number]['view'] | undefined =>
    corpus[item.article]?.lines[item.line]?.view
  for (const item of cases) {
    const view = viewOf(item)
    sink.clear()
    if (view !== undefined) putWording(sink, view, item.proposal)
    rows.add(sink.values, sink.length)
  }
  const index = indexFeatures(rows, 2)
  const examples = {
    starts: Int32Array.from({ length: cases.length + 1 }, (_, k) => k),
    tokenStarts: Float64Array.from(rows.ends),
    features: rows.features,
    labels: Uint8Array.from(cases, ({ isRight }) => (isRight ? 1 : 0)),
    joints: new Uint8Array(cases.length),
  }
  const { least, ...rest } = settings
  const train = (isChosen: (item: Case) => boolean): TaggerGroup => {
    const chosen = Int32Array.from(cases.keys()).filter((k) => isChosen(cases[k] as Case))
    const weights = trainChain(
      examples,
      {
        ...rest,
        labels: 2,
        jointClasses: 1,
        features: index.hashes.length,
        decay: 0,
        canFollow: () => true,
        canStart: () => true,
      },
      chosen,
    )
    return groupTaggers([roundTagger(weights, index.hashes, { most: 3, least })])
  }
  const sums = new Float32Array(cases.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const group = train(({ article }) => article % FOLDS !== fold)
    cases.forEach((item, k) => {
      const view = viewOf(item)
      if (item.article % FOLDS === fold && view !== undefined)
        sums[k] = weighWording(group, view, item.proposal)
    })
  }
  return { group: train(() => true), sums }
}
