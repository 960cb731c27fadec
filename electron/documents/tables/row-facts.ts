import type { ColumnMatch, FoundFacts } from '../../../shared/domain/original.ts'
import type { DayOrder } from '../../../shared/domain/text/calendar-day.ts'
import type { ArticleTable } from '../document.ts'
import { readAddress } from '../facts/page-address.ts'
import { findDay, findNumberedDay } from './cell-date.ts'
import { findDayOrder, languageColumn } from './day-order.ts'
import { factsFrom, type ToldFacts } from '../facts/told-facts.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'

/** What is read of a cell of authors, in code units. */
const MAX_NAMES = 2000

/** Names that a cell lists: apart by semicolons or bars; by line breaks; or as a list was written out by a program. */
const LIST = /[;|\n]/
const WRITTEN_OUT = /^\[\s*["'].*["']\s*\]$/s
/** “Lind, Nora”: where several names are apart by semicolons, a comma turns each round. */
const TURNED = /^(?<last>[^,]{1,60}), (?<first>[^,]{1,60})$/
function tidyLine(cell: string): string {
  return cell.replaceAll(/\s+/g, ' ').trim()
}

/** The names in a cell of authors, as a byline: “A, B and C”. */
export function readNames(cell: string): string {
  const trimmed = cell.slice(0, MAX_NAMES).trim()
  const names = (
    WRITTEN_OUT.test(trimmed)
      ? trimmed
          .slice(1, -1)
          .split(/["']\s*,\s*["']/)
          .map((name) => name.replaceAll(/^\s*["']|["']\s*$/g, ''))
      : trimmed.split(LIST)
  )
    .map((name) => tidyLine(name).replace(/^by:?\s+/i, ''))
    .filter((name) => name !== '')
  const isList = names.length > 1
  const turned = names.map((name) => {
    const { first, last } = TURNED.exec(name)?.groups ?? {}
    return isList && first !== undefined && last !== undefined ? `${first} ${last}` : name
  })
  return listAll(turned)
}

function findLanguage(
  table: ArticleTable,
  row: readonly string[],
): readonly [string, number] | null {
  const index = languageColumn(table)
  const tag = (row[index] ?? '').trim()
  return /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/.test(tag) ? [tag.replace('_', '-'), index] : null
}

/**
 * What a row tells of its article, each with the column that it is from: “column “Headline””. `dayOrder` is for days
 * that can be read two ways, where the table does not tell.
 */
export function factsOfRow(
  table: ArticleTable,
  row: readonly string[],
  match: ColumnMatch,
  dayOrder: DayOrder | null,
): FoundFacts {
  const tell = (column: number | undefined, told: ToldFacts): FoundFacts =>
    column === undefined ? {} : factsFrom(`column “${table.columns[column] ?? ''}”`, told)
  const cell = (column: number | undefined): string =>
    column === undefined ? '' : (row[column] ?? '')
  const { url, archivedUrl } = readAddress(
    cell(match.url)
      .trim()
      .replace(/^www\./i, 'https://www.'),
  )
  const date = cell(match.date)
  const order = match.date === undefined ? null : (findDayOrder(table, match.date) ?? dayOrder)
  const language = findLanguage(table, row)
  return {
    ...tell(match.title, { title: tidyLine(cell(match.title)) }),
    ...tell(match.byline, { byline: readNames(cell(match.byline)) }),
    ...tell(match.outlet, { outlet: tidyLine(cell(match.outlet)) }),
    ...tell(match.url, { url, archivedUrl }),
    ...tell(match.date, { date: findDay(date, order) ?? findNumberedDay(date) }),
    ...tell(language?.[1], { language: language?.[0] }),
  }
}
