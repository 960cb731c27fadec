import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayStandIn, namePattern } from '../../../../shared/domain/naming/name-pattern.ts'

const NAME = '(?<name>\\p{Lu}\\p{L}*)'
const SOURCES = [
  `^From ${NAME} <`,
  `\\b(?:[Tt]old|asked) ${NAME}`,
  `^${NAME}, page \\d`,
  `^${NAME}$`,
]

test.each(SOURCES)('%s is looked for wherever it stands', (source) => {
  const pattern = namePattern(source, NAME, 'gmu')
  const words = fc.constantFrom('From', 'Echo', '<', 'told', 'asked', ', page 9', ' ', '\n', 'no')
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      expect(mayStandIn(text, pattern) || [...text.matchAll(pattern.whole)].length === 0).toBe(true)
    }),
  )
})

test('a text without what stands around the name is told without looking for names', () => {
  const pattern = namePattern(SOURCES[1] ?? '', NAME, 'gmu')
  expect(mayStandIn('The mayor Told Echo that it was so.', pattern)).toBe(true)
  expect(mayStandIn('The mayor said to Echo that it was so.', pattern)).toBe(false)
})

test('a pattern without the name has nothing around it', () => {
  const pattern = namePattern('^\\((?<name>dpa)\\)', NAME, 'gmu')
  expect(pattern.around).toEqual([])
  expect(mayStandIn('', pattern)).toBe(true)
})
