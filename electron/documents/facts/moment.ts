import { findDate } from '../../../shared/domain/text/written-date.ts'
import { sliceSpan, type Span } from '../../../shared/domain/text/span.ts'
import { readDay } from './fact-tidying.ts'

/**
 * When a form of a text is from, as far as it says: ISO 8601, a time with its zone, or a day, month or year; empty where
 * it says nothing.
 */
export type Moment = string

const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)$/i

/** The length of a day in ISO 8601, which a time begins with. */
const DAY = 10

/** A date however it is written, as a moment: with its time where that has a zone. */
export function readMoment(value: string): Moment {
  const text = value.trim().slice(0, 100)
  const isTime = TIME.test(text) && !Number.isNaN(Date.parse(text.replace(' ', 'T')))
  return isTime && readDay(text) !== '' ? text : readDay(text)
}

/** Negative where `a` is before `b`, positive where it is after; 0 where the two do not tell. */
export function compareMoments(a: Moment, b: Moment): number {
  if (a === '' || b === '') return 0
  if (a.length > DAY && b.length > DAY) {
    return Math.sign(Date.parse(a.replace(' ', 'T')) - Date.parse(b.replace(' ', 'T')))
  }
  const length = Math.min(a.length, b.length, DAY)
  const [one, other] = [a.slice(0, length), b.slice(0, length)]
  return one === other ? 0 : one < other ? -1 : 1
}

/** The last of several moments; of those that do not tell which is later, the more exact. */
export function lastMoment(moments: readonly Moment[]): Moment {
  return moments.reduce((last, one) => {
    const order = compareMoments(one, last)
    return last === '' || order > 0 || (order === 0 && one.length > last.length) ? one : last
  }, '')
}

/** How many paragraphs at a text's top and foot may say that it was changed, and how much of each is looked at. */
const EDGE = 12
const LONGEST = 160

const CHANGE =
  /(?<!\p{L})(?:this (?:article|story|report|piece|page) (?:was|has been) )?(?:last )?(?:updated|modified|amended|corrected|revised)\b/iu
const BEFORE = /^(?:[^.!?]{0,80}[,|·•;–—-] ?)?$/u

/** The last day on which a text says at its top or foot that it was changed: “Updated 3 May 2025”; empty for none. */
export function findChange(text: string, paragraphs: readonly Span[]): Moment {
  const edges = new Set([...paragraphs.slice(0, EDGE), ...paragraphs.slice(-EDGE)])
  return lastMoment(
    [...edges].map((paragraph) => {
      const line = sliceSpan(text, paragraph).slice(0, LONGEST)
      const change = CHANGE.exec(line)
      if (change === null || !BEFORE.test(line.slice(0, change.index))) return ''
      return findDate(line.slice(change.index))?.date ?? ''
    }),
  )
}
