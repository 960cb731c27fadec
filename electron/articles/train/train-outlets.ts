import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { runEntry } from '../../start/entry.ts'
import { resolveGivenPath } from '../../start/working-folder.ts'
import { trainChoice } from './choice-training.ts'
import { judgeWithoutWriter, readOutletTasks, WRITERS } from './outlet-training.ts'

const WEIGHTS = fileURLToPath(
  new URL('../../../shared/domain/naming/outlet-weights.ts', import.meta.url),
)

const USAGE = `Learns from layouts who published a text; the same layouts give the same weights.

Usage: npm run train:outlets -- FOLDER

  --judge    change nothing; say how many are right of each writer, learned from all the others`

function writeWeights(weights: Readonly<Record<string, number>>): string {
  const lines = Object.entries(weights).map(([feature, weight]) => `  '${feature}': ${weight},`)
  return [
    '/** How much each sign says that a name is who published a text, in logits. Made by `npm run train:outlets`. */',
    'export const OUTLET_WEIGHTS: Readonly<Record<string, number>> = {',
    ...lines.map((line) => line.replace(/^ {2}'(\p{L}+)':/u, '  $1:')),
    '}',
    '',
  ].join('\n')
}

async function train(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { judge: { type: 'boolean' } },
  })
  const [given, ...more] = positionals
  if (given === undefined || more.length > 0) throw new Error(USAGE)
  const tasks = readOutletTasks(pathToFileURL(`${resolveGivenPath(given)}/`))
  if (values.judge === true) {
    for (const [writer, figures] of judgeWithoutWriter(tasks).entries()) {
      const { texts, right, wrong, missing } = figures
      const files = WRITERS[writer]?.join(', ') ?? ''
      console.log(`${files}: ${right} of ${texts} right, ${wrong} wrong, ${missing} missing`)
    }
    return 0
  }
  writeFileSync(WEIGHTS, writeWeights(trainChoice(tasks.flat())))
  return 0
}

await runEntry(train)
