import type { ArticleTable } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { profileColumn, sampleRows } from './column-profile.ts'

/** The share of a table's filled cells that are figures, from which it is one of figures. */
const MIN_FIGURES = 0.5
/** A column of longer cells than names of places and goods, in code units, may hold texts; an address is none. */
const MAX_LABEL = 40
const MAX_ADDRESSES = 0.5

const isFigure = (cell: string): boolean => /\p{N}/u.test(cell) && !/\p{L}/u.test(cell)

/** Whether a table holds figures and what they are of, and no column with anything to read. */
function isOfFigures(table: ArticleTable): boolean {
  const cells = sampleRows(table.rows)
    .flat()
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  if (cells.filter(isFigure).length < MIN_FIGURES * cells.length) return false
  return table.columns.every((_, index) => {
    const { meanLength, urls } = profileColumn(table, index)
    return meanLength <= MAX_LABEL || urls >= MAX_ADDRESSES
  })
}

/** Refuses a table of figures, of which no row can be an article. */
export function refuseFigures(table: ArticleTable): void {
  if (!isOfFigures(table)) return
  throw new Refusal(
    'This is a table of figures: none of its columns holds texts. Open the article that it belongs to; of a table of articles, each row has a text.',
  )
}
