import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Parts } from '../../../../shared/domain/article.ts'
import { findSentences } from '../../../../shared/domain/text/sentence.ts'
import type { Structure } from '../../../../shared/domain/text/structure.ts'
import { findParagraphs } from '../../../../electron/articles/paragraphs.ts'
import { groupBlocks, buildBlocks } from '../../../../renderer/reader/text/text-blocks.ts'
import { hostileText } from '../../../support/hostile-text.ts'

const NO_PARTS: Parts = { title: null, deck: null, byline: null, dateline: null }

function read(text: string): Structure {
  const paragraphs = findParagraphs(text, false)
  const sentences = paragraphs.flatMap((paragraph) => findSentences(text, paragraph, 'en'))
  return { paragraphs, sentences, quotations: [] }
}

describe('blocks', () => {
  test('are paragraphs, and number them and their sentences', () => {
    const text = 'One here. Two here.\n\nThree here.'
    const blocks = buildBlocks(text, read(text), NO_PARTS)
    expect(blocks.map((block) => block.paragraph)).toEqual([1, 2])
    expect(
      blocks.map((block) =>
        block.pieces.map((piece) => [text.slice(piece.span.start, piece.span.end), piece.sentence]),
      ),
    ).toEqual([
      [
        ['One here.', 1],
        [' ', null],
        ['Two here.', 2],
      ],
      [['Three here.', 1]],
    ])
  })

  test('break a very long paragraph before a sentence, and go on counting', () => {
    const text = 'A sentence of some words is here. '.repeat(400).trim()
    const blocks = buildBlocks(text, read(text), NO_PARTS)
    expect(blocks.length).toBeGreaterThan(4)
    expect(blocks.map((block) => block.paragraph).filter((number) => number !== null)).toEqual([1])
    const numbers = blocks.flatMap((block) => block.pieces.flatMap((piece) => piece.sentence ?? []))
    expect(numbers).toEqual(Array.from({ length: 400 }, (_, index) => index + 1))
  })

  test('know the parts that fill them, and those that fill only some of them', () => {
    const text = 'A title\n\nRIYADH — Talks ended.'
    const parts = { ...NO_PARTS, title: { start: 0, end: 7 }, dateline: { start: 9, end: 15 } }
    const [title, body] = buildBlocks(text, read(text), parts)
    expect(title?.part).toBe('title')
    expect(body?.part).toBeNull()
    expect(body?.pieces.map((piece) => piece.part)).toEqual(['dateline', null])
  })

  test('of whatever text hold each paragraph whole and in order, and split no pair', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(), fc.nat(), (text, start, length) => {
        const structure = read(text)
        const at = start % (text.length + 1)
        const end = Math.min(text.length, at + 1 + (length % 50))
        const parts = at < end ? { ...NO_PARTS, dateline: { start: at, end } } : NO_PARTS
        const blocks = buildBlocks(text, structure, parts)
        const joined = blocks
          .flatMap((block) => block.pieces)
          .map((piece) => text.slice(piece.span.start, piece.span.end))
          .join('')
        const whole = structure.paragraphs.map((span) => text.slice(span.start, span.end)).join('')
        expect(joined).toBe(whole)
        for (const [index, block] of blocks.entries()) {
          expect(block.index).toBe(index)
          expect(block.span.end - block.span.start).toBeLessThanOrEqual(2400)
          expect(block.pieces[0]?.span.start).toBe(block.span.start)
          expect(block.pieces.at(-1)?.span.end).toBe(block.span.end)
        }
        expect(groupBlocks(blocks).flatMap((group) => group.blocks)).toEqual(blocks)
      }),
    )
  })
})
