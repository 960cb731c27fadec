import type { Span } from '../../domain/text/span.ts'
import { NUMBER_WORDS, TEN_WORDS, UNIT_WORDS } from './numerals.ts'

/** A time of day in minutes from midnight, both ends in; twelve hours either way where morning or evening is not said. */
export interface ClockTime extends Span {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly isHalfDay: boolean
}

const HOUR_WORD = UNIT_WORDS.slice(1, 13).join('|')
const MINUTE_WORD = `${TEN_WORDS[0]}[- ]five|${TEN_WORDS[0]}|ten|five|a quarter|quarter|half`
const CLOCK = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.,])(?:(?<nearly>shortly before|just before|shortly after|just after|soon after|minutes before|minutes after|about|around|some time after|before|after|by|at about)\s)?(?:`,
    [
      String.raw`(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?\s?(?<half>[ap]\.?m\b\.?)`,
      String.raw`(?<=\b(?:at|to|from|by|before|after|until|about|around)\s)(?<hour2>[0-2]?\d)[.:](?<minute2>[0-5]\d)(?!\s?(?:%|per|m\b|km|million|billion|bn))`,
      `(?<minutes>${MINUTE_WORD})(?: minutes)? (?<side>past|to) (?<word>${HOUR_WORD})`,
      `(?<word2>${HOUR_WORD}) o['’]clock`,
      '(?<named>noon|midday|midnight)',
    ].join('|'),
    String.raw`)(?![\p{L}\p{N}])`,
  ].join(''),
  'giu',
)

function minutesOf(word: string): number {
  if (/quarter/.test(word)) return 15
  if (word === 'half') return 30
  return word.split(/[- ]/).reduce((sum, part) => sum + (NUMBER_WORDS.get(part) ?? 0), 0)
}

function readClock(
  groups: Readonly<Record<string, string | undefined>>,
): readonly [number, boolean] {
  const { hour, minute, half, hour2, minute2, minutes, side, word, word2, named } = groups
  if (hour !== undefined) {
    const isAfternoon = half?.toLowerCase().startsWith('p') ?? false
    return [((Number(hour) % 12) + (isAfternoon ? 12 : 0)) * 60 + Number(minute ?? 0), false]
  }
  if (hour2 !== undefined) return [Number(hour2) * 60 + Number(minute2), false]
  if (named !== undefined) return [named.toLowerCase() === 'midnight' ? 0 : 720, false]
  const full = (NUMBER_WORDS.get((word ?? word2 ?? '').toLowerCase()) ?? 0) * 60
  const off = minutes === undefined ? 0 : minutesOf(minutes.toLowerCase())
  return [full + (side?.toLowerCase() === 'to' ? -off : off), true]
}

/** The times of day that a text names. */
export function findClockTimes(text: string): readonly ClockTime[] {
  return Array.from(text.matchAll(CLOCK), (match) => {
    const [at, isHalfDay] = readClock(match.groups ?? {})
    const nearly = match.groups?.['nearly']?.toLowerCase() ?? ''
    const before = /before|about|around|by/.test(nearly) ? 30 : 5
    const after = /after|about|around/.test(nearly) ? 30 : 5
    return {
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      from: at - (nearly === 'before' || nearly === 'by' ? 720 : before),
      to: at + (nearly === 'after' ? 720 : after),
      isHalfDay,
    }
  })
}
