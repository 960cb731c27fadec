import { foldText } from '../../domain/text/folding.ts'

export const UNIT_WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
export const TEN_WORDS: readonly string[] =
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** What a single word adds to a number. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNIT_WORDS.map((word, value) => [word, value] as const),
  ...TEN_WORDS.map((word, index) => [word, (index + 2) * 10] as const),
  ['dozen', 12],
  ['half', 0.5],
])
/** What a word multiplies the number before it with. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
])

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const ORDER = 'hundred|thousand|million|billion|trillion|lakh|crore'
const SHORT_ORDER = 'million|billion|trillion|thousand|lakh|crore|bn|mn|tn|m|k'
const PLAIN_WORD = [...TEN_WORDS, ...UNIT_WORDS].join('|')
const PART_WORD = 'half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth'
/** "12,400", "3.4m", "one hundred and eighteen", "half a million", "a dozen", "two-thirds", "a quarter". */
export const NUMERAL = [
  String.raw`(?:${DIGITS}|${PLAIN_WORD})[- ]and[- ](?:a[- ]half|(?:an?[- ]|one[- ]|three[- ])quarters?)(?![\p{L}])`,
  String.raw`(?:${DIGITS})(?:[- ]?(?:dozen|${SHORT_ORDER})(?![\p{L}\p{N}]))?`,
  `half[- ]an?[- ](?:dozen|${ORDER})`,
  `(?:(?:an?|one|two|three|four|five|seven|nine)[- ])?(?:${PART_WORD})s?(?=[- ](?:of|a|an|the|those|these|their|its|his|her|our|all|full|empty)(?![\\p{L}])|[^\\p{L} -]|$)`,
  `(?:an?|one|two|three|four|five|seven|nine)[- ](?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)`,
  `a few dozen`,
  `an?[- ](?:dozen|${ORDER}|couple)(?:[- ](?:and[- ])?(?:${PLAIN_WORD})(?:[- ](?:${PLAIN_WORD}))?(?![\\p{L}]))?`,
  `(?:${PLAIN_WORD})(?:[- ](?:and[- ])?(?:${PLAIN_WORD}|${ORDER}|dozen)(?![\\p{L}]))*`,
  `(?:dozens|scores|hundreds|thousands|millions|billions)(?= of(?![\\p{L}]))`,
].join('|')

/** What a numeral says by itself: its value, and by how much a speaker who rounds may mean more or less. */
export interface Numeral {
  readonly low: number
  readonly high: number
  readonly isPart: boolean
}

/** Plurals that stand for an order of magnitude, from the least to the most that they are said of. */
const CROWDS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['a few dozen', [24, 72]],
  ['dozens', [24, 200]],
  ['scores', [40, 300]],
  ['hundreds', [200, 5_000]],
  ['thousands', [2_000, 200_000]],
  ['millions', [2e6, 2e9]],
  ['billions', [2e9, 1e12]],
])

const PARTS: ReadonlyMap<string, number> = new Map(
  'half third quarter fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index) => [word, 1 / (index + 2)] as const),
)

/** Nobody who rounds is further off than this share. */
const MOST_ROUNDED = 0.1

/** Half of the last digit that is no zero: 11,000 may be said of what lies between 10,500 and 11,500. */
function roundingOf(value: number, decimals: number): number {
  let step = 10 ** -decimals
  while (step < value && Number((value / (step * 10)).toPrecision(12)) % 1 === 0) step *= 10
  return Math.min(step / 2, value * MOST_ROUNDED)
}

/** "two-thirds", "a quarter", "half", as a part of one. */
function readPart(words: readonly string[]): number | null {
  const last = (words.at(-1) ?? '').replace(/s$/, '').replace(/^halve$/, 'half')
  const part = PARTS.get(last)
  if (part === undefined || words.length > 2) return null
  const count = words.length === 1 ? 1 : (NUMBER_WORDS.get(words[0] ?? '') ?? 1)
  return count * part
}

/** "two and a half", "2 and three-quarters": the words of the whole, and the part that is added. */
function readMixed(words: readonly string[]): number | null {
  const at = words.indexOf('and')
  const part = at > 0 ? readPart(words.slice(at + 1).filter((word) => !/^an?$/.test(word))) : null
  return part === null || part >= 1 ? null : addWords(words.slice(0, at)) + part
}

/** The sum of number words: each hundred, thousand and so on multiplies what came before it. */
function addWords(words: readonly string[]): number {
  let total = 0
  let group = 0
  for (const word of words) {
    const times = word === 'dozen' ? 12 : MAGNITUDES.get(word)
    if (word === 'couple') group = 2
    else if (/^\d/.test(word)) group += Number(word)
    else if (times === undefined) group += NUMBER_WORDS.get(word) ?? 0
    else if (times <= 100) group = (group === 0 ? 1 : group) * times
    else {
      total += (group === 0 ? 1 : group) * times
      group = 0
    }
  }
  return total + group
}

/**
 * Reads what `NUMERAL` matched. Counts below a hundred are meant exactly; larger ones, and all that are measured
 * (`isMeasured`), are rounded to the last digit that is no zero.
 */
export function readNumeral(text: string, isMeasured: boolean): Numeral {
  const words =
    foldText(text)
      .replaceAll(',', '')
      .match(/\d+(?:\.\d+)?|\p{L}+/gu) ?? []
  const crowd = CROWDS.get(words[0] ?? '') ?? CROWDS.get(words.slice(0, 3).join(' '))
  if (crowd !== undefined) return { low: crowd[0], high: crowd[1], isPart: false }
  const part = readPart(words)
  if (part !== null) return { low: part * 0.92, high: part * 1.08, isPart: true }
  const mixed = readMixed(words)
  if (mixed !== null) return { low: mixed * 0.97, high: mixed * 1.03, isPart: false }
  const value = addWords(words)
  const digits = /\.(\d+)/.exec(words[0] ?? '')?.[1]?.length ?? 0
  const order = words.slice(1).reduce((all, word) => all * (MAGNITUDES.get(word) ?? 1), 1)
  const decimals = /^\d/.test(words[0] ?? '') ? digits - Math.log10(order) : 0
  const isRounded = isMeasured || value >= 100
  const give = isRounded ? roundingOf(value, Math.round(decimals)) : 0
  return { low: value - give, high: value + give, isPart: false }
}
