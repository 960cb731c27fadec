import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runKills } from './kill-run.ts'

// The long run: node test/faults/kills.ts [KILLS] [SEED]. On a failure the file is left for inspection.

const [kills = '1000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-kills-'))
const started = performance.now()
const report = await runKills(folder, Number(kills), Number(seed), (soFar) => {
  if (soFar.kills % 50 === 0) {
    console.log(`${soFar.kills} kills, ${soFar.acknowledged} edits acknowledged, none lost`)
  }
})
rmSync(folder, { recursive: true })
const seconds = Math.round((performance.now() - started) / 1000)
console.log(
  `${report.kills} kills (seed ${seed}) in ${seconds} s: ${report.acknowledged} acknowledged edits, none lost; ${report.unacknowledged} more were on disk before they could be acknowledged.`,
)
