import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findParagraphs } from '../../../electron/articles/paragraphs.ts'
import { sliceSpan } from '../../../shared/domain/span.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'

function split(text: string, isMarkdown = false): readonly string[] {
  return findParagraphs(text, isMarkdown).map((paragraph) => sliceSpan(text, paragraph))
}

describe('paragraphs', () => {
  test('the sample article has one on each of its 13 lines', () => {
    expect(split(SEED_TEXT)).toEqual(SEED_TEXT.split('\n'))
    expect(split(SEED_TEXT)).toHaveLength(13)
  })

  test.each(['\n', '\r\n', '\r', '\f', '\v', '\u2028', '\u2029', '\n\n', '\r\n \t\r\n', '\n\r\n'])(
    'end at %j',
    (lineBreak) => {
      expect(split(`One.${lineBreak}Two.${lineBreak}`)).toEqual(['One.', 'Two.'])
    },
  )

  test('have no white space around them', () => {
    expect(split('  One. \n\u3000Two.\u00a0\n')).toEqual(['One.', 'Two.'])
  })

  test('of white space alone are none', () => {
    expect(split(' \n\t\r\n\u00a0')).toEqual([])
  })
})

describe('lines wrapped by hand', () => {
  const wrapped = `The talks in the capital went on for the whole of the second day, and
nobody who left the building in the evening would say what had been
agreed there.

A second round is to follow in the spring, the ministry said, in a town
that it did not name, and the first papers are to be exchanged in the
weeks before it.`

  test('are joined to paragraphs', () => {
    expect(split(wrapped)).toEqual(wrapped.split('\n\n'))
    expect(split(wrapped.replaceAll('\n', '\r\n'))).toHaveLength(2)
  })

  test('stay apart where the first word of the next line would have fitted', () => {
    expect(split(`Talks end\nBy Ann Lee\n\n${wrapped}`)).toEqual([
      'Talks end',
      'By Ann Lee',
      ...wrapped.split('\n\n'),
    ])
  })

  test('stay apart at the items of a list and at an indented first line', () => {
    const list = wrapped.replace('\n\nA second', '\n- A second')
    expect(split(list)).toHaveLength(2)
    const indented = wrapped.replace('\n\nA second', '\n   A second')
    expect(split(indented)).toHaveLength(2)
  })

  test('are told from paragraphs of one long line each', () => {
    const sentences = wrapped.replaceAll(/\s+/g, ' ').split('. ')
    expect(split(sentences.join('.\n'))).toHaveLength(sentences.length)
  })

  test('are told from short lines that each end a sentence', () => {
    const line = 'The minister said that the talks would go on in the spring.'
    expect(split(Array.from({ length: 5 }, () => line).join('\n'))).toHaveLength(5)
  })

  test('are told from verse and from lists of words', () => {
    expect(split('one two\nthree four\nfive six\nseven')).toHaveLength(4)
  })
})

test('front matter is one paragraph of a Markdown text, and lines of any other', () => {
  const text = '---\ntitle: One\n---\nText.'
  expect(split(text, true)).toEqual(['---\ntitle: One\n---', 'Text.'])
  expect(split(text, false)).toHaveLength(4)
})

test('any text is split into visible, trimmed, ordered paragraphs that leave out white space only', () => {
  fc.assert(
    fc.property(hostileText, fc.boolean(), (text, isMarkdown) => {
      const paragraphs = findParagraphs(text, isMarkdown)
      let end = 0
      for (const paragraph of paragraphs) {
        expect(paragraph.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(end, paragraph.start).trim()).toBe('')
        const words = sliceSpan(text, paragraph)
        expect(words).not.toBe('')
        expect(words.trim()).toBe(words)
        end = paragraph.end
      }
      expect(text.slice(end).trim()).toBe('')
    }),
    { numRuns: 2000 },
  )
})
