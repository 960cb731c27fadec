import { expect, test } from 'vitest'
import { sidesOf } from '../../../../renderer/comparison/relations/reason-sides.ts'

test('a reason of two sides is read as these, in their order', () => {
  expect(sidesOf('“11,000” / “6,000”')).toEqual({ first: '11,000', second: '6,000' })
  expect(sidesOf('“win” against “lose”')).toEqual({ first: 'win', second: 'lose' })
})

test('other reasons are words', () => {
  expect(sidesOf('both on “talks”')).toBeNull()
  expect(sidesOf('only the first says “may”')).toBeNull()
  expect(sidesOf('both name “Rubio” / “Trump” and “TASS”')).toBeNull()
})
