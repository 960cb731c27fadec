import { OTHERS_KEY, type FoldedGrid } from '../../shared/comparison/folding.ts'
import type { GridLine } from '../../shared/comparison/grid.ts'
import { joinNames } from '../../shared/domain/text/text-direction.ts'

/** All columns of a comparison, each by itself. */
export function unfoldedColumns(grid: FoldedGrid): readonly GridLine[] {
  return [...grid.columns.filter(({ key }) => key !== OTHERS_KEY), ...grid.folded]
}

/**
 * The columns with a place of their own that say nothing in a row. What has no value (“no speaker”) is nobody who
 * could be silent.
 */
export function gapsInRow(grid: FoldedGrid, rowKey: string): readonly GridLine[] {
  return grid.columns.filter(
    ({ key }) => key !== '' && key !== OTHERS_KEY && grid.claimsAt(rowKey, key).length === 0,
  )
}

/** The rows in which a column says nothing. */
export function gapsInColumn(grid: FoldedGrid, columnKey: string): readonly GridLine[] {
  return grid.rows.filter(({ key }) => key !== '' && grid.claimsAt(key, columnKey).length === 0)
}

/** "Silent: Rubio, Trump"; empty where nobody is. */
export function describeGaps(gaps: readonly GridLine[]): string {
  const names = joinNames(
    gaps.map(({ label }) => label),
    ', ',
  )
  return names === '' ? '' : `Silent: ${names}`
}
