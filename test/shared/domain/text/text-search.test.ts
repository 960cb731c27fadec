import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  findInText,
  foldForSearch,
  foldQuery,
  matchFrom,
} from '../../../../shared/domain/text/text-search.ts'
import type { Span } from '../../../../shared/domain/text/span.ts'
import { KNOWN_CHARACTERS } from '../../../support/characters.ts'
import { hostileText } from '../../../support/hostile-text.ts'

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
  ['co\ufeffoperate', 'cooperate', ['co\ufeffoperate']],
  ['the \u200b State', 'the state', ['the \u200b State']],
  ['\0\0㏘\0\0\0\0p.m."', '.', ['㏘', '.', '.']],
  ['at 4㏘, at 5 p.m.', 'p.m.', ['㏘', 'p.m.']],
  ['oﬃce', 'fice', ['ﬃce']],
  ['a🅪b', 'c', ['🅪']],
  ['p㎰ß', 'ß', ['ß']],
  ['㎰ß ㎰s', 'ss', ['ß', '㎰s']],
  ['STRAẞE', 'straße', ['STRAẞE']],
  ['İstanbul', 'istanbul', ['İstanbul']],
  ['ŉ and ¾', "'n", ['ŉ']],
  ['ŉ and ¾', '3/4', ['¾']],
  ['it´s ‴', "'", ['´', '‴']],
  ['한국', '\u1112\u1161\u11ab', ['한']],
  ['ｶﾞｽ', 'ガス', ['ｶﾞｽ']],
])('in “%s” “%s” finds %j', (text, query, found) => {
  expect(find(text, query)).toEqual(found)
})

/** What is not searched as itself: folded to another, to several, or to none. */
const FOLDING_CHARACTERS = KNOWN_CHARACTERS.filter(
  (character) => foldForSearch(character).folded !== character,
)

/** Whether a text folds to nothing: marks, and what is not seen. */
function isUnseen(text: string): boolean {
  return foldForSearch(text).folded === ''
}

test('each character that folds to something else is found whole, and what stands around it in its place', () => {
  const wrong = FOLDING_CHARACTERS.filter((character) => {
    const end = 1 + character.length
    const text = foldForSearch(`\ue000${character}\ue001`)
    const { folded } = foldForSearch(character)
    const places = (query: string) => JSON.stringify(findInText(text, query))
    const whole = JSON.stringify([{ start: 1, end }])
    const before = JSON.stringify([{ start: 0, end: folded === '' ? end : 1 }])
    return !(
      places('\ue000') === before &&
      places('\ue001') === JSON.stringify([{ start: end, end: end + 1 }]) &&
      places(`\ue000${folded}\ue001`) === JSON.stringify([{ start: 0, end: end + 1 }]) &&
      [character, folded, ...Array.from(folded)].every(
        (query) => isUnseen(query) || places(query) === whole,
      )
    )
  })
  expect(wrong).toEqual([])
})

/** Texts in which much folds to several letters or to none, each with a piece of it. */
const pieceInText = fc
  .tuple(
    fc.oneof(
      hostileText,
      fc
        .array(
          fc.oneof(
            fc.constantFrom(...FOLDING_CHARACTERS),
            fc.constantFrom(...Array.from('pm. \0ß\u0301')),
          ),
        )
        .map((characters) => characters.join('')),
    ),
    fc.nat(),
    fc.integer({ min: 1, max: 8 }),
  )
  .map(([text, from, length]) => {
    const points = Array.from(text)
    const first = from % (points.length + 1)
    const start = points.slice(0, first).join('').length
    const piece = points.slice(first, first + length).join('')
    return { text, start, piece }
  })

function fold(characters: readonly string[]): string {
  return foldForSearch(characters.join('')).folded
}

/** Whether a place holds the query and no character more than it needs, but for white space and what is not seen. */
function holdsJust(text: string, { start, end }: Span, wanted: string): boolean {
  let needed = Array.from(text.slice(start, end))
  while (fold(needed.slice(0, -1)) === fold(needed)) needed = needed.slice(0, -1)
  while (fold(needed.slice(1)) === fold(needed)) needed = needed.slice(1)
  const holds = (some: readonly string[]) => fold(some).includes(wanted)
  return holds(needed) && !holds(needed.slice(1)) && !holds(needed.slice(0, -1))
}

test('in whatever text, any piece of it is found where it stands', () => {
  fc.assert(
    fc.property(pieceInText, ({ text, start, piece }) => {
      const wanted = foldForSearch(piece).folded
      const places = findInText(foldForSearch(text), piece)
      const isThere = places.some((one) => one.start < start + piece.length && start < one.end)
      expect(isThere).toBe(wanted !== '')
      expect(places.every((place) => holdsJust(text, place, wanted))).toBe(true)
      expect(places.every(({ start }, index) => start >= (places[index - 1]?.end ?? 0))).toBe(true)
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

test('folding without places gives the same text', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: 'grapheme' })), (text) => {
      expect(foldQuery(text)).toBe(foldForSearch(text).folded)
    }),
    { seed: 9 },
  )
  expect(foldQuery('The  “State”\nDepartment')).toBe('the "state" department')
})
