import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../../shared/comparison/figures/claim-figures.ts'
import { findClash, type FigureClash } from '../../../../shared/comparison/figures/figure-clash.ts'

const MONDAY = '2025-03-10'

/** What clashes where every word in common is rare. */
function clashOf(
  first: string,
  second: string,
  { dates = [MONDAY, MONDAY], isOneTopic = false, weight = 1 } = {},
): FigureClash | null {
  const [a, b] = [readFigures(first, dates[0] ?? ''), readFigures(second, dates[1] ?? '')]
  return findClash(a, b, { isOneTopic, isOneSpeaker: false, weightOf: () => weight })
}

describe('findClash', () => {
  test.each([
    ['the pump failed on three boats', 'five boats had lost a pump', '“three” / “five”'],
    [
      'a crowd of 20,000 filled the quay',
      'the crowd on the quay was under 9,000',
      '“20,000” / “9,000”',
    ],
    [
      'some 6 million ballots were counted',
      'the count came to 5 million ballots',
      '“6 million” / “5 million”',
    ],
    ['Dorrit Dam holds 40 million litres', 'Dorrit Dam holds 90,000 litres', null],
    ['the slick covers 300 hectares', 'the slick covers 300 acres', '“300 hectares” / “300 acres”'],
    [
      'rents rose by a fifth in Ardley',
      'rents in Ardley rose 35 per cent',
      '“a fifth” / “35 per cent”',
    ],
    ['the tunnel cost £4.2bn', 'the tunnel cost more than £5 billion', '“£4.2bn” / “£5 billion”'],
    ['the fence was built in 1962', 'the fence was built in 1975', '“1962” / “1975”'],
    [
      'the siren went at 3.10am',
      'the siren went at about half past five',
      '“3.10am” / “at about half past five”',
    ],
    [
      'the treaty was signed on 3 March',
      'the treaty was signed last Friday',
      '“on 3 March” / “Friday”',
    ],
    ['1.4 lakh bags of rice were lost', '60,000 bags of rice were lost', '“1.4 lakh” / “60,000”'],
  ])('“%s” against “%s”: %s', (first, second, words) => {
    const clash = clashOf(first, second)
    expect(clash === null ? null : `“${clash.first}” / “${clash.second}”`).toBe(words)
  })

  test.each([
    ['a range that holds the other', 'at least 12 boats sank', 'fifteen boats sank'],
    ['what was rounded', 'about 6 million ballots', '5,981,204 ballots'],
    ['another unit', 'a slick 10 km long', 'the slick was 6.2 miles long'],
    ['another noun', 'forty stalls burned on the quay', '12 boats burned on the quay'],
    ['another kind of the noun', '37 confirmed cases in Ardley', '21 probable cases in Ardley'],
    ['an average', 'the average wait at Ardley was nine hours', 'a wait at Ardley of 31 hours'],
    ['a year against a day', '£3m a year for the dam', '£9,000 a day for the dam'],
    ['the utmost', 'the fastest ferry takes two hours', 'the ferry takes five hours'],
    ['what comes on top', '12 boats sank', 'another three boats sank'],
    ['other days', '300 boats sailed on Friday', '90 boats sailed on Saturday'],
    ['other years', 'the dam cost £3m in 2023', 'the dam cost £9m in 2024'],
    ['other places', '300 boats sailed at Ardley', '90 boats sailed at Corran'],
    ['the second of two', 'the first fire took 12 boats', 'the second fire took 40 boats'],
    ['another person', 'she served 12 years as mayor', 'he served three years as mayor'],
    ['what is named by a number', 'the queue at Gate 4 was long', 'the queue at Gate 9 was long'],
    ['the day of saying', 'the boats sank, Mr Orr said on Friday', 'the boats sank on Sunday'],
    ['no word in common', 'forty were hurt', 'the toll is twelve'],
    ['another currency', 'the dam cost £3m', 'the dam cost $9m'],
  ])('finds none for %s', (_, first, second) => {
    expect(clashOf(first, second)).toBeNull()
    expect(clashOf(second, first)).toBeNull()
  })

  test('takes a larger count that a later article brings up to date for no clash', () => {
    const dates = ['2025-03-10', '2025-03-12']
    const [then, now] = ['43 oiled birds were found', 'oiled birds had passed 110']
    expect(clashOf(then, now, { dates })).toBeNull()
    expect(clashOf(then, now)).not.toBeNull()
    expect(
      clashOf('43 oiled birds were found', '110 oiled birds were found', { dates }),
    ).not.toBeNull()
  })

  test('needs less in common under one topic', () => {
    const [first, second] = ['the roof cost £3m', 'builders swallowed £9m']
    const [count, other] = ['190 people came to the fair', 'the fair drew 80 people']
    const common = { weight: 0.1 }
    expect(clashOf(count, other, common)).toBeNull()
    expect(clashOf(count, other, { ...common, isOneTopic: true })).not.toBeNull()
    expect(clashOf(first, second, { isOneTopic: true })?.sureness).toBeGreaterThan(
      clashOf(first, second)?.sureness ?? 0,
    )
  })

  test('takes two words of one thing for one: the dead and the killed, votes and ballots', () => {
    const topic = { isOneTopic: true, weight: 0.25 }
    const found = [
      clashOf('twelve bodies were found after the raid', 'the raid killed thirty', topic),
      clashOf('6,200 votes were cast at Ardley', '9,900 ballots were cast at Ardley', topic),
      clashOf('the firm laid off 300', '480 staff were sacked', topic),
      clashOf('the bridge came in at £3m', 'the final bill for it was £9m', topic),
    ]
    expect(found).not.toContain(null)
    expect(clashOf('twelve died in the raid', 'the raid wounded thirty', topic)).toBeNull()
    expect(clashOf('prosecutors sought £3m', 'the court awarded £9m', topic)).toBeNull()
  })

  test('sets the dead against the dead where a claim counts the hurt, too', () => {
    expect(
      clashOf('five people died and eleven were hurt', 'six people died', { isOneTopic: true }),
    ).toMatchObject({ first: 'five', second: 'six' })
  })

  test('takes the score of a match for one figure, in whatever order it is told', () => {
    const topic = { isOneTopic: true }
    expect(clashOf('Ardley won the final 3-1', 'they lost the final 2-1', topic)).toMatchObject({
      first: '3-1',
      second: '2-1',
    })
    expect(clashOf('Ardley won the final 3-1', 'they lost the final 1-3', topic)).toBeNull()
  })

  test('brings rates to one period before they are compared', () => {
    const topic = { isOneTopic: true }
    expect(
      clashOf('drivers are paid £24,000 a year', 'their pay is £2,000 a month', topic),
    ).toBeNull()
    expect(
      clashOf('drivers are paid £38,000 a year', 'their pay is £2,000 a month', topic),
    ).toMatchObject({ first: '£38,000', second: '£2,000' })
    expect(clashOf('drivers are paid £24,000 a year', 'their pay is £90,000', topic)).toBeNull()
  })

  test('finds no days where nobody knows when an article was printed', () => {
    const dates = ['', '']
    expect(clashOf('the fair opens on Friday', 'the fair opens on Sunday', { dates })).toBeNull()
  })
})

const FIGURES = [
  '12',
  'twelve',
  'at least 20',
  'about 6 million',
  '5 km',
  '3 miles',
  '£4m',
  '40%',
  'a third',
  'half past five',
  'on Friday',
  '3 March',
  'in 1962',
  'nobody',
]
const WORDS = [
  'boats',
  'sank',
  'the',
  'dam',
  'confirmed',
  'more than',
  'now',
  'Ardley',
  'at',
  'in',
  'people',
  'of the',
  'crew',
  'she',
  'first',
  '.',
]
const texts = fc
  .array(fc.oneof(fc.constantFrom(...FIGURES), fc.constantFrom(...WORDS)), { maxLength: 12 })
  .map((words) => words.join(' '))
const dates = fc.constantFrom('', MONDAY, '2025-03-12', '2025-06-01')

describe('of any two claims', () => {
  test('the clash is the same whichever comes first', () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        dates,
        dates,
        fc.boolean(),
        (first, second, one, other, isOneTopic) => {
          const clash = clashOf(first, second, { dates: [one, other], isOneTopic })
          const turned = clashOf(second, first, { dates: [other, one], isOneTopic })
          expect(turned).toEqual(
            clash === null ? null : { ...clash, first: clash.second, second: clash.first },
          )
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('a claim does not clash with itself, nor with another that gives the same figure in another sentence', () => {
    fc.assert(
      fc.property(texts, dates, (text, date) => {
        expect(clashOf(text, text, { dates: [date, date], isOneTopic: true })).toBeNull()
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 5_000_000 }), fc.boolean(), (count, isOneTopic) => {
        const first = `${count.toLocaleString('en')} boats were lost at Ardley`
        const second = `at Ardley the harbour lost ${count} boats`
        if (count >= 1900 && count < 2100) return
        expect(clashOf(first, second, { isOneTopic })).toBeNull()
      }),
    )
  })

  test('one figure said in two ways is no clash, and no bound that leaves the other open', () => {
    const million = fc.integer({ min: 11, max: 99 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(million, fc.boolean(), (value, isOneTopic) => {
        const ways = [
          `${value} million litres were spilled`,
          `${(value * 1e6).toLocaleString('en')} litres were spilled`,
          `about ${value}m litres were spilled`,
          `at least ${(value * 0.9).toFixed(2)} million litres were spilled`,
          `up to ${(value * 1.2).toFixed(2)} million litres were spilled`,
        ]
        for (const one of ways.slice(0, 3)) {
          for (const other of ways) expect(clashOf(one, other, { isOneTopic })).toBeNull()
        }
      }),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 900 }),
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        (least, more, isOneTopic) => {
          const [one, other] = [`more than ${least} boats sank`, `${least + more} boats sank`]
          expect(clashOf(one, other, { isOneTopic })).toBeNull()
        },
      ),
    )
  })

  test('a text made to be slow is read in time', () => {
    for (const part of [
      '1,111',
      'no ',
      '12 of the ',
      'nearly ',
      'one hundred and ',
      'a half ',
      '. ',
      'Friday ',
      '3 March, ',
    ]) {
      const { quantities, moments } = readFigures(part.repeat(2_000), MONDAY)
      expect(quantities.length + moments.length).toBeLessThan(20_000)
    }
  })
})
