import { describe, expect, test } from 'vitest'
import { isFiltered } from '../../../renderer/chains/chains-state.ts'
import { ALL_CHAINS } from '../../../shared/comparison/chains.ts'

describe('what is shown of the chains', () => {
  test('is all of them, however the claims are gathered, until something is chosen', () => {
    expect(isFiltered(ALL_CHAINS)).toBe(false)
    expect(isFiltered({ ...ALL_CHAINS, claimsBy: 'topic' })).toBe(false)
  })

  test.each([
    { articles: { axis: 'status', key: 'done' } as const },
    { topics: [''] },
    { speakers: [] },
  ])('is part of them once %j is chosen', (chosen) => {
    expect(isFiltered({ ...ALL_CHAINS, ...chosen })).toBe(true)
  })
})
