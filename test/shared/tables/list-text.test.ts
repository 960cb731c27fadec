import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinList, splitList } from '../../../shared/tables/list-text.ts'
import { awkwardText } from '../../support/projects.ts'

const separators = fc.constantFrom(';' as const, '>' as const)

describe('joinList and splitList', () => {
  test('give back any values that are not blank', () => {
    const values = fc.array(awkwardText.filter((value) => value.trim() !== ''))
    fc.assert(
      fc.property(values, separators, (values, separator) => {
        expect(splitList(joinList(values, separator), separator)).toEqual(values)
      }),
    )
  })

  test('read any text, and what was read stays the same', () => {
    fc.assert(
      fc.property(awkwardText, separators, (text, separator) => {
        const values = splitList(text, separator)
        expect(splitList(joinList(values, separator), separator)).toEqual(values)
      }),
    )
  })

  test.each([
    ['TASS > Reuters', ['TASS', 'Reuters']],
    ['TASS>Reuters>', ['TASS', 'Reuters']],
    ['"Russia > World" > TASS', ['Russia > World', 'TASS']],
    ['"Big" Joe > "say ""hi"""', ['"Big" Joe', 'say "hi"']],
    ['TASS\nReuters', ['TASS', 'Reuters']],
    ['Reuters, London > TASS; Moscow', ['Reuters, London', 'TASS; Moscow']],
    ['', []],
    [' > ', []],
  ])('read the chain %s', (text, values) => {
    expect(splitList(text, '>')).toEqual(values)
  })

  test('leave plain values as they are written', () => {
    expect(joinList(['Ukraine', 'U.S.–Russia, talks', 'a > b'], ';')).toBe(
      'Ukraine; U.S.–Russia, talks; a > b',
    )
    expect(joinList(['a > b', 'c'], '>')).toBe('"a > b" > c')
  })
})
