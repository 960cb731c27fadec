import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/store.ts'
import { runKills } from './kill-run.ts'

const KILLS = 50

test('kill -9 at any moment loses no acknowledged edit and leaves a file that passes its check', async () => {
  const report = await runKills(temporaryFolder(), KILLS, Date.now() % 1_000_000)
  expect(report.kills).toBe(KILLS)
  expect(report.acknowledged).toBeGreaterThanOrEqual(1000)
}, 180_000)
