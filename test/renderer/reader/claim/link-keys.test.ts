import { expect, test } from 'vitest'
import { carryKeys } from '../../../../renderer/reader/claim/link-keys.ts'

const FIRST = carryKeys([], ['ann', 'tom', 'unnamed'])
const [ann, tom, unnamed] = FIRST.map(({ key }) => key)

function keysAfter(speakers: readonly string[]): readonly string[] {
  return carryKeys(FIRST, speakers).map(({ key }) => key)
}

test('the field of a speaker who is named otherwise stays, that of one who moves moves', () => {
  expect(new Set([ann, tom, unnamed]).size).toBe(3)
  expect(keysAfter(['ann', 'eve', 'unnamed'])).toEqual([ann, tom, unnamed])
  expect(keysAfter(['ann', 'tom', 'eve'])).toEqual([ann, tom, unnamed])
  expect(keysAfter(['tom', 'ann', 'unnamed'])).toEqual([tom, ann, unnamed])
  expect(keysAfter(['tom', 'unnamed'])).toEqual([tom, unnamed])
})

test('every place has a key of its own, also of the same speaker twice and of one more', () => {
  expect(new Set(keysAfter(['unnamed', 'unnamed', 'ann', 'tom', 'eve'])).size).toBe(5)
  expect(keysAfter(['ann', 'tom', 'unnamed', 'eve']).slice(0, 3)).toEqual([ann, tom, unnamed])
})
