import type { ComparisonGrid } from '../../../shared/comparison/grid.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { lengthsOfWords } from '../claim/claim-text.ts'
import { heightOfCell, heightOfTile, LEAST_ROW, linesOfWords } from './measures.ts'

type Lengths = ReadonlyMap<Id, number>

function linesAmong(lengths: Lengths, ids: readonly Id[], columnWidth: number): readonly number[] {
  return ids.map((id) => linesOfWords(lengths.get(id) ?? 0, columnWidth))
}

/** How many lines of words the tiles of claims have. */
export function linesOfClaims(
  project: Project,
  ids: readonly Id[],
  columnWidth: number,
): readonly number[] {
  return linesAmong(lengthsOfWords(project), ids, columnWidth)
}

/**
 * The height of each row: as much as its fullest cell needs. In a row of claims without a topic there is room for the
 * buttons that give them one.
 */
export function heightsOfRows(
  grid: ComparisonGrid,
  project: Project,
  columnWidth: number,
  isSorting: boolean,
): readonly number[] {
  const lengths = lengthsOfWords(project)
  return grid.rows.map(({ key }) => {
    const isUnsorted = isSorting && key === ''
    let height = LEAST_ROW
    for (const column of grid.columns) {
      const ids = grid.claimsAt(key, column.key)
      // Most cells are empty.
      if (ids.length === 0) continue
      const tiles = linesAmong(lengths, ids, columnWidth).map((lines) =>
        heightOfTile(lines, isUnsorted),
      )
      height = Math.max(height, heightOfCell(tiles))
    }
    return height
  })
}
