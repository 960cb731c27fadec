import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../../../shared/comparison/figures/quantities.ts'
import type { Quantity } from '../../../../shared/comparison/figures/quantity.ts'
import { awkwardText } from '../../../support/projects.ts'

function only(text: string): Quantity {
  const [first, ...rest] = findQuantities(text, [])
  if (first === undefined || rest.length > 0) throw new Error(`Not one quantity: “${text}”`)
  return first
}

function expectRange({ low, high }: Quantity, from: number, to: number): void {
  expect(low).toBeCloseTo(from, 2)
  expect(high).toBeCloseTo(to, 2)
}

describe('findQuantities', () => {
  test.each([
    ['17 houses burned', 17, 17],
    ['seventeen houses burned', 17, 17],
    ['one hundred and eighteen houses burned', 117.5, 118.5],
    ['some 400 houses burned', 352, 448],
    ['24,000 voters came', 23_500, 24_500],
    ['half a million voters came', 450_000, 550_000],
    ['a dozen villagers came', 12, 12],
    ['between 30 and 40 villagers came', 30, 40],
    ['30 to 40 villagers came', 30, 40],
    ['up to 50 villagers came', 0, 50.5],
    ['at least 50 villagers came', 49.5, Infinity],
    ['no fewer than 50 villagers came', 49.5, Infinity],
    ['fewer than fifty villagers came', 0, 50.5],
    ['the crowd did not exceed 50', 0, 50.5],
    ['nearly 50 villagers came', 44, 50],
    ['fifty villagers or so came', 44, 56],
    ['thousands of villagers came', 2_000, 200_000],
    ['nobody was injured', 0, 0],
  ])('reads the count of “%s”', (text, low, high) => {
    const quantity = only(text)
    expect(quantity.dimension).toBe('count')
    expectRange(quantity, low, high)
  })

  test.each([
    ['40 per cent of the homes', 0.395, 0.405],
    ['54.3% of the homes', 0.5425, 0.5435],
    ['a quarter of the homes', 0.23, 0.27],
    ['nearly two-thirds of the homes', 0.5867, 0.6666],
    ['almost every home was lost', 0.85, 1],
    ['one in eight of the homes', 0.125, 0.125],
    ['nine out of ten homes', 0.9, 0.9],
    ['most of the homes', 0.5, 1],
  ])('reads the share of “%s”', (text, low, high) => {
    const [share] = findQuantities(text, [])
    expect(share?.dimension).toBe('share')
    expect(share?.low).toBeGreaterThanOrEqual(low * 0.93)
    expect(share?.low).toBeLessThanOrEqual(low)
    expect(share?.high).toBeLessThanOrEqual(high * 1.07)
    expect(share?.high).toBeGreaterThanOrEqual(high)
  })

  test('reads a part and its whole: the part, the share and what it is a part of', () => {
    const [share, part, whole] = findQuantities('all but 3 of the 40 guests were adults', [])
    expect(share).toMatchObject({ dimension: 'share' })
    expect((37 / 40 - (share?.low ?? 0)) * ((share?.high ?? 0) - 37 / 40)).toBeGreaterThan(0)
    expect(part).toMatchObject({ low: 37, high: 37, isWhole: false })
    expect(whole).toMatchObject({ low: 40, high: 40, isWhole: true })
  })

  test.each([
    ['it runs for 10 km', 'it runs for 6.2 miles'],
    ['a fire over 1,000 hectares wide', 'a fire over 2,471 acres wide'],
    ['the river rose 4.9 metres', 'the river rose 16 feet'],
    ['waves 4m high', 'waves 13 feet high'],
    ['it weighed 100 kg', 'it weighed 220 lb'],
    ['a high of 98°F', 'a high of 36.7°C'],
    ['it took 90 minutes', 'it took 1.5 hours'],
    ['a spill of 100 barrels', 'a spill of 15,900 litres'],
    ['a spill of 100 barrels', 'a spill of 4,200 gallons'],
    ['nine-tenths of a mile', '1.45 kilometres'],
  ])('reads one measure in two units: “%s”, “%s”', (one, other) => {
    const [a, b] = [only(one), only(other)]
    expect(a.dimension).toBe(b.dimension)
    expect(Math.max(a.low, b.low)).toBeLessThanOrEqual(Math.min(a.high, b.high))
  })

  test.each([
    ['£61m', 'GBP', 61e6],
    ['€3.4 million', 'EUR', 3.4e6],
    ['NKr5.1bn', 'NOK', 5.1e9],
    ['4.2 billion kroner', 'kr', 4.2e9],
    ['US$20', 'USD', 20],
    ['200 dollars', 'USD', 200],
  ])('reads the amount “%s”', (text, currency, value) => {
    const amount = only(`it cost ${text} in all`)
    expect(amount).toMatchObject({ dimension: 'money', currency })
    expect(amount.low).toBeLessThan(value)
    expect(amount.high).toBeGreaterThan(value)
  })

  test.each([
    'the vase in Room 6',
    'the ferry left Pier 4 empty',
    'a woman of 58',
    'a six-year-old boy',
    'Ann Field, 44, a nurse',
    'the 14th of them',
    'one of them said so',
    'COVID-19 and the G7',
  ])('reads no quantity in “%s”', (text) => {
    expect(findQuantities(text, [])).toEqual([])
  })

  test.each([
    ['twelve confirmed deaths were announced', 'death', ['confirm']],
    ['40 of the trucks had left', 'truck', []],
    ['9,000 people came', 'peopl', []],
    ['at least 58 had fallen ill', null, []],
  ])('reads what is counted in “%s”', (text, noun, modifiers) => {
    expect(only(text).counted).toEqual(noun === null ? null : { noun, modifiers })
  })

  test.each([
    ['1.2 lakh voters', 119_500, 120_500],
    ['4 to 5 million voters', 4_000_000, 5_500_000],
    ['between 1.3 and 1.4 km of pipe', 1_300, 1_450],
    ['1 hour 50 by train', 6_240, 6_960],
    ['2 hours and 10 minutes by train', 7_000, 8_600],
    ['two and a half hours by train', 8_700, 9_300],
  ])('reads “%s”', (text, least, most) => {
    const { low, high } = only(text)
    expect(low).toBeGreaterThanOrEqual(least * 0.95)
    expect(high).toBeLessThanOrEqual(most * 1.07)
    expect(low).toBeLessThan(high)
  })

  const ONES =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    )
  const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
  function spell(value: number): string {
    if (value < 20) return ONES[value] ?? ''
    if (value < 100) {
      const one = value % 10 === 0 ? '' : `-${ONES[value % 10]}`
      return `${TENS[Math.floor(value / 10) - 2]}${one}`
    }
    const [unit, name] = value < 1_000 ? [100, 'hundred'] : [1_000, 'thousand']
    const rest =
      value % unit === 0 ? '' : ` ${value % unit < 100 ? 'and ' : ''}${spell(value % unit)}`
    return `${spell(Math.floor(value / unit))} ${name}${rest}`
  }

  test('reads a number the same in figures, with commas and in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
        const ranges = [String(value), value.toLocaleString('en'), spell(value)].map((numeral) => {
          const { low, high } = only(`there were (${numeral}) villagers`)
          return [low, high]
        })
        // Four figures alone may be a year.
        if (value >= 1900 && value < 2100) ranges[0] = ranges[1] as number[]
        expect(ranges[1]).toEqual(ranges[0])
        expect(ranges[2]).toEqual(ranges[0])
        expect(ranges[0]?.[0]).toBeLessThanOrEqual(value)
        expect(ranges[0]?.[1]).toBeGreaterThanOrEqual(value)
      }),
    )
  })

  test('reads a length that is converted and rounded as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 2_000 }), (miles) => {
        const [a, b] = [only(`${miles} miles`), only(`${(miles * 1.609344).toFixed(1)} km`)]
        expect(Math.max(a.low, b.low)).toBeLessThanOrEqual(Math.min(a.high, b.high))
      }),
    )
  })

  test('quotes the text in order and gives ranges that are none the wrong way round, whatever the text', () => {
    fc.assert(
      fc.property(awkwardText, (words) => {
        const text = `${words} 12 of the 30 ${words} at least £4m ${words}`
        for (const { start, end, low, high } of findQuantities(text, [])) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(low).toBeLessThanOrEqual(high)
        }
      }),
    )
  })

  test('is not kept waiting by texts made to be slow', () => {
    for (const part of [
      '1,111',
      'no ',
      '12 of the ',
      'nearly ',
      'one hundred and ',
      'a half ',
      '. ',
    ]) {
      expect(findQuantities(part.repeat(2_000), []).length).toBeLessThan(20_000)
    }
  })
})
