import { foldText } from '../../domain/text/folding.ts'
import { isOverlapping, type Span } from '../../domain/text/span.ts'
import type { Moment } from './moments.ts'
import type { ClockTime } from './clock-times.ts'
import { NUMERAL, readNumeral } from './numerals.ts'
import {
  boundRange,
  findLimits,
  findRate,
  isOfUtmost,
  isPartOf,
  type Range,
} from './quantity-bounds.ts'
import { blankOut, clauseOf, readCounted, wordsAround } from './quantity-context.ts'
import type { Quantity } from './quantity.ts'
import { stemOf } from '../words.ts'
import { CURRENCY_BEFORE, readCurrency, readUnit, toOwnUnit, type Dimension } from './units.ts'

const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,]|\p{L}-|\p{N}[:/])(?<currency>${CURRENCY_BEFORE})?\s?(?<numeral>${NUMERAL})(?![\p{L}\p{N}](?<![\d][a-zA-Z°]))`,
  'giu',
)
/** "an hour", "a mile": one of it, said with what makes it a measure. */
const ARTICLE_UNIT =
  /(?<=\b(?:than|nearly|almost|about|around|over|under|within|of|half|took|in|quite|for) )(?<half>half )?(?:an?)(?= (?:second|minute|hour|day|week|fortnight|month|year|decade|mile|kilomet(?:er|re))(?![\p{L}]))/giu

/** Numbers that name something: "Room 6", "aged 71", "a six-year-old", "the 14th". */
const NAMES_BEFORE =
  /(?:\b(?:room|flight|route|highway|number(?= \d{1,2}\b)|no\.|channel|chapter|article|section|aged?|unit|phase|level|page|gate|platform|camp|sector|zone|group|line|bus|covid|under|over|(?:man|woman|boy|girl) of) ?|[-–]\s?)$/i
const NAMES_AFTER =
  /^(?:st|nd|rd|th)\b|^[- ]year[- ]olds?\b|^\s?[:/]\s?\d|^['’]s\b|^(?:am|pm)\b|^\s[ap]\.m\.|^-(?!\p{L})/iu

/** The middle of what is rounded; all of what is said of many numbers ("dozens", "most"). */
function givenOf({ low, high }: Range): readonly [number, number] {
  const middle = (low + high) / 2
  return high > low * 1.5 ? [low, high] : [middle, middle]
}

function describe(
  text: string,
  span: Span,
  dimension: Dimension,
  range: Range,
  currency: string | null = null,
): Quantity {
  const before = text.slice(Math.max(0, span.start - 40), span.start).trimEnd()
  const after = text.slice(span.end, span.end + 40)
  const clause = clauseOf(text, span)
  const around = `${text.slice(Math.max(clause.start, span.start - 60), span.start)} … ${text.slice(span.end, Math.min(clause.end, span.end + 45))}`
  return {
    ...span,
    text: text.slice(span.start, span.end).trim(),
    dimension,
    ...boundRange({ low: range.low, high: range.high }, before, after),
    given: givenOf(range),
    currency,
    written: null,
    counted: dimension === 'count' || dimension === 'share' ? readCounted(after) : null,
    around: [[], []],
    isWhole: false,
    timesAYear: dimension === 'duration' ? null : findRate(around),
    limits: new Set([...findLimits(around), ...(isOfUtmost(before, after) ? ['utmost'] : [])]),
    isPartial: isPartOf(before, after),
  }
}

/** Degrees above this that do not say of which scale are Fahrenheit. */
const LEAST_FAHRENHEIT = 60

/** "4m high" is in metres, "4m people" in millions. */
const METRES_AFTER =
  /^[- ](?:high|long|wide|deep|tall|thick|above|below|away|from|off|down|across|waves?|swells?|mark)\b/i

function readMeasured(text: string, span: Span, numeral: string, sign: string): Quantity | null {
  const after = text.slice(span.end)
  const isWeighed = /^\spounds\b/i.test(after) && /\bweigh/i.test(text)
  const currency = isWeighed ? null : readCurrency(sign, after.slice(0, 30))
  const measured = readNumeral(numeral, true)
  if (currency !== null) return describe(text, span, 'money', measured, currency)
  const percent = /^\s?(?:%|per ?cent(?![\p{L}]))/iu.exec(after)
  if (percent !== null) {
    const end = span.end + percent[0].length
    const value = (measured.low + measured.high) / 2
    const give = 0.5 * 10 ** -(/\.(\d+)/.exec(numeral)?.[1]?.length ?? 0)
    return describe(text, { start: span.start, end }, 'share', {
      low: (value - give) / 100,
      high: (value + give) / 100,
    })
  }
  if (/\dm$/.test(numeral) && METRES_AFTER.test(after)) {
    const { low, high } = readNumeral(numeral.slice(0, -1), true)
    return describe(text, span, 'length', { low, high })
  }
  const ofA = measured.isPart ? (/^ (?:of )?an?(?= )/i.exec(after)?.[0].length ?? 0) : 0
  const full =
    /^[- ](?:full|whole|solid|straight|long)(?=[- ])/i.exec(after.slice(ofA))?.[0].length ?? 0
  const found = readUnit(after.slice(ofA + full))
  if (found === null || NAMES_AFTER.test(after)) return null
  const { length } = found
  // Nobody has a fever of 101 degrees Celsius, and no town such a summer.
  const isBare = /^ degrees?$/i.test(after.slice(0, length))
  const isHot = isBare && measured.low > LEAST_FAHRENHEIT
  const unit = isHot ? (readUnit('°F')?.unit ?? found.unit) : found.unit
  const end = span.end + ofA + full + length
  const low = toOwnUnit(measured.low, unit)
  const high = toOwnUnit(measured.high, unit)
  const value = (measured.low + measured.high) / 2
  const quantity = describe(text, { start: span.start, end }, unit.dimension, { low, high })
  return { ...quantity, written: { value, factor: unit.factor } }
}

function isYear(numeral: string): boolean {
  return /^(?:19|20)\d\d$/.test(numeral)
}

function readOne(text: string, match: RegExpExecArray): Quantity | null {
  const numeral = match.groups?.['numeral'] ?? ''
  const sign = match.groups?.['currency'] ?? ''
  const start = match.index + match[0].length - match[0].trimStart().length
  const span = { start, end: match.index + match[0].length }
  const [before, after] = [
    text.slice(Math.max(0, start - 20), start),
    text.slice(span.end, span.end + 30),
  ]
  const measured = readMeasured(text, span, numeral, sign)
  if (measured !== null) return measured
  if (NAMES_AFTER.test(after) || (NAMES_BEFORE.test(before) && !/\b(?:over|under) $/i.test(before)))
    return null
  if (/^\d+$/.test(numeral) && NAMED.test(text.slice(Math.max(0, start - 24), start))) return null
  if (/\bnot $/i.test(before) && !/^(?:an?|one)\b/i.test(numeral)) return null
  const read = readNumeral(numeral, false)
  // "the third quarter", "the September quarter": a period.
  if (
    /^quarter$/i.test(numeral) &&
    /\b(?:first|second|third|fourth|last|this|next|same|the|\p{Lu}\p{Ll}+) $/u.test(before)
  )
    return null
  if (read.isPart) return describe(text, span, 'share', read)
  if (isYear(numeral)) return null
  // "Roche, 44, a father": an age.
  if (/\p{L}, $/u.test(before) && /^(?:[,.]|\s*$)/.test(after) && read.high < 110) return null
  return describe(text, span, 'count', read)
}

/** "Room 6", "Terminal 1": a capital word right before bare figures, which does not open the sentence, is named by them. */
const NAMED =
  /(?<![.!?:“"] ?)(?<!^)(?<!\p{L})(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I |A )\p{Lu}\p{Ll}+ $/u

/** "one in eight", "two out of three", "87 of the 130", "all but two of the 41": the share, and what it is a part of. */
function readRatio(text: string, part: Quantity, whole: Quantity): readonly Quantity[] | null {
  const between = text.slice(part.end, whole.start)
  if (
    !/^\s(?:in|out of(?: every| the)?|of(?: the| our| its| their| all)?)(?: \p{L}+(?:['’]s)?)?\s$/u.test(
      between,
    )
  )
    return null
  if (whole.dimension !== 'count') return null
  const base = { ...whole, isWhole: true }
  if (part.dimension === 'share') return [{ ...part, counted: part.counted ?? whole.counted }, base]
  if (part.dimension !== 'count') return null
  const isRest = /\ball but $/i.test(text.slice(0, part.start))
  const ofPart = isRest ? { low: whole.low - part.high, high: whole.high - part.low } : part
  const range = { low: ofPart.low / whole.low, high: ofPart.high / whole.high }
  if (!(range.low >= 0 && range.high <= 1)) return null
  const isSmall = whole.high <= 10
  const span = { start: part.start, end: whole.end }
  const give = isSmall ? 0.06 : 0.02
  const share = describe(text, span, 'share', {
    low: range.low * (1 - give),
    high: range.high * (1 + give),
  })
  const { counted } = whole
  if (/^\sin\s$/.test(between)) return [{ ...share, counted }]
  // Of "one of the nine", one is no count of its own.
  if (/^one$/i.test(part.text)) return [{ ...share, counted }, base]
  return [
    { ...share, counted },
    { ...part, low: ofPart.low, high: ofPart.high, given: givenOf(ofPart), counted },
    base,
  ]
}

/** "between 30 and 40", "30 to 40", "30-40": one range. */
function joinRange(text: string, one: Quantity, other: Quantity): Quantity | null {
  const between = text.slice(one.end, other.start)
  const isRange = /^\s?(?:to|-|–)\s?$/.test(between)
  const isBetween = /^\sand\s$/.test(between) && /\bbetween $/i.test(text.slice(0, one.start))
  if (!isRange && !isBetween) return null
  if (
    one.low * scaleOf(one, other) > other.high ||
    (/\bfrom $/i.test(text.slice(0, one.start)) && other.dimension === 'money')
  )
    return null
  return {
    ...other,
    start: one.start,
    text: text.slice(one.start, other.end),
    low: one.low * scaleOf(one, other),
    high: other.high,
    given: [one.given[0] * scaleOf(one, other), other.given[1]],
  }
}

/** What the bare number of "4 to 5 million" or "1.3 to 1.4 km" is multiplied with, as the other is. */
function scaleOf(one: Quantity, other: Quantity): number {
  const number = /\d+(?:\.\d+)?/.exec(other.text.replaceAll(',', ''))?.[0]
  if (number === undefined || !/^\D?[\d.]+$/.test(one.text)) return 1
  const scale = (other.low + other.high) / 2 / Number(number)
  return Number.isFinite(scale) && one.low * scale <= other.high ? scale : 1
}

/** "1 hour 50 minutes", "6 feet 2 inches", "1 hour 50": one quantity in two units. */
function joinUnits(text: string, one: Quantity, other: Quantity): Quantity | null {
  const isMeasured = one.written !== null
  if (!isMeasured || !/^,? (?:and )?$/.test(text.slice(one.end, other.start))) return null
  const isBare =
    one.dimension === 'duration' && other.dimension === 'count' && other.counted === null
  if (!isBare && (other.dimension !== one.dimension || other.low >= one.low)) return null
  const factor = isBare ? (one.written?.factor ?? 0) / 60 : 1
  return {
    ...one,
    end: other.end,
    text: text.slice(one.start, other.end),
    low: one.low + other.low * factor,
    high: one.high + other.high * factor,
    given: [one.given[0] + other.given[0] * factor, one.given[1] + other.given[1] * factor],
    written: null,
  }
}

/** Nobody: a count of none, of people or of what the words after say. */
const NOBODY = /\b(?:nobody|no one|no-one|none|no(?= (?:[\p{L}-]+ )?\p{L}{3,}(?<![su])s\b))/giu
/** "almost every school", "most of the homes". */
const QUANTIFIER =
  /\b(?:(?<nearly>almost|nearly|virtually|practically) (?:all|every)|(?<most>most|the majority|a majority) of)(?= )/giu

/** "won 3-1", "a 5-4 vote": the score of a match or a vote, not "3-4 houses". */
const SCORE = /(?<![\p{L}\p{N}.,–-])(\d{1,2})[-–](\d{1,2})(?![\p{L}\p{N}–-]|[.,]\d)/gu
const SCORING =
  /\b(?:w[io]n|wins|winning|los[et]|losing|beat(?:en)?|defeat\w*|draw|drew|drawn|went down|victory|triumph\w*|final|score\w*|goals?|match|vote[ds]?|ruling)\b/i

/** Scores, in whatever order their two numbers are told. */
function readScores(text: string): readonly Quantity[] {
  if (!SCORING.test(text)) return []
  return Array.from(text.matchAll(SCORE), ({ 0: found, 1: one, 2: other, index }) => {
    const span = { start: index, end: index + found.length }
    const [most, least] = [
      Math.max(Number(one), Number(other)),
      Math.min(Number(one), Number(other)),
    ]
    const value = most * 100 + least
    return describe(text, span, 'score', { low: value, high: value })
  }).filter(({ end }) => readCounted(text.slice(end, end + 40)) === null)
}

function readWords(text: string): readonly Quantity[] {
  const nobody = Array.from(text.matchAll(NOBODY), ({ 0: found, index }) =>
    describe(text, { start: index, end: index + found.length }, 'count', { low: 0, high: 0 }),
  )
  const shares = Array.from(text.matchAll(QUANTIFIER), ({ 0: found, index, groups }) => {
    const range = groups?.['nearly'] === undefined ? { low: 0.5, high: 1 } : { low: 0.85, high: 1 }
    const span = { start: index, end: index + found.length }
    const quantity = describe(text, span, 'share', range)
    const single = /^ (?!of |the |our |its |their |them|it\b)([\p{L}]+)/u.exec(
      text.slice(span.end),
    )?.[1]
    const noun = single === undefined ? null : { noun: stemOf(foldText(single)), modifiers: [] }
    return { ...quantity, counted: quantity.counted ?? noun }
  })
  const articles = Array.from(text.matchAll(ARTICLE_UNIT), ({ 0: found, index, groups }) => {
    const span = { start: index, end: index + found.length }
    const half = groups?.['half'] === undefined ? '1' : '0.5'
    return readMeasured(text, span, half, '')
  })
  return [...nobody, ...shares, ...articles.filter((one) => one !== null), ...readScores(text)]
}

/** More figures than this are a table, of which no two claims are. */
const MOST_FIGURES = 60

/**
 * The quantities that a claim's words state, in reading order: counts, shares, money and measures, each as the range
 * that its words leave open. Days and times of day (`taken`) are none, nor are ages, numbers that name something,
 * ordinals, and a bare "one".
 */
export function findQuantities(
  text: string,
  taken: readonly (Moment | ClockTime)[],
): readonly Quantity[] {
  const single = Array.from(text.matchAll(QUANTITY))
    .map((match) => readOne(text, match))
    .filter((one) => one !== null)
    .filter((one) => !taken.some((span) => isOverlapping(span, one)))
  const found: Quantity[] = []
  for (let at = 0; at < single.length; at += 1) {
    const [one, next] = [single[at] as Quantity, single[at + 1]]
    const ratio = next === undefined ? null : readRatio(text, one, next)
    const range =
      next === undefined ? null : (joinRange(text, one, next) ?? joinUnits(text, one, next))
    if (ratio !== null || range !== null) at += 1
    // A bare "one" is seldom a count.
    if (ratio === null && range === null && /^one$/i.test(one.text)) continue
    found.push(...(ratio ?? [range ?? one]))
  }
  const words = readWords(text).filter((one) => !found.some((other) => isOverlapping(one, other)))
  const all = [...found, ...words].sort((a, b) => a.start - b.start).slice(0, MOST_FIGURES)
  if (all.length === 0) return all
  const bare = blankOut(text, [...all, ...taken])
  return all.map((one) => Object.assign({}, one, { around: wordsAround(bare, one) }))
}
