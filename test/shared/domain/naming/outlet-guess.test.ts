import { describe, expect, test } from 'vitest'
import { guessOutlets, knownOutlets } from '../../../../shared/domain/naming/outlet-guess.ts'
import { buildArticle } from '../../../support/records.ts'

const NO_PARTS = { title: null, deck: null, byline: null, dateline: null } as const

function guess(fileName: string, text: string, known: readonly string[] = []) {
  const title = 'Cracks close the crossing'
  const start = text.indexOf(title)
  const parts = start < 0 ? NO_PARTS : { ...NO_PARTS, title: { start, end: start + title.length } }
  return guessOutlets({ fileName, title, parts }, text, known).map(({ name }) => name)
}

const BODY = 'Cracks close the crossing\n\nThe bridge is shut, the mayor said.'

describe('the outlet of an article', () => {
  test.each([
    ['reuters bridge.txt', BODY, 'Reuters'],
    ['2026-01-03_bbc_bridge.txt', BODY, 'BBC'],
    ['Cracks close the crossing - The Harbour Gazette.txt', BODY, 'The Harbour Gazette'],
    ['The Harbour Gazette – Cracks close the crossing.txt', BODY, 'The Harbour Gazette'],
    ['a.txt', `The Harbour Gazette\n\n${BODY}`, 'The Harbour Gazette'],
    ['a.txt', `${BODY}\n\n© 2026 Northern Standard. All rights reserved.`, 'Northern Standard'],
    ['a.txt', `${BODY}\n\nFirst published in Northern Standard`, 'Northern Standard'],
    ['a.txt', `https://www.harbour-gazette.example/bridge\n\n${BODY}`, 'harbour-gazette.example'],
  ])('%s: %#', (fileName, text, outlet) => {
    expect(guess(fileName, text)[0]).toBe(outlet)
  })

  test('is a short line between byline and date, and none that stands elsewhere under the byline', () => {
    const guessUnder = (rest: string) => {
      const text = `Cracks close the crossing\nBy Ann Lee\n${rest}`
      const byline = { start: 26, end: 36 }
      const article = { fileName: 'a.txt', title: '', parts: { ...NO_PARTS, byline } }
      return guessOutlets(article, text, [])
    }
    const guesses = [{ name: 'The Harbour Gazette', reason: 'at the top' }]
    expect(guessUnder('The Harbour Gazette\n3 March 2025\n\nThe bridge is shut.')).toEqual(guesses)
    expect(guessUnder('Background\n\nThe bridge is shut.')).toEqual([])
    expect(guessUnder('3 March 2025\n4 March 2025')).toEqual([])
    expect(guessUnder('')).toEqual([])
    // What stands over a date is nobody's name, and a date in a sentence is none of the article's.
    expect(guessUnder('Published\n3 March 2025')).toEqual([])
    expect(guessUnder('Last updated:\n3 March 2025')).toEqual([])
    expect(guessUnder('Moscow reacts\nOn 3 March 2025 the bridge fell.')).toEqual([])
  })

  test('is first of all one that the project has, where file or text name it', () => {
    const known = ['Daily Reader', 'The Harbour Gazette']
    expect(guess('gazette.txt', BODY, known)).toEqual([])
    expect(guess('daily-reader-2.txt', `Reuters\n\n${BODY}`, known)[0]).toBe('Daily Reader')
    expect(guess('a.txt', `${BODY}\n\nThe Harbour Gazette`, known)[0]).toBe('The Harbour Gazette')
  })

  test('is not said where nothing shows it: neither a common word nor the text’s own words', () => {
    expect(guess('bridge-3.txt', BODY)).toEqual([])
    expect(
      guess('Cracks close the crossing.txt', `${BODY} It was, The Times wrote, an old one.`),
    ).toEqual([])
    expect(guess('', '')).toEqual([])
  })
})

test('the outlets of a project come with the most used first', () => {
  const articles = ['TASS', 'Reuters', 'TASS', ''].map((outlet) => buildArticle('Text', { outlet }))
  expect(knownOutlets(articles)).toEqual(['TASS', 'Reuters'])
})
