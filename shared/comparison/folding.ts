import type { Id } from '../domain/id.ts'
import type { ComparisonGrid, GridLine } from './grid.ts'

/** A column with no more claims than this has hardly any. */
const FEW = 2

/** Fewer columns than this are not worth a column for the others. */
const LEAST_FOLDED = 3

/** The key of the column that holds those with hardly any claims; no name has such a sign. */
export const OTHERS_KEY = '\0others'

/** A comparison as it is shown, with columns that stand together in one. */
export interface FoldedGrid extends ComparisonGrid {
  /** The columns that the last one holds, in their order; none while all stand by themselves. */
  readonly folded: readonly GridLine[]
}

/**
 * Puts the columns with one or two claims into one, the last, where there are several of them and others beside
 * them. `claimsAt` goes on to answer for each of them. What has no value ("no speaker") stays a column of its own.
 */
export function foldColumns(grid: ComparisonGrid, isFolding: boolean): FoldedGrid {
  const isFew = ({ key, count }: GridLine) => key !== '' && count <= FEW
  const folded = isFolding ? grid.columns.filter(isFew) : []
  const kept = grid.columns.filter((column) => !isFew(column))
  if (folded.length < LEAST_FOLDED || kept.length === 0) return { ...grid, folded: [] }
  const claimsOfOthers = (rowKey: string): readonly Id[] => [
    ...new Set(folded.flatMap(({ key }) => grid.claimsAt(rowKey, key))),
  ]
  const all = new Set(grid.rows.flatMap(({ key }) => claimsOfOthers(key)))
  const others = { key: OTHERS_KEY, label: `${folded.length} others`, count: all.size }
  return {
    ...grid,
    columns: [...kept, others],
    folded,
    claimsAt: (rowKey, columnKey) =>
      columnKey === OTHERS_KEY ? claimsOfOthers(rowKey) : grid.claimsAt(rowKey, columnKey),
  }
}
