import { quoteOfClaim, type Claim } from '../domain/claim.ts'
import { countOf, formatNumber } from '../domain/counting.ts'
import { denyingCueOf, withDenial, wordsAfter } from '../domain/tagging/denying-cue.ts'
import { linkedNames, speakersInWords } from '../domain/naming/linked-names.ts'
import type { Project } from '../domain/project.ts'
import { shorten } from '../domain/text/short-text.ts'
import { labelOfPeriod } from '../timeline/slot-label.ts'
import type { TimelineEntry } from '../timeline/placing.ts'
import type { Timeline, TimelineCell } from '../timeline/timeline.ts'

const MONTH_DAYS = 30.44
const YEAR_DAYS = 365.25

/** Quiet days as their fold says them: "12 days", "5 months", "3 years". */
export function gapInWords(days: number): string {
  if (days < 60) return countOf(days, 'day')
  if (days < 2 * YEAR_DAYS) return countOf(Math.round(days / MONTH_DAYS), 'month')
  return countOf(Math.round(days / YEAR_DAYS), 'year')
}

/** The words of a claim on a line of its own. */
export function wordsOnLine(claim: Claim): string {
  return shorten(quoteOfClaim(claim) || claim.statement || 'A claim without words', 160)
}

/** Who said a claim, and through whom it came: "Lena Marsh, through the Coastal News Agency". */
export function carriersInWords(project: Project, claim: Claim): string {
  const speakers = withDenial(speakersInWords(project, claim), 'No speaker', claim)
  const sources = linkedNames(project, claim, 'sources').map((name) => name || 'unknown source')
  return sources.length === 0 ? speakers : `${speakers}, through ${sources.join(', then ')}`
}

/** How it is known when: "‘next Tuesday’", "said ‘on Sunday’", "as of the article’s date". */
export function placingInWords({ how, words, period }: TimelineEntry): string {
  if (how === 'named') return `named: “${words}”`
  if (how === 'said') return `said: “${words}”`
  return period === '' ? 'its article has no date' : 'as of the article’s date'
}

/** Day and how it is known: "Mon 11 Mar 2024, named: “Monday”". */
export function momentInWords(entry: TimelineEntry): string {
  return `${labelOfPeriod(entry.period).whole}, ${placingInWords(entry)}`
}

/** Most claims of a cell that are read out before the rest is a number. */
const MOST_READ = 3

/** What a lane has in a column, in words: "Lena Marsh, Mon 11 Mar 2024: 1 claim. The dyke broke; named: “Monday”." */
export function describeCell(project: Project, timeline: Timeline, cell: TimelineCell): string {
  const lane = timeline.lanes[cell.lane]?.label ?? ''
  const slot = timeline.slots[cell.slot]?.name.whole ?? ''
  const told = cell.entries.slice(0, MOST_READ).flatMap((entry) => {
    const claim = project.claims.get(entry.claimId)
    if (claim === undefined) return []
    const words = wordsAfter(denyingCueOf(claim), wordsOnLine(claim))
    return [`${words}; ${placingInWords(entry)}.`]
  })
  const rest = cell.entries.length - told.length
  const more = rest > 0 ? [`And ${formatNumber(rest)} more.`] : []
  return [`${lane}, ${slot}: ${countOf(cell.entries.length, 'claim')}.`, ...told, ...more].join(' ')
}
