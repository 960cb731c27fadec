import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFacts, isSameFact, type FactKind } from '../../../shared/comparison/facts.ts'
import { awkwardText } from '../../support/projects.ts'

function valuesIn(text: string, kind: FactKind): readonly string[] {
  return findFacts(text).flatMap((fact) => (fact.kind === kind ? [fact.value] : []))
}

describe('findFacts', () => {
  test.each([
    ['at least 12 people died', ['12']],
    ['twelve soldiers and a dozen civilians', ['12', '12']],
    ['1,250.5 tons, or $3.5 billion', ['1250.5', '3500000000']],
    ['almost a trillion dollars', ['1000000000000']],
    ['twenty-five per cent, not 25%', ['25%', '25%']],
    ['two hundred and three', ['200', '3']],
    ['thousands of protesters', ['thousands']],
    ['half of the budget', ['0.5']],
    ['one of them said no one came', []],
    ['COVID-19 and the G7', []],
  ])('reads the numbers of “%s”', (text, numbers) => {
    expect(valuesIn(text, 'number')).toEqual(numbers)
  })

  test.each([
    ['by next week', ['next week']],
    ['on Feb. 18, or February 18th', ['feb 18', 'feb 18']],
    ['on 18 February 2025 and 2025-02-18', ['feb 18 2025', '2025-02-18']],
    ['in 2022, before the end of this year', ['2022', 'this year']],
    ['tomorrow or on Monday', ['tomorrow', 'monday']],
    ['2,022 people may march', []],
  ])('reads the dates of “%s”', (text, dates) => {
    expect(valuesIn(text, 'date')).toEqual(dates)
  })

  test.each([
    ['meeting with Russian President Vladimir Putin', ['russian president vladimir putin']],
    ['U.S.–Russian relations, and the Bank of England’s', ['us', 'russian', 'bank of england']],
    ['Talks will go on, I think', []],
    ['The NATO summit. Nobody knows. Angela Merkel left', ['nato', 'angela merkel']],
  ])('reads the names of “%s”', (text, names) => {
    expect(valuesIn(text, 'name')).toEqual(names)
  })

  test('knows a name at the start of a sentence when it is told', () => {
    const known = new Set(['ukraine'])
    expect(findFacts('Ukraine will join.', known)).toMatchObject([{ kind: 'name', start: 0 }])
    expect(findFacts('Ukraine will join.')).toEqual([])
  })

  test.each([
    ['no date has been set', 'negation', ['no']],
    ['it isn’t true and will never be', 'negation', ['isn’t', 'never']],
    ['he denied it, they failed to agree', 'negation', ['denied', 'failed to']],
    ['not just Ukraine, not only today', 'negation', []],
    ['a breakthrough in tone, if not in substance', 'negation', []],
    ['denied that the talks had covered only Ukraine', 'negation', []],
    ['it may perhaps be possible', 'hedge', ['may', 'perhaps', 'possible']],
    ['in May about it', 'hedge', []],
  ] as const)('of “%s”, takes as %s', (text, kind, found) => {
    expect(valuesIn(text, kind)).toEqual(found)
  })

  test('quotes the text in order, without overlaps, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardText, fc.string({ unit: 'grapheme' })), (text) => {
        let last = 0
        for (const fact of findFacts(`${text} on Feb. 18 ${text} not 12 ${text}`)) {
          expect(fact.start).toBeGreaterThanOrEqual(last)
          expect(fact.end).toBeGreaterThan(fact.start)
          expect(`${text} on Feb. 18 ${text} not 12 ${text}`.slice(fact.start, fact.end)).toBe(
            fact.text,
          )
          last = fact.end
        }
      }),
    )
  })

  test('is not kept waiting by texts made to be slow', () => {
    const hostile = [
      'A '.repeat(20_000),
      'a'.repeat(50_000),
      '1,111'.repeat(10_000),
      "x'".repeat(20_000),
    ]
    for (const text of hostile) expect(findFacts(text).length).toBeLessThan(text.length)
  })
})

test('isSameFact takes a name with and without what goes before it for one', () => {
  const [putin, president, other] = [
    'with Putin',
    'with Russian President Vladimir Putin',
    'with Rasputin',
  ].map((text) => findFacts(text)[0])
  if (putin === undefined || president === undefined || other === undefined) {
    throw new Error('no name')
  }
  expect(isSameFact(putin, president)).toBe(true)
  expect(isSameFact(president, putin)).toBe(true)
  expect(isSameFact(putin, other)).toBe(false)
})
