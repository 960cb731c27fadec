import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineUp, type WordToken } from '../../../shared/comparison/wording.ts'
import { anchorAt } from '../../../shared/domain/text/anchor.ts'
import {
  LONGEST_READ,
  quoteOfClaim,
  type Claim,
  type ClaimKind,
} from '../../../shared/domain/claim.ts'
import { foldText } from '../../../shared/domain/text/folding.ts'
import { awkwardText, idOf } from '../../support/projects.ts'
import { anchorOf, buildClaim } from '../../support/records.ts'
import { seedClaim } from '../../support/compared-seed.ts'

function claimOf(text: string, kind: ClaimKind = 'indirect'): Claim {
  const content = text === '' ? [] : [anchorAt(text, { start: 0, end: text.length })]
  return buildClaim(idOf(1), { content, kind })
}

const wordsOf = (tokens: readonly WordToken[], test: (token: WordToken) => boolean) =>
  tokens.filter((token) => token.isWord && test(token)).map(({ text }) => text)
const onlyHere = ({ mark }: WordToken) => mark === 'only here'
const joined = (tokens: readonly WordToken[]) => tokens.map(({ text }) => text).join('')

describe('lineUp', () => {
  test('shows all words of a whole article made a claim, and reads the facts in its first part', () => {
    const long = 'from 12 to 13 on 3 March 2000, they said. '.repeat(20_000)
    const { first, second, facts } = lineUp(claimOf(long), claimOf(`${long}And 14.`))
    expect(joined(first)).toBe(long)
    expect(joined(second)).toBe(`${long}And 14.`)
    const last = first.findLastIndex(({ fact }) => fact !== null)
    const read = joined(first.slice(0, last)).length
    expect(read).toBeGreaterThan(LONGEST_READ - 100)
    expect(read).toBeLessThan(LONGEST_READ)
    expect(facts).toEqual([])
  })

  const texts = fc.oneof(
    awkwardText,
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'the',
          'talks',
          'No',
          'no',
          '12',
          '会',
          '談',
          'ไม่',
          ' ',
          '.',
          '“',
          '”',
          '’',
        ),
      )
      .map((words) => words.join(' ')),
  )

  test('gives both texts back exactly, and of two alike marks nothing', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('direct', 'mixed', 'indirect'), (a, b, kind) => {
        const [one, other] = [claimOf(a, kind), claimOf(b, kind)]
        const { first, second, likeness } = lineUp(one, other)
        expect(joined(first)).toBe(quoteOfClaim(one))
        expect(joined(second)).toBe(quoteOfClaim(other))
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
        const same = lineUp(one, one)
        expect(same.first.filter(onlyHere)).toEqual([])
        expect(same.facts).toEqual([])
      }),
    )
  })

  test('marks the words that differ, whatever their case', () => {
    const { first, second } = lineUp(
      claimOf('Both sides agreed to meet in Riyadh'),
      claimOf('both sides refused to meet in Geneva'),
    )
    expect(wordsOf(first, onlyHere)).toEqual(['agreed', 'Riyadh'])
    expect(wordsOf(second, onlyHere)).toEqual(['refused', 'Geneva'])
  })

  test('marks no word as only here that both have, wherever it stands', () => {
    const { first, second } = lineUp(
      claimOf('the mayor opened the bridge on Monday, the day of the flood'),
      claimOf('on Monday the bridge was opened by the mayor'),
    )
    expect(wordsOf(first, onlyHere)).toEqual(['day', 'of', 'flood'])
    expect(wordsOf(second, onlyHere)).toEqual(['was', 'by'])
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const lines = lineUp(claimOf(a), claimOf(b))
        const [here, there] = [lines.first, lines.second].map((tokens) =>
          wordsOf(tokens, onlyHere).map((word) => foldText(word).replaceAll('’', "'")),
        )
        expect(here?.filter((word) => there?.includes(word))).toEqual([])
      }),
    )
  })

  test('calls out the facts that differ', () => {
    const { facts } = lineUp(
      claimOf('12 people died and no date has been set by next week'),
      claimOf('20 people may have died, Ushakov said'),
    )
    expect(facts).toEqual([
      { fact: 'negation', first: 'no', second: null, text: '“no” only in the first' },
      { fact: 'number', first: '12', second: '20', text: '“12” against “20”' },
      {
        fact: 'date',
        first: 'by next week',
        second: null,
        text: '“by next week” only in the first',
      },
      { fact: 'name', first: null, second: 'Ushakov', text: '“Ushakov” only in the second' },
      { fact: 'hedge', first: null, second: 'may', text: '“may” only in the second' },
    ])
  })

  test('takes twelve for 12, and Putin for Vladimir Putin', () => {
    const { facts } = lineUp(claimOf('twelve met Vladimir Putin'), claimOf('12 met Putin'))
    expect(facts).toEqual([])
  })

  test('tells quoted words from paraphrase, in marks that point the wrong way as well', () => {
    const { first, second } = lineUp(
      seedClaim('very serious conversation'),
      seedClaim('take into account'),
    )
    const isQuoted = (token: WordToken) => token.isQuoted
    expect(wordsOf(first, isQuoted).join(' ')).toBe('very serious conversation on all issues')
    expect(wordsOf(second, isQuoted).join(' ')).toBe('take into account each other’s interests')
    const text = 'it was “bad”, he said'
    expect(lineUp(claimOf(text, 'direct'), claimOf(text)).first.every(isQuoted)).toBe(true)
    expect(lineUp(claimOf(text, 'direct'), claimOf(text)).second.some(isQuoted)).toBe(false)
  })

  test('reads a quotation that the claim has only a part of, and claims in several pieces', () => {
    const text = 'He said: “We met. We talked for long,” and left “in peace” at night.'
    const claim = buildClaim(idOf(1), {
      kind: 'mixed',
      content: [anchorOf(text, 'We talked for long,” and'), anchorOf(text, 'left “in peace”')],
    })
    const { first } = lineUp(claim, claimOf(''))
    expect(wordsOf(first, ({ isQuoted }) => isQuoted).join(' ')).toBe('We talked for long in peace')
  })

  test('lines up long texts that have nothing in common', () => {
    const text = (word: string) =>
      Array.from({ length: 5_000 }, (_, at) => `${word}${at}`).join(' ')
    const { first, likeness } = lineUp(claimOf(text('a')), claimOf(`${text('b')} a17`))
    expect(first).toHaveLength(9_999)
    expect(likeness).toBeCloseTo(2 / 10_001)
  })

  test('shows that only Ushakov speaks of a date', () => {
    const { facts } = lineUp(seedClaim('meeting directly with'), seedClaim('no date has been set'))
    expect(facts).toContainEqual({
      fact: 'date',
      first: null,
      second: 'by next week',
      text: '“by next week” only in the second',
    })
  })
})
