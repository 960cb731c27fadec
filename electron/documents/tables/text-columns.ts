import { foldWords } from '../../../shared/domain/text/folding.ts'
import type { ArticleTable } from '../document.ts'
import { LEAD_NAMES } from './column-names.ts'
import { sampleRows, type ColumnProfile } from './column-profile.ts'

/** How much of a lead is looked for in how much of the text beside it, in code units; in what share of the rows it is. */
const OPENING = 80
const SEARCHED = 3000
const REPEATED_SHARE = 0.5

/** Whether the text in one column says, in most rows and before long, what stands in the other. */
function isRepeated(table: ArticleTable, lead: ColumnProfile, main: ColumnProfile): boolean {
  const both = sampleRows(table.rows).filter(
    (row) => (row[lead.index] ?? '').trim() !== '' && (row[main.index] ?? '').trim() !== '',
  )
  const repeated = both.filter((row) => {
    const opening = foldWords((row[lead.index] ?? '').trim().slice(0, OPENING))
    return foldWords((row[main.index] ?? '').slice(0, SEARCHED)).includes(opening)
  })
  return both.length > 0 && repeated.length >= REPEATED_SHARE * both.length
}

/** A column’s name without the number that tells it from others of that name: “body 2”. */
function withoutNumber(name: string): string {
  return name.replace(/ \d{1,2}$/, '')
}

/**
 * The columns that a text is put together from, where one holds it or most of it: the lead before it that databases
 * have in a column of its own, unless the text begins with that, and its parts, where they are numbered.
 */
export function joinTextColumns(
  table: ArticleTable,
  main: ColumnProfile,
  others: readonly ColumnProfile[],
): readonly ColumnProfile[] {
  const isPart = ({ name }: ColumnProfile) =>
    name !== main.name && withoutNumber(name) === withoutNumber(main.name)
  const parts = others.filter((column) => column === main || isPart(column))
  const leads = others.filter(
    (column) =>
      column !== main &&
      LEAD_NAMES.has(column.name) &&
      !isRepeated(table, column, parts[0] ?? main),
  )
  return [...leads, ...(parts.length > 0 ? parts : [main])]
}
