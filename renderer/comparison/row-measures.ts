import type { ComparisonGrid } from '../../shared/comparison/grid.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { lengthOfWords } from './claim-text.ts'
import { heightOfCell, heightOfRow, heightOfTile, linesOfWords } from './measures.ts'

/** How many lines of words the tile of a claim has. */
export function linesOfClaim({ claims }: Project, id: Id, columnWidth: number): number {
  const claim = claims.get(id)
  return linesOfWords(claim === undefined ? 0 : lengthOfWords(claim), columnWidth)
}

/** The height of each row. In a row of claims without a topic there is room for the buttons that give them one. */
export function heightsOfRows(
  grid: ComparisonGrid,
  project: Project,
  columnWidth: number,
  isSorting: boolean,
): readonly number[] {
  return grid.rows.map(({ key }) => {
    const isUnsorted = isSorting && key === ''
    const cells = grid.columns.map((column) =>
      heightOfCell(
        grid
          .claimsAt(key, column.key)
          .map((id) => heightOfTile(linesOfClaim(project, id, columnWidth), isUnsorted)),
      ),
    )
    return heightOfRow(cells)
  })
}
