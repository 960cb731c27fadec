import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runEntry } from '../../start/entry.ts'
import { resolveGivenPath } from '../../start/working-folder.ts'
import { FILE_NAMES } from '../weights/finder-files.ts'
import { OWN_FILES } from '../weights/finder-loading.ts'
import { packWeights } from '../weights/model-file.ts'
import { prepareArticle } from './corpus.ts'
import { readGold } from './gold-files.ts'
import { KEPT } from './settings.ts'
import { trainFinder } from './training.ts'

const USAGE = `Trains the finder's judge on gold data that its encoder has not seen; the same data gives the same weights.

Usage: npm run train -- GOLD.jsonl …

  --pieces FILE     the encoder's word pieces, as encoder/export_encoder.py has written them
  --encoder FOLDER  another encoder than the program's own: encoder.onnx and cue.onnx
  --out FILE        write the weights there, not over the program's own`

async function train(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, encoder: { type: 'string' }, pieces: { type: 'string' } },
  })
  if (positionals.length === 0 || values.pieces === undefined) throw new Error(USAGE)
  const begun = performance.now()
  const report = (line: string): void => {
    console.error(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}`)
  }
  const own = fileURLToPath(new URL('../weights', import.meta.url))
  const folder = values.encoder === undefined ? own : resolveGivenPath(values.encoder)
  const corpus = positionals.flatMap((file) =>
    readGold(readFileSync(resolveGivenPath(file), 'utf8'))
      .filter((_, k) => k % KEPT.of === KEPT.number)
      .map(prepareArticle),
  )
  report(`${corpus.length} articles`)
  const encoder = {
    graphs: {
      reader: readFileSync(join(folder, FILE_NAMES.reader)),
      cues: readFileSync(join(folder, FILE_NAMES.cues)),
    },
    pieces: readFileSync(resolveGivenPath(values.pieces), 'utf8'),
  }
  const file = packWeights(await trainFinder(corpus, encoder, report))
  const out = values.out === undefined ? OWN_FILES.weights : resolveGivenPath(values.out)
  writeFileSync(out, file)
  report(`${out}: ${(file.length / 1e6).toFixed(2)} MB`)
  return 0
}

await runEntry(train)
