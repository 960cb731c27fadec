/**
 * Trains the finder from scratch: node train.ts TRAIN.jsonl [--out FILE] [--checkpoints FOLDER]
 * The same data gives the same weights on every run: fixed seeds, fixed folds, no clock.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FinderModel } from '../finder-model.ts'
import { tagFirst } from '../first-tagger.ts'
import { packModel } from '../model-file.ts'
import { groupTaggers, type TaggerGroup } from '../tagger.ts'
import { prepareArticle, type CorpusArticle } from './corpus.ts'
import { openCheckpoints, type KeepTagger } from './checkpoints.ts'
import { prepareFirstStage } from './first-stage.ts'
import { readGold } from './gold.ts'
import { gatherCases, trainJudge } from './judge-stage.ts'
import { prepareSecondStage, type FirstReadings } from './second-stage.ts'
import { trainWording } from './wording-stage.ts'
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

const WEIGHTS = fileURLToPath(new URL('../finder.weights', import.meta.url))
const begun = performance.now()

function report(line: string): void {
  process.stderr.write(
    `${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}\n`,
  )
}

function trainFinder(
  corpus: readonly CorpusArticle[],
  data: string,
  keep: KeepTagger,
): FinderModel {
  const firstStage = once(() => prepareFirstStage(corpus, { ...FIRST_SETTINGS, report }))
  const readings: (readonly Float32Array[])[] = []
  for (let fold = 0; fold < FIRST_FOLDS; fold++) {
    const taggers = groupTaggers(
      FIRST_TAGGERS.map((tagger) =>
        keep(`first-${tagger.seed}-${fold}`, () =>
          firstStage().train((article) => article % FIRST_FOLDS !== fold, {
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
      keep(`first-${tagger.seed}`, () => firstStage().train(() => true, tagger)),
    ),
  )
  report(
    `first taggers: ${first.taggers.map(({ table }) => table.hashes.length).join(', ')} features`,
  )
  const { second, wording, judge } = trainLaterStages(corpus, readings, keep)
  const version = createHash('sha256')
    .update(data)
    .update(
      JSON.stringify([
        WORDING,
        FIRST_SETTINGS,
        SECOND_SETTINGS,
        FIRST_TAGGERS,
        SECOND_TAGGERS,
        BOOST,
      ]),
    )
    .update(String(first.taggers[0]?.table.hashes.length))
    .digest('hex')
    .slice(0, 12)
  return {
    version,
    first,
    second,
    wording,
    judge: judge.trees,
    calibration: judge.calibration,
    threshold: judge.threshold,
  }
}

function trainLaterStages(
  corpus: readonly CorpusArticle[],
  readings: FirstReadings,
  keep: KeepTagger,
): { second: TaggerGroup; wording: TaggerGroup; judge: ReturnType<typeof trainJudge> } {
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
  report(
    `second taggers: ${second.taggers.map(({ table }) => table.hashes.length).join(', ')} features`,
  )
  const cases = gatherCases(corpus, readings, (article) => folds[article % SECOND_FOLDS] ?? second)
  const wording = trainWording(corpus, cases, WORDING)
  report(`wording: ${wording.group.taggers[0]?.table.hashes.length} features`)
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

function option(args: readonly string[], name: string): string | undefined {
  return args.includes(name) ? args[args.indexOf(name) + 1] : undefined
}

function main(args: readonly string[]): void {
  const path = args.find((arg, k) => !arg.startsWith('--') && !args[k - 1]?.startsWith('--'))
  const out = option(args, '--out') ?? WEIGHTS
  if (path === undefined) {
    process.stderr.write('usage: train.ts TRAIN.jsonl [--out FILE] [--checkpoints FOLDER]\n')
    process.exitCode = 2
    return
  }
  const corpus = readGold(path).map(prepareArticle)
  report(`${corpus.length} articles`)
  const file = packModel(
    trainFinder(corpus, readFileSync(path, 'utf8'), openCheckpoints(option(args, '--checkpoints'))),
  )
  writeFileSync(out, file)
  report(`${out}: ${(file.length / 1e6).toFixed(2)} MB`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
