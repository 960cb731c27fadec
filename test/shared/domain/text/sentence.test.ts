import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findParagraphs } from '../../../../electron/articles/paragraphs.ts'
import { findSentences } from '../../../../shared/domain/text/sentence.ts'
import { isInside, sliceSpan } from '../../../../shared/domain/text/span.ts'
import { hostileWellFormedText } from '../../../support/hostile-text.ts'
import { SEED_TEXT } from '../../../support/seed-article.ts'

function split(text: string, locale = 'en'): readonly string[] {
  const paragraph = { start: 0, end: text.length }
  return findSentences(text, paragraph, locale).map((sentence) => sliceSpan(text, sentence))
}

describe('the sample article', () => {
  const counts = findParagraphs(SEED_TEXT, false).map(
    (paragraph) => findSentences(SEED_TEXT, paragraph, 'en').length,
  )

  test('has 17 sentences in 13 paragraphs', () => {
    expect(counts).toEqual([1, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 2, 1])
  })

  test('starts a sentence after a closing mark that points the wrong way', () => {
    const paragraph = findParagraphs(SEED_TEXT, false)[6]
    expect(paragraph).toBeDefined()
    const sentences = findSentences(SEED_TEXT, paragraph ?? { start: 0, end: 1 }, 'en')
    expect(sentences.map((sentence) => sliceSpan(SEED_TEXT, sentence).slice(-11).trim())).toEqual([
      'll issues.“',
      'interests.”',
    ])
  })
})

test('the raised number of a note belongs to the sentence before it', () => {
  expect(
    split('They wait for papers.¹ Fredrik Brandt denied it. “Never.”²³ He left 5 km² behind.'),
  ).toEqual([
    'They wait for papers.¹',
    'Fredrik Brandt denied it.',
    '“Never.”²³',
    'He left 5 km² behind.',
  ])
})

test.each([
  ['Mr. Smith met Gen. J. D. Vance Jr. and Sen. Lee.'],
  [
    'The U.S. Senate and the U.S.–Russia talks began on Feb. 18 at 5 p.m. Tuesday in Washington, D.C., he said.',
  ],
  ['Apple Inc. Chief Tim Cook bought No. 5 from Acme Corp. Ltd.'],
  ['“Really?” she asked.'],
  ['“It is too early.” he said.'],
  ['“Why not?” Vance asked.'],
  ['“No!” – but he went.'],
  ['George W. Bush met Yahoo! executives.'],
  ['Prices rose 3.5 percent vs. Feb. 2024.'],
  ['He met Prof. Dr. Weber, i.e. the expert, e.g. on law.'],
  ['1. The first point.'],
  ['It fell ... and rose.'],
  ['The court heard Lee v. Vance in St. Louis, Mo. Monday.'],
])('one sentence: %s', (text) => {
  expect(split(text)).toEqual([text])
})

test.each([
  ['He left the U.S. The talks went on.', ['He left the U.S.', 'The talks went on.']],
  ['He works at Acme Inc. She does not.', ['He works at Acme Inc.', 'She does not.']],
  ['They met at 5 p.m. The talks failed.', ['They met at 5 p.m.', 'The talks failed.']],
  ['There was no plan B. He left.', ['There was no plan B.', 'He left.']],
  ['He said no. Five people left.', ['He said no.', 'Five people left.']],
  ['He fell ill. Vance did not.', ['He fell ill.', 'Vance did not.']],
  ['“Run!” She said it twice.', ['“Run!”', 'She said it twice.']],
  ['“Go.” “Why?” “Because.”', ['“Go.”', '“Why?”', '“Because.”']],
  ['It ended. “We won,” he said.', ['It ended.', '“We won,” he said.']],
  ['He (like us) left. (She stayed.) Fine.', ['He (like us) left.', '(She stayed.)', 'Fine.']],
  ['走了。来了！真的？', ['走了。', '来了！', '真的？']],
  ['Он уехал. Она осталась.', ['Он уехал.', 'Она осталась.']],
])('several sentences: %s', (text, expected) => {
  expect(split(text)).toEqual(expected)
})

test('other languages have their own abbreviations', () => {
  expect(split('Am 18. Februar kam z.B. Herr Dr. Weber. Er ging.', 'de')).toEqual([
    'Am 18. Februar kam z.B. Herr Dr. Weber.',
    'Er ging.',
  ])
})

test('a line break inside a paragraph ends no sentence', () => {
  expect(split('The talks were\r\nlong. They\nended.')).toEqual([
    'The talks were\r\nlong.',
    'They\nended.',
  ])
})

test('in any text sentences hold every visible character of their paragraph once, in order, and are trimmed', () => {
  fc.assert(
    fc.property(hostileWellFormedText, fc.constantFrom('en', 'und', 'fr', 'zh'), (text, locale) => {
      for (const paragraph of findParagraphs(text, false)) {
        const sentences = findSentences(text, paragraph, locale)
        expect(findSentences(text, paragraph, locale)).toEqual(sentences)
        let end = paragraph.start
        for (const sentence of sentences) {
          expect(isInside(sentence, paragraph)).toBe(true)
          expect(text.slice(end, sentence.start).trim()).toBe('')
          const words = sliceSpan(text, sentence)
          expect(words.trim()).toBe(words)
          expect(words.isWellFormed()).toBe(true)
          end = sentence.end
        }
        expect(end).toBe(paragraph.end)
      }
    }),
    { numRuns: 2000 },
  )
})
