import { describe, expect, test } from 'vitest'
import {
  MOST_OFFERED,
  namesOf,
  nameToMake,
  rankText,
  searchNames,
} from '../../../../shared/domain/naming/name-search.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { buildClaim, buildSource, buildSpeaker, saidBy } from '../../../support/records.ts'
import { newId } from '../../../../shared/domain/id.ts'

const putin = buildSpeaker({ name: 'Vladimir Putin', aliases: ['Utin', 'the president'] })
const dmitriev = buildSpeaker({ name: 'Kirill Dmitriev', aliases: [], role: 'envoy' })
const utin = buildSpeaker({ name: 'Pavel Utin', aliases: [], affiliation: 'Port of Riga' })
const [older, younger] = [
  buildSpeaker({ name: 'John Smith', aliases: [], role: 'mayor' }),
  buildSpeaker({ name: 'John Smith', aliases: [], role: 'captain', affiliation: 'Port of Riga' }),
]
const project = addRecords(
  addRecords(EMPTY_PROJECT, 'speakers', [putin, dmitriev, utin, older, younger]),
  'claims',
  [buildClaim(newId(), saidBy(younger.id))],
)

const names = namesOf(project, 'speakers')

function search(input: string): readonly (readonly [string, string])[] {
  return searchNames(names, input).map(({ record, hint }) => [record.name, hint])
}

test('a text answers best where it is what was typed, then at its start, at a word, within', () => {
  const ranks = ['port', 'portugal', 'the port', 'airport', 'sea'].map((text) =>
    rankText(text, 'port'),
  )
  expect(ranks).toEqual([0, 1, 2, 3, null])
})

describe('a typed name', () => {
  test('means records by any part, accents and case aside; an alias, which is told, half a step behind a name', () => {
    expect(search('utín')).toEqual([
      ['Pavel Utin', 'Port of Riga'],
      ['Vladimir Putin', ''],
    ])
    expect(search('the pres')).toEqual([['Vladimir Putin', 'also the president']])
  })

  test('means each of those who have it, the one with most claims first', () => {
    const found = searchNames(names, 'john smith')
    expect(found).toEqual([
      { record: younger, hint: 'captain, Port of Riga' },
      { record: older, hint: 'mayor' },
    ])
  })

  test('that is empty means all who can be chosen, and so many at most', () => {
    const many = Array.from({ length: 2 * MOST_OFFERED }, (_, place) =>
      buildSource({ name: `Agency ${1000 + place}` }),
    )
    const crowded = namesOf(addRecords(EMPTY_PROJECT, 'sources', many), 'sources')
    const first = new Set(many.slice(0, MOST_OFFERED).map(({ id }) => id))
    const found = searchNames(crowded, ' ', ({ id }) => !first.has(id))
    expect(found.map(({ record }) => record)).toEqual(many.slice(MOST_OFFERED))
    expect(searchNames(crowded, '')).toHaveLength(MOST_OFFERED)
  })

  test.each([
    [' Marco   Rubio ', 'Marco Rubio'],
    ['utín', null],
    ['kirill  DMITRIEV', null],
    ['The President', null],
    ['John Smith', null],
    ['Putin', 'Putin'],
    [' ', null],
  ])('“%s” can be made a record called %s', (typed, made) => {
    expect(nameToMake(names, typed)).toBe(made)
  })
})
