import { OTHERS_KEY } from '../../../shared/comparison/folding.ts'
import type { ComparisonGrid } from '../../../shared/comparison/grid.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { ColumnAxis } from '../../../shared/domain/view.ts'
import { lengthsOfWords } from '../claim/claim-text.ts'
import { tileTextOf } from '../claim/tile-text.ts'
import { heightOfRow, linesOfWords, mostOfRow } from './measures.ts'
import { linesOfTile } from './text-lines.ts'
import { widthOfWord } from './text-widths.ts'

/** Who said a claim and what carried it, in characters, where it is not worth looking up. */
const WHO = 30
/** The claims of a cell that its height is guessed by: more than fit into a low row. */
const LOOKED_AT = 16
/** Of more claims than this the lines are guessed. */
const MANY_CLAIMS = 600
/** More rows than this do not stand in any view at once. */
const MANY_ROWS = 30

/** How many lines the first claims of each cell have, by row; empty cells are left out. */
export type LinesOfRows = readonly (readonly (readonly number[])[])[]

/** What a comparison is of, and how wide its columns are. */
interface Measured {
  readonly grid: ComparisonGrid
  readonly project: Project
  readonly axis: ColumnAxis
  readonly columnWidth: number
}

/** How many lines claims have, by their column: measured, or guessed where there are very many. */
function lineCounter({ grid, project, axis, columnWidth }: Measured) {
  if (grid.total > MANY_CLAIMS) {
    const lengths = lengthsOfWords(project)
    return (id: Id) => linesOfWords((lengths.get(id) ?? 0) + WHO, columnWidth)
  }
  return (id: Id, key: string) => {
    const claim = project.claims.get(id)
    if (claim === undefined) return 0
    return linesOfTile(tileTextOf(project, claim, { axis, key }), columnWidth, widthOfWord)
  }
}

export function linesOfRows(measured: Measured): LinesOfRows {
  const { grid } = measured
  const linesOf = lineCounter(measured)
  return grid.rows.map((row) =>
    grid.columns.flatMap(({ key }) => {
      const ids = key === OTHERS_KEY ? [] : grid.claimsAt(row.key, key)
      // Most cells are empty.
      return ids.length === 0 ? [] : [ids.slice(0, LOOKED_AT).map((id) => linesOf(id, key))]
    }),
  )
}

/** About how high each row is that may get `most` high, before it is drawn and measured. */
export function heightsOfRows(lines: LinesOfRows, most: number): readonly number[] {
  return lines.map((cells) => heightOfRow(cells, most))
}

/**
 * How high rows may get in a view of this height: so high that all are in it at once with more of their claims than
 * usual, where that can be; else as `mostOfRow` says.
 */
export function mostOfRows(lines: LinesOfRows, columnWidth: number, viewHeight: number): number {
  const usual = mostOfRow(viewHeight, columnWidth)
  if (lines.length > MANY_ROWS) return usual
  const isFitting = (most: number) =>
    heightsOfRows(lines, most).reduce((sum, height) => sum + height, 0) <= viewHeight
  const higher = [3, 2.5, 2, 1.75, 1.5, 1.25].map((by) => Math.round(usual * by))
  return higher.find(isFitting) ?? usual
}
