import { expect, test } from 'vitest'
import { findInText, parseQuery } from '../../../electron/store/search-query.ts'
import { KNOWN_CHARACTERS } from '../../support/characters.ts'

test('a word is found whole and in its place, whatever its characters fold to', () => {
  const wrong = KNOWN_CHARACTERS.filter((character) => {
    if (!/[\p{L}\p{N}]/u.test(character)) return false
    const text = `😀 ß${character} ﬁ ${character}`
    const [first] = findInText(text, parseQuery(`"ß${character}"`))
    const last = findInText(text, parseQuery(`"FI ${character}"`)).at(-1)
    // Where words are not spaced, the first word ends before the character: the phrase has two.
    const end = 4 + character.length
    return !(first?.join() === [3, end].join() && last?.join() === [end + 1, text.length].join())
  })
  expect(wrong).toEqual([])
})
