import { expect, test } from 'vitest'
import { describeDrafted, type Drafted } from '../../../renderer/review/drafted.ts'
import { newId } from '../../../shared/domain/id.ts'

function drafted(made: number, found = made, removed = 0): Drafted {
  const ids = Array.from({ length: made }, () => newId())
  return { type: 'drafted', name: '“Talks end”', found, made: ids, removed, edit: newId() }
}

const FOREIGN: Drafted = { type: 'not English', name: '“Gespräche”' }

test('says how many claims were drafted, over all articles', () => {
  expect(describeDrafted([drafted(1)])).toBe('1 claim drafted.')
  expect(describeDrafted([drafted(12), drafted(3)])).toBe('15 claims drafted in 2 articles.')
})

test('says what was not drafted, and why', () => {
  expect(describeDrafted([FOREIGN])).toBe(
    'No English found in “Gespräche”, so nothing was drafted.',
  )
  expect(describeDrafted([drafted(2), FOREIGN])).toBe(
    '2 claims drafted. No English found in “Gespräche”, so nothing was drafted.',
  )
  expect(describeDrafted([drafted(0)])).toBe('No claims found in “Talks end”.')
})

test('tells drafts that are there already from drafts that are found no more', () => {
  expect(describeDrafted([drafted(0, 4)])).toMatch(/^Nothing new/)
  expect(describeDrafted([drafted(0, 0, 2)])).toMatch(/^2 drafts taken away/)
})

test('says that it was cancelled, with what had been drafted by then', () => {
  expect(describeDrafted([{ type: 'cancelled' }])).toBe('Drafting cancelled.')
  expect(describeDrafted([drafted(2), { type: 'cancelled' }])).toBe(
    'Drafting cancelled. 2 claims drafted.',
  )
  expect(describeDrafted([{ type: 'left' }])).toBeNull()
})
