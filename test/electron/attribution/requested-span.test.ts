import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spanToRead } from '../../../electron/attribution/requested-span.ts'
import type { Span } from '../../../electron/attribution/text/span.ts'
import { FINDER, wordsOf } from '../../support/finder.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
import { expectSound } from './soundness.ts'

const { findAttributions } = FINDER

function placeOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  return [start, start + words.length]
}

describe('a stretch that is asked for', () => {
  const FAINT = 'The file is proof that nothing leaked.'

  test('gives what is likeliest there, though it would not be given unasked', async () => {
    const text = `The mayor said the bridge would open in May. ${FAINT}`
    expect(await findAttributions(text)).toHaveLength(1)
    const asked = await findAttributions(text, placeOf(text, FAINT))
    expect(asked.map((found) => wordsOf(text, found).content)).toEqual(['nothing leaked'])
    expect(asked[0]?.confidence).toBeLessThan(0.4)
  })

  test('gives nothing that lies elsewhere, and nothing where nothing is said', async () => {
    const text = `The cat sat on the mat. ${FAINT} The mayor said the bridge would open in May.`
    expect(await findAttributions(text, placeOf(text, 'The cat sat on the mat.'))).toEqual([])
    const asked = await findAttributions(text, placeOf(text, 'The mayor said'))
    expect(asked.map((found) => wordsOf(text, found).content)).toEqual([
      'the bridge would open in May',
    ])
  })

  test('gives what the whole text has there, when that is sure', async () => {
    const all = await findAttributions(SEED_TEXT)
    for (const found of all) {
      const [start, end] = found.content[0] ?? [0, 0]
      // How sure it is, and why, hangs on what else is read with it.
      expect(await findAttributions(SEED_TEXT, [start, end])).toContainEqual({
        ...found,
        confidence: expect.any(Number) as number,
        reason: expect.any(String) as string,
      })
    }
  })

  test('knows the speaker from far before, in a long text too', async () => {
    const filler = 'The river ran high that week, and the road along it was shut.\n'
    const text = `${filler.repeat(900)}Governor Ana Ruiz met the press.\n${filler.repeat(100)}She said the dam would hold.\n${filler.repeat(900)}`
    const place = placeOf(text, 'She said the dam would hold.')
    const [from, to] = spanToRead(text, place)
    expect(to - from).toBeLessThan(text.length / 2)
    const [found] = await findAttributions(text, place)
    expect(wordsOf(text, found)).toMatchObject({ source: 'She', content: 'the dam would hold' })
    expect(found?.speakers[0]?.name).toBe('Ana Ruiz')
  })

  test('whatever the stretch and the text, the spans are sound and touch it', async () => {
    const line = fc.constantFrom(
      'The mayor said the bridge was safe. ',
      '“We go home,” she said. ',
      '😀 ',
      '\n',
      'He told reporters',
    )
    const texts = fc
      .array(line, { minLength: 1, maxLength: 30 })
      .map((lines) => lines.join('').repeat(60))
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.nat(),
        fc.integer({ min: 1, max: 300 }),
        async (text, at, length) => {
          const start = at % text.length
          const asked: Span = [start, Math.min(text.length, start + length)]
          const [from, to] = spanToRead(text, asked)
          expect(from).toBeLessThanOrEqual(asked[0])
          expect(to).toBeGreaterThanOrEqual(asked[1])
          const found = await findAttributions(text, asked)
          expectSound(text, found)
          for (const { content, cue } of found) {
            const spans = [...content, ...cue]
            expect(spans.some(([a, b]) => a < asked[1] && asked[0] < b)).toBe(true)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})
