import { quoteOfClaim, type Claim } from '../domain/claim.ts'
import type { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import { findDates } from './date-mentions.ts'
import { daysOf, type Period } from './period.ts'
import type { Placing } from './timeline-choice.ts'
import { saidDayOf } from './said-day.ts'

/**
 * One place of a claim in time. `named`: its own words name it; `said`: the words around tell when it was said;
 * `as of`: nothing does, and it stands on its article's date.
 */
export interface TimelineEntry {
  readonly claimId: Id
  /** '' where not even the article has a date. */
  readonly period: Period
  readonly how: 'named' | 'said' | 'as of'
  /** The words that tell; '' for the article's date. */
  readonly words: string
}

/** What the words of a claim and those around it tell, for one date of its article; those around only once asked. */
interface Told {
  readonly articleDate: Period
  readonly named: readonly TimelineEntry[]
  said?: TimelineEntry
}

const known = new WeakMap<Claim, Told>()

function namedIn(claim: Claim, articleDate: Period): readonly TimelineEntry[] {
  const text = quoteOfClaim(claim) || claim.statement
  const periods = new Set<Period>()
  return findDates(text, articleDate).flatMap(({ start, end, date }): readonly TimelineEntry[] => {
    if (date === '' || periods.has(date)) return []
    periods.add(date)
    return [{ claimId: claim.id, period: date, how: 'named', words: text.slice(start, end) }]
  })
}

function saidAround(claim: Claim, articleDate: Period): TimelineEntry {
  const day = saidDayOf(claim, articleDate)
  return day === null
    ? { claimId: claim.id, period: articleDate, how: 'as of', words: '' }
    : { claimId: claim.id, period: day.date, how: 'said', words: day.words }
}

/** Read once for each state of a claim and date of its article. */
function toldBy(claim: Claim, articleDate: Period): Told {
  const before = known.get(claim)
  if (before?.articleDate === articleDate) return before
  const told: Told = { articleDate, named: namedIn(claim, articleDate) }
  known.set(claim, told)
  return told
}

/**
 * Where a claim stands in time, at least once: at every day or longer time that its words name, or at the day it
 * was said; else at its article's date, as of which it holds.
 */
export function placesOf(
  project: Project,
  claim: Claim,
  placing: Placing,
): readonly TimelineEntry[] {
  const date = project.articles.get(claim.articleId)?.date.trim() ?? ''
  const articleDate = daysOf(date) === null ? '' : date
  const told = toldBy(claim, articleDate)
  if (placing === 'named' && told.named.length > 0) return told.named
  told.said ??= saidAround(claim, articleDate)
  return [told.said]
}
