import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runKills } from './kill-run.ts'
import { runProperties } from './property-run.ts'

/** The long run of kills. On a failure the file is left for inspection. */
async function killManyTimes(kills: number, seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-kills-'))
  const started = performance.now()
  const report = await runKills(folder, kills, seed, (soFar) => {
    if (soFar.kills % 50 === 0) {
      console.log(`${soFar.kills} kills, ${soFar.acknowledged} edits acknowledged, none lost`)
    }
  })
  rmSync(folder, { recursive: true })
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `${report.kills} kills (seed ${seed}) in ${seconds} s: ${report.acknowledged} acknowledged edits, none lost; ${report.unacknowledged} more were on disk before they could be acknowledged.`,
  )
}

/** All property tests, once for each of so many seeds. Answers how many failures there were. */
async function tryProperties(times: number, given: number | null): Promise<number> {
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

// node test/faults/faults.ts [KILLS] [SEED], or --properties N [--seed SEED]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { properties: { type: 'string' }, seed: { type: 'string' } },
})
if (values.properties === undefined) {
  const [kills = '1000', seed = String(Date.now() % 1_000_000)] = positionals
  await killManyTimes(Number(kills), Number(seed))
} else {
  const seed = values.seed === undefined ? null : Number(values.seed)
  const failures = await tryProperties(Number(values.properties), seed)
  process.exitCode = failures === 0 ? 0 : 1
}
