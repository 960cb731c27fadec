import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEnglish } from '../../../electron/attribution/text/english.ts'
import { FINDER, wordsOf } from '../../support/finder.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
import { expectSound } from './soundness.ts'

const { findAttributions } = FINDER

/** Sentences that make the rest of a text be read as English. */
const ENGLISH =
  'The mayor said that the bridge would open in May, and that it was safe for all who had to cross it.'

/** Words on which attribution turns, with marks and broken characters between them. */
const soup = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...'said that Trump he “ ” " \' ’ , . according to officials plans the told reporters : — ( ) believes win'.split(
          ' ',
        ),
        '\n',
        '😀',
        '\ud83d',
        '\ude00',
        '\u2028',
        '\ufeff',
        '\u00a0',
        'n’t',
        '’s',
        'Mr.',
      ),
      fc.constantFrom(' ', '', '  '),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.flat().join(''))

describe('whatever the text', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n\n\u00a0'],
    ['one word', 'Bridge'],
    ['one mark', '“'],
    ['a lone surrogate', '\ud800'],
    ['numbers', '1 2 3 4 5'],
    ['Chinese', '市长说今天桥会开放。'],
    ['Russian', 'Мэр сказал, что мост откроют в мае, и что он безопасен для всех.'],
    [
      'German',
      'Der Bürgermeister sagte, dass die Brücke im Mai eröffnet werde und dass sie für alle sicher sei.',
    ],
  ])('%s has no attributions', async (_, text) => {
    expect(await findAttributions(text)).toEqual([])
  })

  test('other languages are told from English', () => {
    expect(isEnglish(ENGLISH)).toBe(true)
    expect(isEnglish(ENGLISH.toUpperCase())).toBe(true)
    for (const text of ['Mayor Opens Bridge', '“No,” she said.']) expect(isEnglish(text)).toBe(true)
    for (const text of [
      '',
      'Le maire a dit que le pont serait ouvert en mai et que tout le monde était content.',
      'El alcalde dijo que el puente estaría abierto en mayo y que no había peligro alguno.',
      'Sağlık Bakanı köprünün mayıs ayında açılacağını, tehlike kalmadığını, herkesin geçebileceğini açıkladı.',
    ]) {
      expect(isEnglish(text)).toBe(false)
    }
  })

  test('all capitals are read', async () => {
    const text = SEED_TEXT.toUpperCase()
    const found = await findAttributions(text)
    expectSound(text, found)
    expect(found.length).toBeGreaterThan(5)
  })

  test('no paragraph breaks: the attributions are the same', async () => {
    const text = SEED_TEXT.replaceAll('\n', ' ')
    const contents = (await findAttributions(text)).map((found) => wordsOf(text, found).content)
    const before = new Set(
      (await findAttributions(SEED_TEXT)).map((found) => wordsOf(SEED_TEXT, found).content),
    )
    expect(contents.filter((content) => before.has(content)).length).toBeGreaterThan(8)
  })

  test('very long text without a full stop, and a word of a million letters, are read', async () => {
    const text = 'the mayor said that the bridge was safe and '.repeat(1000)
    const found = await findAttributions(text)
    expect(found.length).toBeGreaterThan(100)
    expectSound(text, found)
    const blob = `${ENGLISH} ${'x'.repeat(1_000_000)}`
    expectSound(blob, await findAttributions(blob))
  })

  test('spans are sound and answers repeat, between English sentences', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (words) => {
        const text = `${ENGLISH} ${words} ${ENGLISH}`
        const found = await findAttributions(text)
        expectSound(text, found)
        expect(await findAttributions(text)).toEqual(found)
      }),
      { numRuns: 150 },
    )
  })

  test('hostile text is no harm', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (words) => {
        const text = `${ENGLISH}\n${words}\n${ENGLISH}`
        const found = await findAttributions(text)
        expectSound(text, found)
        expectSound(words, await findAttributions(words))
        expect(await findAttributions(text)).toEqual(found)
      }),
      { numRuns: 60 },
    )
  })
})
