import { expect, test } from 'vitest'
import { runsOf } from '../../../../renderer/comparison/relations/word-runs.ts'
import { lineUp } from '../../../../shared/comparison/wording.ts'
import { anchorOf, buildClaim } from '../../../support/records.ts'

const TEXT = 'a “very serious conversation” on all issues; a short conversation on two issues'

test('words that look the same are drawn as one run, and all runs are the claim’s words', () => {
  const [first, second] = TEXT.split('; ').map((words) =>
    buildClaim('article', { content: [anchorOf(TEXT, words)], kind: 'mixed' }),
  )
  if (first === undefined || second === undefined) throw new Error('Two claims are compared here.')
  const difference = lineUp(first, second)
  const runs = runsOf(difference.first)
  expect(runs.map(({ text }) => text).join('')).toBe('a “very serious conversation” on all issues')
  expect(runs.length).toBeLessThan(difference.first.length)
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1]
    if (next === undefined) continue
    expect(next.start).toBe(run.start + run.text.length)
    const look = ({ isOnlyHere, isQuoted, fact }: typeof run) => [isOnlyHere, isQuoted, fact]
    expect(look(next)).not.toEqual(look(run))
  }
})
