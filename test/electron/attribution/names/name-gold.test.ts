import { describe, expect, test } from 'vitest'
import { NAME_GOLD } from './name-gold.ts'
import { scoreNames } from './name-score.ts'

describe('the names of speakers', () => {
  test.each([0, 1] as const)('half %i of the gold: precision 0.95, recall 0.9', (half) => {
    const { gold, found, right } = scoreNames(NAME_GOLD.filter((_, k) => k % 2 === half))
    expect(right / found).toBeGreaterThanOrEqual(0.95)
    expect(right / gold).toBeGreaterThanOrEqual(0.9)
  })
})
