import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseText } from '../../../electron/articles/analysis.ts'
import { guessLanguage } from '../../../electron/articles/language.ts'
import { anchorAt, checkAnchor } from '../../../shared/domain/text/anchor.ts'
import { Parts } from '../../../shared/domain/article.ts'
import { isInside, sliceSpan, type Span } from '../../../shared/domain/text/span.ts'
import { Structure } from '../../../shared/domain/text/structure.ts'
import { hostileWellFormedText } from '../../support/hostile-text.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'

const LONG_TEXT = `${SEED_TEXT}\n`.repeat(400)

test('the sample article is analysed whole', async () => {
  const { structure, ...fields } = await analyseText(SEED_TEXT, { fileName: 'riyadh-talks.txt' })
  expect(fields).toMatchObject({ byline: 'Ryan Morgan', language: 'en' })
  expect(structure.paragraphs).toHaveLength(13)
  expect(structure.sentences).toHaveLength(17)
  expect(structure.quotations).toHaveLength(6)
})

describe('a long text', () => {
  test('lets other work go on, and tells how far it has come', async () => {
    const other = { turns: 0, isOver: false }
    const otherWork = async (): Promise<void> => {
      for (; !other.isOver; other.turns += 1) await setImmediate()
    }
    const work = otherWork()
    const progress: number[] = []
    const onProgress = (done: number): number => progress.push(done)
    await analyseText(LONG_TEXT, { fileName: 'long.txt', onProgress })
    other.isOver = true
    await work
    expect(other.turns).toBeGreaterThan(1)
    expect(progress.at(-1)).toBe(LONG_TEXT.length)
    expect(progress.toSorted((a, b) => a - b)).toEqual(progress)
  })
})

test('a million code units without a stop, or very many of marks alone, are read', async () => {
  for (const part of ['a', '“', '. ', '\n', '" ', "'", '(', '\u0301', '1.']) {
    // Work that grows with the square of the length would not end at this length either.
    const length = part === 'a' ? 1_000_000 : 250_000
    const text = `a${part.repeat(length / part.length)}a`
    const { structure } = await analyseText(text, { fileName: 'long.txt' })
    expect(structure.paragraphs.length).toBeGreaterThan(0)
  }
})

test.each([
  ['en', 'The talks ended and the ministry said that it was not going to be the last of them.'],
  ['de', 'Die Gespräche sind zu Ende, und das Ministerium sagte, dass es nicht die letzten waren.'],
  ['fr', 'Les pourparlers sont terminés et le ministère a dit que ce ne sont pas les derniers.'],
  ['es', 'Las conversaciones terminaron y el ministerio dijo que no eran las últimas de la serie.'],
  ['ru', 'Переговоры завершены, и министерство заявило, что это был не последний раз.'],
  ['uk', 'Переговори завершено, і міністерство заявило, що це був не останній раз.'],
  ['ar', 'انتهت المحادثات وقالت الوزارة إنها لن تكون الأخيرة'],
  ['zh', '会谈结束，外交部表示这不会是最后一次。'],
  ['ja', '会談は終わり、外務省はこれが最後ではないと述べた。'],
  [
    'und',
    'Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt magna.',
  ],
  ['und', '12345 --- ???'],
  ['und', 'Rubio, Lavrov'],
])('the language is %s: %s', (language, text) => {
  expect(guessLanguage(text)).toBe(language)
})

test('any text gives a valid structure whose every span can be anchored, and the same one again', async () => {
  await fc.assert(
    fc.asyncProperty(
      hostileWellFormedText,
      fc.constantFrom('a.txt', 'a.md', ''),
      async (text, fileName) => {
        const analysis = await analyseText(text, { fileName })
        expect(await analyseText(text, { fileName })).toEqual(analysis)
        const { structure, parts, title, byline, dateline, outlet, date } = analysis
        expect(Structure.parse(structure)).toEqual(structure)
        expect(Parts.parse(parts)).toEqual(parts)
        expect(title.trim()).not.toBe('')
        expect([title, byline, dateline, outlet].every((words) => words.isWellFormed())).toBe(true)
        expect(date).toMatch(/^(?:\d{4}-\d\d-\d\d)?$/)
        const found: readonly (Span | null)[] = [
          ...structure.paragraphs,
          ...structure.sentences,
          ...structure.quotations.map(({ outer }) => outer),
          ...Object.values(parts),
        ]
        for (const span of found.filter((one) => one !== null)) {
          expect(isInside(span, { start: 0, end: text.length })).toBe(true)
          expect(sliceSpan(text, span).isWellFormed()).toBe(true)
          expect(checkAnchor(text, anchorAt(text, span))).toBe('exact')
        }
      },
    ),
    { numRuns: 2000 },
  )
})
