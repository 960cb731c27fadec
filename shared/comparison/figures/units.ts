/** What is measured; a quantity is only ever compared with one of the same dimension. */
export type Dimension =
  | 'count'
  | 'share'
  | 'money'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'duration'
  | 'score'

/** A unit by its pattern, what it measures, and how many of the dimension's own unit it is. */
interface Unit {
  readonly dimension: Dimension
  readonly factor: number
  /** Added before the factor: temperatures count from other zeros. */
  readonly offset?: number
}

const MILE = 1609.344
const FOOT = 0.3048
const DAY = 86_400
/** Own units: metre, square metre, litre, kilogram, kilometre an hour, degree Celsius, second. A ton is near enough any ton. */
const UNITS: readonly (readonly [string, Unit])[] = [
  ['km/h|kph|kilomet(?:er|re)s? (?:an|per) hour', { dimension: 'speed', factor: 1 }],
  ['mph|miles (?:an|per) hour', { dimension: 'speed', factor: MILE / 1000 }],
  ['knots?', { dimension: 'speed', factor: 1.852 }],
  ['square kilomet(?:er|re)s?|sq km|km2|km²', { dimension: 'area', factor: 1e6 }],
  ['square miles?|sq miles?|sq mi', { dimension: 'area', factor: MILE ** 2 }],
  ['square met(?:er|re)s?|sq m|m2|m²', { dimension: 'area', factor: 1 }],
  ['square (?:feet|foot)|sq ft', { dimension: 'area', factor: FOOT ** 2 }],
  ['hectares?|ha', { dimension: 'area', factor: 1e4 }],
  ['acres?', { dimension: 'area', factor: 4046.856 }],
  ['kilomet(?:er|re)s?|kms?', { dimension: 'length', factor: 1000 }],
  ['centimet(?:er|re)s?|cm', { dimension: 'length', factor: 0.01 }],
  ['millimet(?:er|re)s?|mm', { dimension: 'length', factor: 0.001 }],
  ['nautical miles?', { dimension: 'length', factor: 1852 }],
  ['miles?|mi', { dimension: 'length', factor: MILE }],
  ['met(?:er|re)s?|m', { dimension: 'length', factor: 1 }],
  ['yards?', { dimension: 'length', factor: 0.9144 }],
  ['feet|foot|ft', { dimension: 'length', factor: FOOT }],
  ['inch(?:es)?', { dimension: 'length', factor: 0.0254 }],
  ['cubic met(?:er|re)s?|m3|m³', { dimension: 'volume', factor: 1000 }],
  ['lit(?:er|re)s?', { dimension: 'volume', factor: 1 }],
  ['barrels?|bbl', { dimension: 'volume', factor: 158.987 }],
  ['(?:us |u\\.s\\. )?gallons?', { dimension: 'volume', factor: 3.785 }],
  ['kilogram(?:me)?s?|kilos?|kgs?', { dimension: 'mass', factor: 1 }],
  ['pounds|lbs?', { dimension: 'mass', factor: 0.4536 }],
  ['(?:metric )?ton(?:ne)?s?', { dimension: 'mass', factor: 1000 }],
  ['degrees? fahrenheit|°\\s?f|f', { dimension: 'temperature', factor: 5 / 9, offset: -32 }],
  ['degrees?(?: celsius| centigrade)?|°\\s?c?|c', { dimension: 'temperature', factor: 1 }],
  ['seconds?', { dimension: 'duration', factor: 1 }],
  ['min(?:ute)?s?', { dimension: 'duration', factor: 60 }],
  ['hours?|hrs?', { dimension: 'duration', factor: 3600 }],
  ['days?|nights?', { dimension: 'duration', factor: DAY }],
  ['weeks?', { dimension: 'duration', factor: 7 * DAY }],
  ['fortnights?', { dimension: 'duration', factor: 14 * DAY }],
  ['months?', { dimension: 'duration', factor: 30.44 * DAY }],
  ['years?', { dimension: 'duration', factor: 365.25 * DAY }],
  ['decades?', { dimension: 'duration', factor: 3652.5 * DAY }],
]

const AFTER = UNITS.map(
  ([pattern, unit]) => [new RegExp(`^[- ]?(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu'), unit] as const,
)

/** The unit at the start of what follows a number, and how many code units of it are the unit's. */
export function readUnit(after: string): { readonly unit: Unit; readonly length: number } | null {
  if (!/^[- ]?[\p{L}°]/u.test(after)) return null
  for (const [pattern, unit] of AFTER) {
    const found = pattern.exec(after)
    if (found !== null) return { unit, length: found[0].length }
  }
  return null
}

/** A number of these units in the dimension's own. */
export function toOwnUnit(value: number, { factor, offset = 0 }: Unit): number {
  return (value + offset) * factor
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/(?:£|pounds?|gbp|sterling)/iu, 'GBP'],
  [/(?:€|euros?|eur)/iu, 'EUR'],
  [/(?:nkr|norwegian kron|nok)/iu, 'NOK'],
  [/(?:skr|swedish kron|sek)/iu, 'SEK'],
  [/(?:\bkr|kron(?:e|er|or|a))/iu, 'kr'],
  [/(?:¥|yen|jpy)/iu, 'JPY'],
  [/(?:₹|rupees?|inr)/iu, 'INR'],
  [/(?:₽|rou?bles?|rub)/iu, 'RUB'],
  [/(?:yuan|renminbi|cny)/iu, 'CNY'],
  [/(?:zloty|pln)/iu, 'PLN'],
  [/(?:francs?|chf)/iu, 'CHF'],
  [/(?:pesos?)/iu, 'peso'],
  [/(?:[$]|dollars?|usd|bucks)/iu, 'USD'],
]
/** A currency before a number ("NKr", "US$") and one after it ("kroner"), as patterns. */
export const CURRENCY_BEFORE =
  '(?:US|A|C|NZ|HK)?[$]|[£€¥₹₽]|NKr|SKr|DKr|Kr|kr|NOK|SEK|CHF|USD|EUR|GBP|PLN'
const CURRENCY_AFTER =
  /^\s(?:euros?|(?:norwegian |swedish |danish )?kron(?:er|or|a|e)|(?:us )?dollars?|pounds(?= (?:a|per|in|for|to|of|from|was|were|had)\b|[.,;]|$)|yen|rupees|rou?bles|yuan|renminbi|zloty|francs|pesos|sterling|usd|eur|gbp)(?![\p{L}])/iu

/** A currency by the sign or word that stands for it; kroner of no land are any land's. */
export function readCurrency(before: string, after: string): string | null {
  const word = before !== '' ? before : CURRENCY_AFTER.exec(after)?.[0]
  if (word === undefined) return null
  return CURRENCIES.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** Whether two amounts are in one currency. */
export function isSameCurrency(a: string, b: string): boolean {
  const crowns = new Set(['kr', 'NOK', 'SEK', 'DKK'])
  return a === b || ((a === 'kr' || b === 'kr') && crowns.has(a) && crowns.has(b))
}
