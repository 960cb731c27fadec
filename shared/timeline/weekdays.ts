import { MONTH, WEEKDAY, monthOf, weekdayCalled } from '../domain/text/calendar-names.ts'
import { mondayOf, nthWeekday, weekdayOf } from './calendar.ts'
import { choose, monthWithoutYear } from './calendar-dates.ts'
import { datePattern, type DateContext, type DatePattern } from './date-pattern.ts'
import { COUNT, numberOf, YEAR } from './date-words.ts'
import { daysOf, periodOfDay, type Period } from './period.ts'

/** Days that have a name of their own, and names that hold a day: no day of this week is meant. */
const NAMED_BEFORE =
  /(?:\b(?:Bloody|Black|Sheffield|Good|Ash|Palm|Super|Cyber|Giving|Maundy|Shrove|Holy|Easter|Whit|Girl|Man|Ruby|Freaky|Blue|Fat|Red|Plough|Joe|Big|Orange)\s|[’']til\s)$/u
const TIMELY_BEFORE =
  /(?:\b(?:on|since|until|till|by|from|before|after|late|early|through|this)\s|\(\s?)$/iu

function isNamed({ before, after }: DateContext): boolean {
  if (NAMED_BEFORE.test(before) || /\b(?:every|each)\s$/iu.test(before)) return true
  if (
    /^\s(?:best|roast|lunch|school|league|Times|Mail|Mirror|Express|Telegraph|Herald|Post|People|Sun|Star|World|Independent|Night Football)\b/u.test(
      after,
    )
  )
    return true
  // A person or a club: "Friday Okafor", "Wednesday were not told".
  const isFollowedByName = /^\s\p{Lu}\p{Ll}+/u.test(after) && !TIMELY_BEFORE.test(before)
  const isManyAtStart =
    /(?:^|[.“"]\s?)$/u.test(before) && /^\s(?:were|are|have|play|beat)\b/u.test(after)
  const isThe = /\bthe\s$/iu.test(before) && /^\s\p{Lu}/u.test(after)
  return isFollowedByName || isManyAtStart || isThe
}

/** A weekday, as what the verbs say has it: the last one, or the one to come. */
function readWeekday(name: string, context: DateContext): Period | null {
  const { today, direction } = context
  if (isNamed(context)) return null
  if (today === null) return ''
  const days = Array.from({ length: 7 }, (_, index) =>
    direction === 'future' ? today + 1 + index : today - index,
  )
  const day = choose(
    days.filter((one) => weekdayOf(one) === weekdayCalled(name)),
    context,
  )
  return day === null ? null : periodOfDay(day)
}

/** The last one first, as `nthWeekday` counts it. */
const NTH = ['last', 'first', 'second', 'third', 'fourth']

function shiftOf(which: string): number {
  return which === 'next' ? 7 : which === 'last' || which === 'previous' ? -7 : 0
}

/** Weekdays: "on Tuesday", "last Friday", "Monday of last week". */
export const WEEKDAY_PATTERNS: readonly DatePattern[] = [
  datePattern(
    `(?<day>${WEEKDAY}) (?:of )?(?<which>last|next|this) week`,
    ({ day, which }, { today }) =>
      today === null
        ? ''
        : periodOfDay(mondayOf(today) + shiftOf(which ?? '') + weekdayCalled(day ?? '')),
  ),
  datePattern(
    `(?<which>[Ll]ast|[Nn]ext|[Tt]his(?: coming| past)?) (?<day>${WEEKDAY})`,
    ({ which = '', day = '' }, context) => {
      const { today } = context
      if (today === null) return ''
      const said = which.toLowerCase()
      const weekday = weekdayCalled(day)
      if (said === 'last' || said === 'this past') {
        const back = (weekdayOf(today) - weekday + 7) % 7
        return periodOfDay(today - (back === 0 ? 7 : back))
      }
      if (said === 'next') return periodOfDay(mondayOf(today) + 7 + weekday)
      if (said === 'this coming') {
        const on = (weekday - weekdayOf(today) + 7) % 7
        return periodOfDay(today + (on === 0 ? 7 : on))
      }
      return periodOfDay(mondayOf(today) + weekday)
    },
  ),
  datePattern(
    `(?:(?<count>${COUNT}) weeks? (?:on|from) )(?<day>${WEEKDAY})|(?<sole>${WEEKDAY}) week`,
    ({ count = 'a', day, sole }, { today }) => {
      if (today === null) return ''
      const on = (weekdayCalled(day ?? sole ?? '') - weekdayOf(today) + 7) % 7
      return periodOfDay(today + (on === 0 ? 7 : on) + 7 * numberOf(count))
    },
  ),
  datePattern(
    `[Tt]he (?<way>following|previous|next) (?<day>${WEEKDAY})`,
    ({ way, day = '' }, { anchor }) => {
      const days = anchor.length === 10 ? daysOf(anchor) : null
      if (days === null) return ''
      const on = (weekdayCalled(day) - weekdayOf(days.first) + 7) % 7
      if (way !== 'previous') return periodOfDay(days.first + (on === 0 ? 7 : on))
      return periodOfDay(days.first - (on === 0 ? 7 : 7 - on))
    },
  ),
  datePattern(
    `[Tt]he (?<nth>first|second|third|fourth|last) (?<day>${WEEKDAY}) (?:of|in) (?<month>${MONTH})(?: (?<year>${YEAR}))?`,
    ({ nth = '', day = '', month = '', year }, context) => {
      const told = year === undefined ? monthWithoutYear(monthOf(month), context) : year
      if (told === '') return ''
      const inYear = Number(told.slice(0, 4))
      return periodOfDay(nthWeekday(inYear, monthOf(month), weekdayCalled(day), NTH.indexOf(nth)))
    },
  ),
  datePattern(`(?<day>${WEEKDAY})`, ({ day = '' }, context) => readWeekday(day, context)),
]
