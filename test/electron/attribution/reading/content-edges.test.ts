import { expect, test } from 'vitest'
import {
  withTidyEdges,
  withoutManner,
} from '../../../../electron/attribution/reading/content-edges.ts'
import { readIn, spanOfWords, viewText } from '../../../support/line-views.ts'

/** The pieces of what is said that are left of a quotation and what was read behind its tag. */
function piecesOf(sentence: string, quoted: string, behind: string): readonly string[] {
  const [view, attribution] = readIn(sentence, 'Orme', 'said', quoted)
  const content = [...attribution.content, spanOfWords(sentence, behind)]
  return withoutManner(view, { ...attribution, content }).content.map((span) =>
    sentence.slice(...span),
  )
}

test.each([
  ['“It was dark,” Orme said, his coat still wet.', '“It was dark,”', 'his coat still wet'],
  ['“It was dark,” said Orme, pointing to the lock.', '“It was dark,”', 'pointing to the lock'],
  ['“It was dark,” said Orme, with tears in her eyes.', '“It was dark,”', 'with tears in her eyes'],
])('how a quotation is said is no part of it: %s', (sentence, quoted, behind) => {
  expect(piecesOf(sentence, quoted, behind)).toEqual([quoted])
})

test.each([
  ['“It was dark,” Orme said, but they rowed on.', '“It was dark,”', 'but they rowed on'],
  ['“The lock,” Orme said, was “long dead”.', '“The lock,”', 'was “long dead”'],
])('what goes on with it is: %s', (sentence, quoted, behind) => {
  expect(piecesOf(sentence, quoted, behind)).toEqual([quoted, behind])
})

test.each([
  ['Orme said Lena, 41, left the lock.', 'left the lock', 'Lena, 41, left the lock'],
  ['Orme said boats were late.', 'were late', 'boats were late'],
  ['Orme said results from a test were late.', 'results from', 'results from a test'],
  ['• Boats were late, Orme said.', '• Boats were late', 'Boats were late'],
  ['Orme said the lock was shut.', 'the lock was shut', 'the lock was shut'],
])('what is said begins and ends with its clause: %s', (sentence, read, whole) => {
  const [, attribution] = readIn(sentence, 'Orme', 'said', read)
  const [span = [0, 0]] = withTidyEdges(viewText(sentence), attribution).content
  expect(sentence.slice(...span)).toBe(whole)
})

test('whom somebody tells is no subject of what they are told', () => {
  const sentence = 'Orme told boaters leave the lock.'
  const [, attribution] = readIn(sentence, 'Orme', 'told', 'leave the lock')
  const [span = [0, 0]] = withTidyEdges(viewText(sentence), attribution).content
  expect(sentence.slice(...span)).toBe('leave the lock')
})
