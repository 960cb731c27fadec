import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runEntry } from '../../start/entry.ts'
import { resolveGivenPath } from '../../start/working-folder.ts'
import { packModel } from '../model-file.ts'
import { openCheckpoints } from './checkpoints.ts'
import { prepareArticle } from './corpus.ts'
import { readGold } from './gold.ts'
import { trainFinder } from './training.ts'

const WEIGHTS = fileURLToPath(new URL('../finder.weights', import.meta.url))

const USAGE = `Rebuilds the finder's weights from gold data; the same data gives the same weights.

Usage: npm run train -- TRAIN.jsonl

  --out FILE              write them there, not over the program's own
  --checkpoints FOLDER    keep finished taggers there, to go on after a stop; of this data and these settings only`

async function train(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, checkpoints: { type: 'string' } },
  })
  const [given, ...more] = positionals
  if (given === undefined || more.length > 0) throw new Error(USAGE)
  const begun = performance.now()
  const report = (line: string): void => {
    console.error(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}`)
  }
  const data = readFileSync(resolveGivenPath(given), 'utf8')
  const corpus = readGold(data).map(prepareArticle)
  report(`${corpus.length} articles`)
  const folder = values.checkpoints === undefined ? undefined : resolveGivenPath(values.checkpoints)
  const file = packModel(trainFinder(corpus, { data, keep: openCheckpoints(folder), report }))
  const out = values.out === undefined ? WEIGHTS : resolveGivenPath(values.out)
  writeFileSync(out, file)
  report(`${out}: ${(file.length / 1e6).toFixed(2)} MB`)
  return 0
}

await runEntry(train)
