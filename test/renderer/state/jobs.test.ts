import { expect, test } from 'vitest'
import { summariseJobs } from '../../../renderer/state/jobs.ts'

const job = (name: string, done: number, total: number) => ({
  job: name,
  verb: 'Drafting' as const,
  name,
  done,
  total,
})

test('jobs are told by the newest of them, and how far all are together', () => {
  expect(summariseJobs([])).toBeNull()
  expect(summariseJobs([job('“Long”', 100, 400)])).toEqual({ what: 'Drafting “Long”', share: 0.25 })
  expect(summariseJobs([job('“Long”', 100, 400), job('“Short”', 3, 4)])).toEqual({
    what: 'Drafting “Short” and 1 other',
    share: 0.5,
  })
})
