import { expect, test } from 'vitest'
import { foldText } from '../../../../shared/domain/text/folding.ts'
import { KNOWN_CHARACTERS } from '../../../support/characters.ts'

test.each([
  ['Ümit', 'umit'],
  ['Straße', 'STRASSE'],
  ['STRAẞE', 'straße'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['οδός', 'ΟΔΌΣ'],
  ['İstanbul', 'istanbul'],
  ['ﬁne', 'FINE'],
  ['㏘', 'P.M.'],
  ['한', '\u1112\u1161\u11ab'],
])('“%s” and “%s” fold to the same', (one, other) => {
  expect(foldText(one)).toBe(foldText(other))
})

test('whatever the character: folded is folded, in every form, and the same wherever it stands', () => {
  const wrong = KNOWN_CHARACTERS.filter((character) => {
    const folded = foldText(character)
    // Alone among marks, the iota below a vowel becomes a letter in capitals.
    const capitals = character.normalize('NFD').includes('\u0345') ? [] : [character.toUpperCase()]
    const forms = (['NFC', 'NFD', 'NFKC', 'NFKD'] as const).map((form) => character.normalize(form))
    return !(
      [folded, character.toLowerCase(), ...capitals, ...forms].every(
        (form) => foldText(form) === folded,
      ) && foldText(`Σ${character}ΑΣ`) === `σ${folded}ασ`
    )
  })
  expect(wrong).toEqual([])
})
