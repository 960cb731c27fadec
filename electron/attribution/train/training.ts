import { createHash } from 'node:crypto'
import type { FinderModel } from '../finder-model.ts'
import { tagFirst } from '../first-tagger.ts'
import { groupTaggers, type TaggerGroup } from '../tagger.ts'
import type { KeepTagger } from './checkpoints.ts'
import type { CorpusArticle } from './corpus.ts'
import { prepareFirstStage } from './first-stage.ts'
import { gatherCases, trainJudge } from './judge-stage.ts'
import { prepareSecondStage, type FirstReadings } from './second-stage.ts'
import {
  BOOST,
  FIRST_FOLDS,
  FIRST_SETTINGS,
  FIRST_TAGGERS,
  SECOND_FOLDS,
  SECOND_SETTINGS,
  SECOND_TAGGERS,
  WORDING,
} from './settings.ts'
import { trainWording } from './wording-stage.ts'

/** What a training run needs beside its corpus. */
export interface TrainingRun {
  /** What the corpus was read from: it goes into the version. */
  readonly data: string
  readonly keep: KeepTagger
  readonly report: (line: string) => void
}

interface LaterStages {
  readonly second: TaggerGroup
  readonly wording: TaggerGroup
  readonly judge: ReturnType<typeof trainJudge>
}

/**
 * Trains the finder from scratch. The same corpus gives the same weights on every run: fixed seeds, fixed folds, no
 * clock. Each stage learns from what the one before it makes of articles that it has not seen (stacking, Wolpert
 * 1992); the judge's answer is made a probability by Platt's scaling (1999) on further unseen folds.
 */
export function trainFinder(corpus: readonly CorpusArticle[], run: TrainingRun): FinderModel {
  const { keep, report } = run
  const stage = once(() => prepareFirstStage(corpus, { ...FIRST_SETTINGS, report }))
  const readings: (readonly Float32Array[])[] = []
  for (let fold = 0; fold < FIRST_FOLDS; fold++) {
    const taggers = groupTaggers(
      FIRST_TAGGERS.map((tagger) =>
        keep(`first-${tagger.seed}-${fold}`, () =>
          stage().train((article) => article % FIRST_FOLDS !== fold, {
            ...tagger,
            seed: tagger.seed + fold,
          }),
        ),
      ),
    )
    corpus.forEach((article, number) => {
      if (number % FIRST_FOLDS === fold)
        readings[number] = article.lines.map(({ view }) => tagFirst(taggers, article.view, view))
    })
    report(`first taggers without fold ${fold + 1}`)
  }
  const first = groupTaggers(
    FIRST_TAGGERS.map((tagger) =>
      keep(`first-${tagger.seed}`, () => stage().train(() => true, tagger)),
    ),
  )
  report(`first taggers: ${countFeatures(first)} features`)
  const { second, wording, judge } = trainLaterStages(corpus, readings, run)
  const { trees, calibration, threshold } = judge
  const version = versionOf(run.data, first)
  return { version, first, second, wording, judge: trees, calibration, threshold }
}

function countFeatures(group: TaggerGroup): string {
  return group.taggers.map(({ table }) => table.hashes.length).join(', ')
}

/** Twelve hexadecimal digits that change with the data and with every setting. */
function versionOf(data: string, first: TaggerGroup): string {
  const settings = [WORDING, FIRST_SETTINGS, SECOND_SETTINGS, FIRST_TAGGERS, SECOND_TAGGERS, BOOST]
  return createHash('sha256')
    .update(data)
    .update(JSON.stringify(settings))
    .update(String(first.taggers[0]?.table.hashes.length))
    .digest('hex')
    .slice(0, 12)
}

function trainLaterStages(
  corpus: readonly CorpusArticle[],
  readings: FirstReadings,
  { keep, report }: TrainingRun,
): LaterStages {
  const stage = once(() => prepareSecondStage(corpus, readings, { ...SECOND_SETTINGS, report }))
  const folds: TaggerGroup[] = []
  for (let fold = 0; fold < SECOND_FOLDS; fold++) {
    folds.push(
      groupTaggers(
        SECOND_TAGGERS.map((tagger) =>
          keep(`second-${tagger.seed}-${fold}`, () =>
            stage().train((article) => article % SECOND_FOLDS !== fold, {
              ...tagger,
              seed: tagger.seed + fold,
            }),
          ),
        ),
      ),
    )
    report(`second taggers without fold ${fold + 1}`)
  }
  const second = groupTaggers(
    SECOND_TAGGERS.map((tagger) =>
      keep(`second-${tagger.seed}`, () => stage().train(() => true, tagger)),
    ),
  )
  report(`second taggers: ${countFeatures(second)} features`)
  const cases = gatherCases(corpus, readings, (article) => folds[article % SECOND_FOLDS] ?? second)
  const wording = trainWording(corpus, cases, WORDING)
  report(`wording: ${countFeatures(wording.group)} features`)
  return {
    second,
    wording: wording.group,
    judge: trainJudge(corpus, cases, wording.sums, BOOST, report),
  }
}

/** The stage's examples are only gathered when a tagger has to be trained. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
