import { MATCHED, type ColumnMatch, type MatchedName } from '../../../shared/domain/original.ts'
import type { ArticleTable } from '../document.ts'
import { COLUMN_NAMES, LEAD_NAMES, OTHER_NAMES } from './column-names.ts'
import { profileColumn, type ColumnProfile } from './column-profile.ts'
import { joinTextColumns } from './text-columns.ts'

/** Of the filled cells, the share that must be what the column is for: where its name says so, and where none does. */
const NAMED_SHARE = 0.5
const UNNAMED_SHARE = 0.8
/** The mean length of a text, and the bounds of a title, in code units, where no name tells. */
const MIN_TEXT = 80
const MIN_TITLE = 12
const MAX_TITLE = 200

/** How surely a column’s name says what it is for, from 0 to 1: “response.docs.headline” by its end too. */
function rateName(name: string, field: MatchedName): number {
  if (OTHER_NAMES[field].test(name)) return 0
  const known = COLUMN_NAMES[field]
  const rank = (one: string): number => {
    const at = known.indexOf(one)
    return at === -1 ? 0 : 1 - (0.5 * at) / known.length
  }
  const exact = rank(name)
  if (exact > 0) return exact
  const words = name.split(' ')
  const parts = words.flatMap((_, from) => [
    { words: words.slice(from), worth: 0.8 },
    { words: words.slice(0, words.length - from), worth: 0.6 },
  ])
  return parts.reduce((best, part) => Math.max(best, part.worth * rank(part.words.join(' '))), 0)
}

/** Whether a column can be what its name says, by what it holds. */
function isPlausible(column: ColumnProfile, field: MatchedName): boolean {
  switch (field) {
    case 'url':
      return column.urls >= NAMED_SHARE
    case 'date':
      return Math.max(column.dates, column.numberedDates) >= NAMED_SHARE
    case 'text':
      return column.worded >= NAMED_SHARE && column.urls < NAMED_SHARE
    case 'title':
      return (
        column.lettered >= NAMED_SHARE && column.urls < NAMED_SHARE && column.dates < NAMED_SHARE
      )
    case 'outlet':
      return column.meanLength <= MAX_TITLE && column.dates < NAMED_SHARE
    case 'byline':
      return (
        column.meanLength <= MAX_TITLE && column.dates < NAMED_SHARE && column.urls < NAMED_SHARE
      )
  }
}

/** How well a column fits where its name says nothing, from 0: by what it holds alone. */
function rateContents(column: ColumnProfile, field: MatchedName): number {
  switch (field) {
    case 'url':
      return column.urls >= UNNAMED_SHARE && !OTHER_NAMES.url.test(column.name)
        ? column.distinct
        : 0
    case 'date':
      return column.dates >= UNNAMED_SHARE && !OTHER_NAMES.date.test(column.name) ? column.dates : 0
    case 'text':
      return column.meanLength >= MIN_TEXT && column.worded >= NAMED_SHARE ? column.meanLength : 0
    case 'title': {
      const isTitle =
        column.meanLength >= MIN_TITLE &&
        column.meanLength <= MAX_TITLE &&
        column.worded >= UNNAMED_SHARE
      return isTitle && column.distinct > 0.9 ? 1 / (1 + column.index) : 0
    }
    case 'outlet':
    case 'byline':
      return 0
  }
}

/** The best of columns by a rating; null where none has any. */
function findBest(
  columns: readonly ColumnProfile[],
  rating: (column: ColumnProfile) => number,
): ColumnProfile | null {
  let best: ColumnProfile | null = null
  let most = 0
  for (const column of columns) {
    const rated = rating(column)
    if (rated > most) [best, most] = [column, rated]
  }
  return best
}

/** A text by its name: of several the one with the most to read, so that a summary is none beside the whole. */
function rateNamed(column: ColumnProfile, field: MatchedName): number {
  if (field === 'text' && LEAD_NAMES.has(column.name)) return 0
  const rated = isPlausible(column, field) ? rateName(column.name, field) : 0
  return field === 'text' && rated > 0 ? rated * (1 + column.meanLength) : rated
}

/**
 * Which column of a table of articles holds what, by the names of its columns in several languages and by what they
 * hold; absent for what none seems to hold. No column is used twice; a text may stand in several.
 */
export function guessColumns(table: ArticleTable): ColumnMatch {
  const columns = table.columns.map((_, index) => profileColumn(table, index))
  const left = new Set(columns.filter(({ isFilled }) => isFilled))
  const match: Partial<Record<MatchedName, number>> = {}
  let text: readonly number[] = []
  const order: readonly MatchedName[] = ['url', 'date', 'text', 'title', 'byline', 'outlet']
  for (const rate of [rateNamed, rateContents]) {
    for (const field of order) {
      if (match[field] !== undefined) continue
      const best = findBest([...left], (column) => rate(column, field))
      if (best === null) continue
      match[field] = best.index
      const used =
        field === 'text'
          ? joinTextColumns(
              table,
              best,
              [...left].filter((column) => isPlausible(column, 'text')),
            )
          : [best]
      if (field === 'text') text = used.map(({ index }) => index)
      for (const column of used) left.delete(column)
    }
  }
  return Object.fromEntries(
    MATCHED.flatMap((field) => {
      if (match[field] === undefined) return []
      return [[field, field === 'text' ? text : match[field]]]
    }),
  )
}
