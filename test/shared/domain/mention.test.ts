import { expect, test } from 'vitest'
import { isPronoun, nameInText } from '../../../shared/domain/mention.ts'

test.each([
  ['Russia’s', 'Russia'],
  ['Lavrov,', 'Lavrov'],
  ['“Yuri Ushakov”', 'Yuri Ushakov'],
  ['(TASS)', 'TASS'],
  ['the State Department', 'State Department'],
  ['The Hague', 'The Hague'],
  ['the president', 'the president'],
  ['Martin Luther King Jr.', 'Martin Luther King Jr.'],
  ['the U.S.', 'U.S.'],
  ['the ministers’', 'the ministers'],
  ['Yuri\n  Ushakov', 'Yuri Ushakov'],
  ['Russia’s state-run TASS news agency', 'Russia’s state-run TASS news agency'],
  ['“…”', '…'],
  [' , ', ''],
])('the name in “%s” is “%s”', (words, name) => {
  expect(nameInText(words)).toBe(name)
})

test('pronouns are told from names', () => {
  expect(['he', 'She', '“They”', 'who'].every(isPronoun)).toBe(true)
  expect(['Hera', 'The president', 'WHO chief', 'TASS'].some(isPronoun)).toBe(false)
})
