import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/store.ts'
import { runKills } from './kill-run.ts'

const KILLS = 50
/** Of the edits and of the moments; `npm run faults` takes others. */
const SEED = 20_261_128

test('kill -9 at any moment loses no acknowledged edit and leaves a file that passes its check', async () => {
  const report = await runKills(temporaryFolder(), KILLS, SEED)
  expect(report.kills).toBe(KILLS)
  expect(report.acknowledged).toBeGreaterThanOrEqual(1000)
})
