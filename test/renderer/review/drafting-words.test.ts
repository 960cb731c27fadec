import { expect, test } from 'vitest'
import { describeDrafting } from '../../../renderer/review/drafting-words.ts'
import type { DraftingResult } from '../../../shared/domain/tagging/drafting-result.ts'
import { newId } from '../../../shared/domain/id.ts'

const ARTICLE = newId()

function drafted(made: number, found = made, removed = 0) {
  const ids = Array.from({ length: made }, () => newId())
  return {
    type: 'drafted' as const,
    articleId: ARTICLE,
    found,
    made: ids,
    removed,
    editIds: [newId()],
  }
}

const FOREIGN: DraftingResult = { type: 'not English', articleId: newId() }

const CANCELLED: DraftingResult = { type: 'cancelled', articleId: ARTICLE, made: [], editIds: [] }

function describe(results: readonly DraftingResult[]): string | null {
  return describeDrafting(results, (id) => (id === ARTICLE ? '“Talks end”' : '“Gespräche”'))
}

test('says how many claims were drafted, over all articles', () => {
  expect(describe([drafted(1)])).toBe('1 claim drafted.')
  expect(describe([drafted(12), drafted(3)])).toBe('15 claims drafted in 2 articles.')
})

test('says what was not drafted, and why', () => {
  expect(describe([FOREIGN])).toBe('No English found in “Gespräche”, so nothing was drafted.')
  expect(describe([drafted(2), FOREIGN])).toBe(
    '2 claims drafted. No English found in “Gespräche”, so nothing was drafted.',
  )
  expect(describe([drafted(0)])).toBe('No claims found in “Talks end”.')
})

test('tells drafts that are there already from drafts that are found no more', () => {
  expect(describe([drafted(0, 4)])).toMatch(/^Nothing new/)
  expect(describe([drafted(0, 0, 2)])).toMatch(/^2 drafts taken away/)
})

test('says that it was cancelled, with what had been drafted by then', () => {
  expect(describe([CANCELLED])).toBe('Drafting cancelled.')
  expect(describe([drafted(2), CANCELLED])).toBe('Drafting cancelled. 2 claims drafted.')
  const { made, editIds } = drafted(3)
  expect(describe([{ type: 'cancelled', articleId: ARTICLE, made, editIds }])).toBe(
    'Drafting cancelled. 3 claims drafted.',
  )
  expect(describe([{ type: 'gone', articleId: ARTICLE }])).toBeNull()
})
