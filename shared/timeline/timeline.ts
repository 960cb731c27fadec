import { keysOf, labelOf } from '../comparison/axes.ts'
import type { ArticleChoice } from '../domain/view.ts'
import { claimsOfArticles } from '../comparison/grid.ts'
import type { Claim } from '../domain/claim.ts'
import type { Project } from '../domain/project.ts'
import { daysOf, type Period } from './period.ts'
import { placesOf, type TimelineEntry } from './placing.ts'
import type { LaneAxis, TimelineChoice } from './timeline-choice.ts'
import { labelOfPeriod, type SlotLabel } from './slot-label.ts'

/** One column: a day, or a longer time that words name. */
export interface TimelineSlot {
  readonly period: Period
  readonly name: SlotLabel
  /** Days without anything between the columns before and this one. */
  readonly quietDays: number
  readonly count: number
}

export interface TimelineLane {
  readonly key: string
  readonly label: string
  /** How many different claims. */
  readonly count: number
}

/** What one lane has in one column, in reading order; places in `lanes` and `slots`. */
export interface TimelineCell {
  readonly lane: number
  readonly slot: number
  readonly entries: readonly TimelineEntry[]
}

/** Who said what when: lanes by columns. A claim stands in every lane and column that it has. */
export interface Timeline {
  readonly slots: readonly TimelineSlot[]
  /** The one with most claims first, what has no value last. */
  readonly lanes: readonly TimelineLane[]
  /** Lane by lane, in each from the earliest. */
  readonly cells: readonly TimelineCell[]
  /** How many different claims in all; how many of them stand on their article's date; of how many that has none. */
  readonly total: number
  readonly asOf: number
  readonly undated: number
}

/** By their first days, the longer time first; what has no date last. */
export function comparePeriods(a: Period, b: Period): number {
  const daysA = daysOf(a)
  const daysB = daysOf(b)
  if (daysA === null || daysB === null) return Number(daysA === null) - Number(daysB === null)
  return daysA.first - daysB.first || daysB.last - daysA.last
}

function slotsOf(counts: ReadonlyMap<Period, number>): readonly TimelineSlot[] {
  let reached: number | null = null
  return [...counts.keys()].sort(comparePeriods).map((period) => {
    const days = daysOf(period)
    const quietDays = days === null || reached === null ? 0 : Math.max(0, days.first - reached - 1)
    // A long time does not fill the days after its first: what is quiet is told between what is told to the day.
    if (days !== null)
      reached = Math.max(reached ?? days.first, period.length === 10 ? days.last : days.first)
    const count = counts.get(period) ?? 0
    return { period, quietDays, count, name: labelOfPeriod(period) }
  })
}

interface Placed {
  readonly claim: Claim
  readonly entries: readonly TimelineEntry[]
  readonly keys: readonly string[]
}

function lanesOf(
  project: Project,
  placed: readonly Placed[],
  axis: LaneAxis,
): readonly TimelineLane[] {
  const counts = new Map<string, number>()
  for (const { keys } of placed) {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const isLast = ({ key }: TimelineLane): number => Number(key === '')
  return Array.from(counts, ([key, count]) => ({
    key,
    count,
    label: labelOf(project, axis, key),
  })).sort((a, b) => isLast(a) - isLast(b) || b.count - a.count || (a.label < b.label ? -1 : 1))
}

/** Lays all claims that are not rejected out in time; where articles are chosen, theirs alone. */
export function timelineOf(
  project: Project,
  { lanes: axis, placing }: TimelineChoice,
  articles: ArticleChoice | null = null,
): Timeline {
  const placed = claimsOfArticles(project, articles).map((claim): Placed => ({
    claim,
    entries: placesOf(project, claim, placing),
    keys: keysOf(project, claim, axis),
  }))
  const lanes = lanesOf(project, placed, axis)
  const counts = new Map<Period, number>()
  for (const { period } of placed.flatMap(({ entries }) => entries)) {
    counts.set(period, (counts.get(period) ?? 0) + 1)
  }
  const slots = slotsOf(counts)
  const laneAt = new Map(lanes.map(({ key }, index) => [key, index]))
  const slotAt = new Map(slots.map(({ period }, index) => [period, index]))
  const cells = new Map<number, TimelineEntry[]>()
  for (const { keys, entries } of placed) {
    for (const key of keys) {
      for (const entry of entries) {
        const at = (laneAt.get(key) ?? 0) * slots.length + (slotAt.get(entry.period) ?? 0)
        const held = cells.get(at)
        if (held === undefined) cells.set(at, [entry])
        else held.push(entry)
      }
    }
  }
  const asOf = placed.flatMap(({ entries: [first] }) =>
    first?.how === 'as of' ? [first.period] : [],
  )
  return {
    slots,
    lanes,
    cells: [...cells.keys()]
      .sort((a, b) => a - b)
      .map((at) => ({
        lane: Math.floor(at / slots.length),
        slot: at % slots.length,
        entries: cells.get(at) ?? [],
      })),
    total: placed.length,
    asOf: asOf.filter((period) => period !== '').length,
    undated: asOf.filter((period) => period === '').length,
  }
}
