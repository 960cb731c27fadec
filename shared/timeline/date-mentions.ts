import { LONGEST_READ } from '../domain/claim.ts'
import type { Span } from '../domain/text/span.ts'
import type { Day } from './calendar.ts'
import { DAY_PATTERNS, MONTH_AND_YEAR_PATTERNS } from './calendar-dates.ts'
import { isWordStart, type DatePattern } from './date-pattern.ts'
import { RANGE_PATTERNS } from './date-ranges.ts'
import { FEAST_PATTERNS } from './feast-days.ts'
import { PART_OF_YEAR_PATTERNS } from './parts-of-years.ts'
import { daysOf, type Period } from './period.ts'
import { ANCHORED_PATTERNS, RELATIVE_PATTERNS } from './relative-dates.ts'
import { directionAt } from './tense.ts'
import { WEEKDAY_PATTERNS } from './weekdays.ts'

/** Words that name a day or a longer time; `date` is '' where they do not tell which. */
export interface DateMention extends Span {
  readonly date: Period
}

/** Some patterns, and what a text must hold for any of them to be worth trying. */
interface PatternGroup {
  readonly hint: RegExp
  readonly patterns: readonly DatePattern[]
}

const NAME_OF_TIME =
  /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d/u
const UNIT_OF_TIME =
  /day|night|morning|noon|evening|week|month|year|quarter|decade|centur|fortnight|tomorrow/iu

/** Where several begin at one place and are as long, the first counts. */
const GROUPS: readonly PatternGroup[] = [
  {
    hint: /Christmas|Day|Eve|Night|Easter|Friday|Sunday|Saturday|Monday|Tuesday|Wednesday|Thursday|Thanksgiving|Halloween|Fourth/u,
    patterns: FEAST_PATTERNS,
  },
  { hint: NAME_OF_TIME, patterns: RANGE_PATTERNS },
  { hint: /\d/u, patterns: DAY_PATTERNS },
  {
    hint: /spring|summer|autumn|fall|winter|quarter|half|[QH]\d|\ds|end|close|start|beginning/iu,
    patterns: PART_OF_YEAR_PATTERNS,
  },
  { hint: UNIT_OF_TIME, patterns: [...RELATIVE_PATTERNS, ...ANCHORED_PATTERNS] },
  { hint: /Mon|Tue|Wed|Thu|Fri|Sat|Sun/u, patterns: WEEKDAY_PATTERNS },
  { hint: NAME_OF_TIME, patterns: MONTH_AND_YEAR_PATTERNS },
]

interface Candidate extends Span {
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly pattern: DatePattern
  readonly rank: number
}

function candidatesIn(text: string): readonly Candidate[] {
  const patterns = GROUPS.flatMap(({ hint, patterns }) => (hint.test(text) ? patterns : []))
  const found: Candidate[] = []
  for (const [rank, pattern] of patterns.entries()) {
    for (const { index: start, 0: words, groups = {} } of text.matchAll(pattern.pattern)) {
      if (isWordStart(text, start)) {
        found.push({ start, end: start + words.length, groups, pattern, rank })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank)
}

/** How far around the words a pattern looks. */
const NEAR = 60

/** Reads one candidate; null where its words are no date after all. */
function readCandidate(
  text: string,
  { start, end, groups, pattern }: Candidate,
  today: Day | null,
  anchor: Period,
): Period | null {
  return pattern.read(groups, {
    today,
    direction: directionAt(text, start, end),
    before: text.slice(Math.max(0, start - NEAR), start),
    after: text.slice(end, end + NEAR),
    anchor,
  })
}

/** What "two days before" is said of, where a date stands right after it: "two days before Easter". */
function followingDate(
  text: string,
  { end, groups }: Candidate,
  candidates: readonly Candidate[],
  today: Day | null,
): DateMention | null {
  if (!/^(?:before|after)$/iu.test(groups['way'] ?? '')) return null
  for (const next of candidates) {
    if (next.start !== end + 1) continue
    const date = readCandidate(text, next, today, '')
    if (date !== null) return { start: next.start, end: next.end, date }
  }
  return null
}

/**
 * The times that an English text names, in its order, each read against the article's day: weekdays and days
 * without a year by the tense of the verbs around them. What is only part of a longer date is not told twice.
 */
export function findDates(all: string, articleDate: Period): readonly DateMention[] {
  const text = all.slice(0, LONGEST_READ)
  const days = daysOf(articleDate)
  const today = days !== null && days.first === days.last ? days.first : null
  const candidates = candidatesIn(text)
  const found: DateMention[] = []
  let anchor: Period = ''
  let reached = 0
  for (const candidate of candidates) {
    const { start, end } = candidate
    if (start < reached) continue
    const following = followingDate(text, candidate, candidates, today)
    const date = readCandidate(text, candidate, today, following?.date ?? anchor)
    if (date === null) continue
    found.push({ start, end: following?.end ?? end, date })
    reached = following?.end ?? end
    if (date !== '') anchor = date
  }
  return found
}
