import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildWhatIsStale } from '../../electron/start/build.ts'
import { tryMutants } from './mutant-run.ts'
import { runKills } from './kill-run.ts'
import { ROOT, runProperties } from './property-run.ts'

/**
 * Kills of one file: what was merged is kept with all its links, so that a file of endless merges, and what is kept of
 * it here to compare with, would grow with the square of its edits.
 */
const KILLS_OF_ONE_FILE = 100

/** The long run of kills, on one file after the other. On a failure the file is left for inspection. */
async function killManyTimes(kills: number, seed: number): Promise<void> {
  const started = performance.now()
  const total = { kills: 0, acknowledged: 0, unacknowledged: 0 }
  while (total.kills < kills) {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-kills-'))
    const count = Math.min(KILLS_OF_ONE_FILE, kills - total.kills)
    const report = await runKills(folder, count, seed + total.kills)
    rmSync(folder, { recursive: true })
    total.kills += report.kills
    total.acknowledged += report.acknowledged
    total.unacknowledged += report.unacknowledged
    console.log(`${total.kills} kills, ${total.acknowledged} edits acknowledged, none lost`)
  }
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `${total.kills} kills (seed ${seed}) in ${seconds} s: ${total.acknowledged} acknowledged edits, none lost; ${total.unacknowledged} more were on disk before they could be acknowledged.`,
  )
}

/** All property tests, once for each of so many seeds. Answers how many failures there were. */
async function tryProperties(times: number, given: number | null): Promise<number> {
  // A journey among them opens the built window.
  await buildWhatIsStale(ROOT)
  let failures = 0
  for (let time = 1; time <= times; time += 1) {
    const seed = given ?? randomInt(-(2 ** 31), 2 ** 31)
    const { passed, failed } = await runProperties(seed)
    console.log(`${time}/${times}, seed ${seed}: ${passed} passed, ${failed.length} failed`)
    for (const { file, title, message, command } of failed) {
      console.log(`\n${file} > ${title}\n${message}\nAgain: ${command}\n`)
    }
    failures += failed.length
  }
  return failures
}

// node test/faults/faults.ts [KILLS] [SEED], or --properties N [--seed SEED], or --documents N [--seed SEED]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string' },
    properties: { type: 'string' },
    seed: { type: 'string' },
  },
})
if (values.documents !== undefined) {
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
  console.log(`Mutants of documents, seed ${seed}`)
  const failures = await tryMutants(Number(values.documents), seed)
  process.exitCode = failures === 0 ? 0 : 1
} else if (values.properties === undefined) {
  const [kills = '1000', seed = String(Date.now() % 1_000_000)] = positionals
  await killManyTimes(Number(kills), Number(seed))
} else {
  const seed = values.seed === undefined ? null : Number(values.seed)
  const failures = await tryProperties(Number(values.properties), seed)
  process.exitCode = failures === 0 ? 0 : 1
}
