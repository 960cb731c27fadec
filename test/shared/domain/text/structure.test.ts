import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseInSteps } from '../../../../electron/articles/analysis.ts'
import { runSteps } from '../../../../electron/articles/steps.ts'
import { NO_CORRECTIONS, type Corrections } from '../../../../shared/domain/article.ts'
import {
  addQuotation,
  findBreakOffset,
  joinParagraph,
  joinSentence,
  removeQuotation,
  splitParagraph,
  splitSentence,
} from '../../../../shared/domain/text/correction.ts'
import { findQuotations } from '../../../../shared/domain/text/quotation.ts'
import { findSentences } from '../../../../shared/domain/text/sentence.ts'
import { isInside, sliceSpan, type Span } from '../../../../shared/domain/text/span.ts'
import {
  correctStructure,
  isStructureOf,
  Structure,
} from '../../../../shared/domain/text/structure.ts'
import { hostileText } from '../../../support/hostile-text.ts'

const TEXT = 'One is “a”. Two is b.\nThree is c.'
const PARAGRAPHS = [
  { start: 0, end: 21 },
  { start: 22, end: 33 },
]
const FOUND: Structure = {
  paragraphs: PARAGRAPHS,
  sentences: PARAGRAPHS.flatMap((paragraph) => findSentences(TEXT, paragraph, 'en')),
  quotations: findQuotations(TEXT, PARAGRAPHS),
}

function read(spans: readonly Span[]): readonly string[] {
  return spans.map((span) => sliceSpan(TEXT, span))
}

function correct(corrections: Corrections): Structure {
  return correctStructure(FOUND, corrections, TEXT.length)
}

describe('correcting a structure', () => {
  test('without corrections changes nothing', () => {
    expect(correct(NO_CORRECTIONS)).toEqual(FOUND)
  })

  test('splits a sentence, and joins it again', () => {
    const split = splitSentence(NO_CORRECTIONS, FOUND, findBreakOffset(TEXT, 15))
    expect(read(correct(split).sentences)).toEqual(['One is “a”.', 'Two ', 'is b.', 'Three is c.'])
    expect(joinSentence(split, FOUND, 16)).toEqual(NO_CORRECTIONS)
  })

  test('joins a sentence to the one before, and splits it again', () => {
    const joined = joinSentence(NO_CORRECTIONS, FOUND, 12)
    expect(read(correct(joined).sentences)).toEqual(['One is “a”. Two is b.', 'Three is c.'])
    expect(splitSentence(joined, FOUND, 12)).toEqual(NO_CORRECTIONS)
  })

  test('joining the first sentence of a paragraph joins the paragraphs too', () => {
    const joined = correct(joinSentence(NO_CORRECTIONS, FOUND, 22))
    expect(read(joined.paragraphs)).toEqual([TEXT])
    expect(read(joined.sentences)).toEqual(['One is “a”.', 'Two is b.\nThree is c.'])
  })

  test('splitting a paragraph splits the sentence there; joining it undoes both', () => {
    const split = splitParagraph(NO_CORRECTIONS, FOUND, 16)
    expect(read(correct(split).paragraphs)).toEqual(['One is “a”. Two ', 'is b.', 'Three is c.'])
    expect(read(correct(split).sentences)).toEqual(['One is “a”.', 'Two ', 'is b.', 'Three is c.'])
    expect(joinParagraph(split, FOUND, 16)).toEqual(NO_CORRECTIONS)
  })

  test('joining paragraphs keeps their sentences', () => {
    const joined = correct(joinParagraph(NO_CORRECTIONS, FOUND, 22))
    expect(read(joined.paragraphs)).toEqual([TEXT])
    expect(joined.sentences).toEqual(FOUND.sentences)
  })

  test('a sentence cannot be joined over the start of a paragraph alone', () => {
    const sentenceBreaks = { added: [], removed: [22] }
    expect(correct({ ...NO_CORRECTIONS, sentenceBreaks }).sentences).toEqual(FOUND.sentences)
  })

  test('adds and removes quotations, and takes that back', () => {
    const span = { start: 12, end: 20 }
    const added = addQuotation(NO_CORRECTIONS, FOUND, span)
    expect(read(correct(added).quotations.map(({ outer }) => outer))).toEqual(['“a”', 'Two is b'])
    expect(removeQuotation(added, FOUND, span)).toEqual(NO_CORRECTIONS)
    const removed = removeQuotation(NO_CORRECTIONS, FOUND, { start: 7, end: 10 })
    expect(correct(removed).quotations).toEqual([])
    expect(addQuotation(removed, FOUND, { start: 7, end: 10 })).toEqual(NO_CORRECTIONS)
  })

  test('a quotation added around another one is outside it', () => {
    const added = addQuotation(NO_CORRECTIONS, FOUND, { start: 0, end: 11 })
    expect(correct(added).quotations.map(({ depth }) => depth)).toEqual([0, 1])
  })

  test('a break is put before the next word, never inside a surrogate pair', () => {
    expect(findBreakOffset('a  b', 1)).toBe(3)
    expect(findBreakOffset('a😀b', 2)).toBe(3)
    expect(findBreakOffset('a😀b', 1)).toBe(1)
    expect(findBreakOffset('a  ', 1)).toBe(3)
  })

  test('any corrections at all leave a structure in order, with each sentence in one paragraph', () => {
    const offset = fc.integer({ min: -2, max: TEXT.length + 2 })
    const breaks = fc.record({ added: fc.array(offset), removed: fc.array(offset) })
    const span = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => ({ start, end: start + length }))
    const quotations = fc.record({ added: fc.array(span), removed: fc.array(span) })
    const any = fc.record({ paragraphBreaks: breaks, sentenceBreaks: breaks, quotations })
    fc.assert(
      fc.property(any, (corrections) => {
        const { paragraphs, sentences, quotations: found } = correct(corrections)
        expect(Structure.safeParse({ paragraphs, sentences, quotations: found }).success).toBe(true)
        for (const spans of [paragraphs, sentences]) {
          expect(spans.every((one, at) => one.end <= (spans[at + 1]?.start ?? TEXT.length))).toBe(
            true,
          )
          const visible = spans
            .map((one) => sliceSpan(TEXT, one))
            .join('')
            .replaceAll(/\s/g, '')
          expect(visible).toBe(TEXT.replaceAll(/\s/g, ''))
        }
        for (const sentence of sentences) {
          expect(paragraphs.some((paragraph) => isInside(sentence, paragraph))).toBe(true)
        }
        expect(found.every(({ outer }) => outer.end <= TEXT.length)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what can be the structure of a text', () => {
  test('is every structure that is found in one, however odd', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { structure } = runSteps(analyseInSteps(text, 'a.txt'))
        expect(isStructureOf(structure, text.length)).toBe(true)
        // What the store takes for the most that any text’s can take.
        expect(JSON.stringify(structure).length).toBeLessThan(200 * (text.length + 1))
      }),
    )
  })
})
