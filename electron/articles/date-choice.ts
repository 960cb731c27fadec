import { isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { namedAsItself } from '../../shared/domain/naming/self-naming.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import type { DayOrder } from '../../shared/domain/text/calendar-day.ts'
import { orderOfRank, readDateLine, type DateLine } from '../../shared/domain/text/written-date.ts'
import { findDayOrder } from './day-order.ts'
import { readLabels } from './label-line.ts'
import type { Head } from './head.ts'

/** How many paragraphs at the foot of a text may say when it was published. */
const FOOT = 10
/** The longest paragraph there that is looked at, in code units. */
const LONGEST = 160

/** A line at a text's foot that says when it was published and holds no part of the report. */
function readFoot(line: string, order: DayOrder | null): DateLine | null {
  const labelled = readLabels(line, 0).find(({ name }) => name === 'date')
  if (labelled !== undefined && labelled.value !== line) {
    const date = readDateLine(labelled.value, order)
    return date === null ? null : { ...date, rank: 'published', rest: '' }
  }
  const date = readDateLine(line, order)
  if (date === null || date.date === '') return null
  const isAlone =
    date.rest === '' ||
    isOutletName(date.rest) ||
    namedAsItself(line) !== '' ||
    /^in \p{Lu}[\p{L} ]{2,30}$/u.test(date.rest)
  return isAlone ||
    ((date.rank === 'first' || date.rank === 'published') &&
      /^(?:this \p{L}+ (?:by [^.]{3,40} )?(?:was )?)?(?:first |originally )?(?:published|posted|reprinted|appeared)/iu.test(
        line,
      ))
    ? date
    : null
}

/** The date in the last cell of a line that holds more: “Lock to shut | Alby Echo | 14 March 2024”. */
function dateBehindTitle(words: string, order: DayOrder | null): DateLine | null {
  const cell = words.split(/\s+\|\s+/u).at(-1) ?? ''
  const date = cell === words ? null : readDateLine(cell, order)
  return date?.rest === '' ? date : null
}

/** What the lines above a report say of when it was published. `order`: how the text writes days in figures. */
function datesAbove({ lines }: Head, order: DayOrder | null): readonly DateLine[] {
  // A day that can be read two ways was found without its order.
  const again = (date: DateLine, words: string): DateLine =>
    date.date === '' && order !== null ? (readDateLine(words, order) ?? date) : date
  return lines.flatMap(({ words, reading }, k): readonly DateLine[] => {
    if (reading.kind === 'date') {
      const label = lines[k - 1]?.words ?? ''
      const date = again(reading.date, words)
      const isUnder = date.rank === 'plain' && /^(?:last )?(?:updated|modified):?$/i.test(label)
      return [isUnder ? { ...date, rank: 'changed' } : date]
    }
    if (reading.kind === 'byline') {
      return reading.date === null ? [] : [again(reading.date, words)]
    }
    const behind = reading.kind === 'words' ? dateBehindTitle(words, order) : null
    if (behind !== null) return [behind]
    if (reading.kind !== 'labels') return []
    const whole = readDateLine(words, order)
    return reading.values.flatMap(({ name, value }): readonly DateLine[] => {
      const date = name === 'date' || name === 'visited' ? readDateLine(value, order) : null
      if (date === null)
        return name === 'other' || whole === null || reading.values.length < 2 ? [] : [whole]
      return [{ ...date, rank: name === 'date' ? 'published' : 'changed' }]
    })
  })
}

/**
 * When a text was published, as ISO 8601: what its top says of it, or its dateline, or its foot; the first publication
 * before a later change. Empty where it says nothing.
 */
export function chooseDate(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
  dateline: string,
): string {
  const order = findDayOrder(text)
  const top = datesAbove(head, order)
  const foot = paragraphs
    .slice(Math.max(head.body, paragraphs.length - FOOT))
    .flatMap(({ start, end }) => {
      const date = end - start > LONGEST ? null : readFoot(text.slice(start, end), order)
      return date === null ? [] : [date]
    })
  const isFirst = ({ rank }: DateLine): boolean => rank === 'published' || rank === 'plain'
  const dates = [
    ...[...top, ...foot].filter(({ rank }) => rank === 'first'),
    ...top.filter(isFirst).toSorted((a, b) => orderOfRank(a.rank) - orderOfRank(b.rank)),
    ...(dateline === '' ? [] : [{ date: dateline, rank: 'plain' as const, rest: '' }]),
    ...foot.filter(isFirst).toSorted((a, b) => orderOfRank(a.rank) - orderOfRank(b.rank)),
    ...top.filter(({ rank }) => rank === 'changed'),
    ...foot.filter(({ rank }) => rank === 'changed'),
  ]
  return dates.find(({ date }) => date !== '')?.date ?? ''
}
