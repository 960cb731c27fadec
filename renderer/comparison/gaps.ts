import { joinNames } from '../../shared/domain/text-direction.ts'
import type { ComparisonGrid, GridLine } from '../../shared/comparison/grid.ts'

/** The columns that say nothing in a row. What has no value (“no speaker”) is nobody who could be silent. */
export function gapsInRow(grid: ComparisonGrid, rowKey: string): readonly GridLine[] {
  return grid.columns.filter(({ key }) => key !== '' && grid.claimsAt(rowKey, key).length === 0)
}

/** The rows in which a column says nothing. */
export function gapsInColumn(grid: ComparisonGrid, columnKey: string): readonly GridLine[] {
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
