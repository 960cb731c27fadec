import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findInText, foldForSearch, matchFrom } from '../../../renderer/reader/text-search.ts'
import { hostileText } from '../../support/hostile-text.ts'

function find(text: string, query: string): readonly string[] {
  return findInText(foldForSearch(text), query).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['Talks, talks and TALKS', 'talks', ['Talks', 'talks', 'TALKS']],
  ['Café and cafe\u0301 and cafe', 'CAFE', ['Café', 'cafe\u0301', 'cafe']],
  ['Straße', 'strasse', ['Straße']],
  ['ΟΔΟΣ οδός', 'οδος', ['ΟΔΟΣ', 'οδός']],
  ['ﬁne print', 'fin', ['ﬁn']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['nothing here', '', []],
  ['“quoted”', 'quoted”', ['quoted”']],
  ['Russia’s “own” U.S.–Russia', `russia's "own" u.s.-russia`, ['Russia’s “own” U.S.–Russia']],
  [
    'the State\r\nDepartment, the State  Department',
    'state department',
    ['State\r\nDepartment', 'State  Department'],
  ],
  ['co\u00adoperate\u200b now', 'cooperate now', ['co\u00adoperate\u200b now']],
])('in “%s” “%s” finds %j', (text, query, found) => {
  expect(find(text, query)).toEqual(found)
})

test('in whatever text, any piece of it is found where it stands', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(), fc.integer({ min: 1, max: 8 }), (text, start, length) => {
      const points = Array.from(text)
      const query = points
        .slice(start % (points.length + 1))
        .slice(0, length)
        .join('')
      const folded = foldForSearch(query).folded
      const matches = findInText(foldForSearch(text), query)
      expect(matches.length > 0).toBe(folded !== '')
      for (const { start, end } of matches) {
        expect(foldForSearch(text.slice(start, end)).folded.startsWith(folded)).toBe(true)
      }
    }),
  )
})

test('looking goes on from a place, and starts over after the last', () => {
  const matches = [
    { start: 0, end: 2 },
    { start: 10, end: 12 },
  ]
  expect([0, 2, 11, 12].map((offset) => matchFrom(matches, offset))).toEqual([0, 1, 1, 0])
  expect(matchFrom([], 3)).toBe(-1)
})
