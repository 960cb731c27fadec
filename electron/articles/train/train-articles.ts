import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Weights } from '../../../shared/domain/naming/candidate-choice.ts'
import { runEntry } from '../../start/entry.ts'
import { resolveGivenPath } from '../../start/working-folder.ts'
import { chooseBylineBy, prepareByline } from './byline-training.ts'
import { trainChoice } from './choice-training.ts'
import { chooseDateBy, prepareDate } from './date-training.ts'
import { chooseDatelineBy, prepareDateline } from './dateline-training.ts'
import { chooseOutletBy, prepareOutlet } from './outlet-training.ts'
import { chooseTitleBy, readTitles } from './title-training.ts'
import { judgeWithoutWriter, readByWriter, WRITERS, type Figures } from './writers.ts'

const TITLE_WEIGHTS = new URL('../title-weights.ts', import.meta.url)
const OUTLET_WEIGHTS = new URL('../../../shared/domain/naming/outlet-weights.ts', import.meta.url)
const BYLINE_WEIGHTS = new URL('../byline-weights.ts', import.meta.url)
const DATELINE_WEIGHTS = new URL('../dateline-weights.ts', import.meta.url)
const DATE_WEIGHTS = new URL('../date-weights.ts', import.meta.url)

const USAGE = `Learns from layouts what a text is called, who wrote and who published it, where and when; the same layouts give
the same weights.

Usage: npm run train:articles -- FOLDER

  --judge    change nothing; say how many are right of each writer, learned from all the others`

function writeWeights(file: URL, name: string, about: string, weights: Weights): void {
  const lines = Object.entries(weights).map(([feature, weight]) => {
    const key = /^\p{L}+$/u.test(feature) ? feature : `'${feature}'`
    return `  ${key}: ${weight},`
  })
  const head = [
    `/** How much each sign says that ${about}, in logits. Made by \`npm run train:articles\`. */`,
    `export const ${name}: Readonly<Record<string, number>> = {`,
  ]
  writeFileSync(fileURLToPath(file), [...head, ...lines, '}', ''].join('\n'))
}

function report(part: string, figures: readonly Figures[]): void {
  for (const [writer, { texts, right, wrong, missing }] of figures.entries()) {
    const files = WRITERS[writer]?.join(', ') ?? ''
    console.log(`${part}, ${files}: ${right} of ${texts} right, ${wrong} wrong, ${missing} missing`)
  }
}

async function train(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { judge: { type: 'boolean' } },
  })
  const [given, ...more] = positionals
  if (given === undefined || more.length > 0) throw new Error(USAGE)
  const folder = pathToFileURL(`${resolveGivenPath(given)}/`)
  const titles = readTitles(folder)
  const bylines = readByWriter(folder, prepareByline)
  const datelines = readByWriter(folder, prepareDateline)
  const dates = readByWriter(folder, prepareDate)
  const outlets = readByWriter(folder, prepareOutlet)
  if (values.judge === true) {
    report('title', judgeWithoutWriter(titles.tasks, chooseTitleBy, titles.learned))
    report('byline', judgeWithoutWriter(bylines, chooseBylineBy))
    report('dateline', judgeWithoutWriter(datelines, chooseDatelineBy))
    report('date', judgeWithoutWriter(dates, chooseDateBy))
    report('outlet', judgeWithoutWriter(outlets, chooseOutletBy))
    return 0
  }
  const title = trainChoice(titles.learned.flat())
  writeWeights(TITLE_WEIGHTS, 'TITLE_WEIGHTS', 'words are the title of a text', title)
  const byline = trainChoice(bylines.flat())
  writeWeights(BYLINE_WEIGHTS, 'BYLINE_WEIGHTS', 'names are of those who wrote a text', byline)
  const dateline = trainChoice(datelines.flat())
  writeWeights(DATELINE_WEIGHTS, 'DATELINE_WEIGHTS', 'a text was written at a place', dateline)
  const date = trainChoice(dates.flat())
  writeWeights(DATE_WEIGHTS, 'DATE_WEIGHTS', 'a text was published on a date', date)
  const outlet = trainChoice(outlets.flat())
  writeWeights(OUTLET_WEIGHTS, 'OUTLET_WEIGHTS', 'a name is who published a text', outlet)
  return 0
}

await runEntry(train)
