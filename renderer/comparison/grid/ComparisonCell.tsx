import { Tag } from 'lucide-react'
import { memo, useMemo } from 'react'
import type { Id } from '../../../shared/domain/id.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { LETTERS } from '../../kit/keys/letters.ts'
import { useProjectState } from '../../state/project-state.ts'
import { tileTextOf, type TileColumn, type TileText } from '../claim/tile-text.ts'
import { askForRow } from '../rows/row-moves.ts'
import { ClaimTile } from './ClaimTile.tsx'
import styles from './ComparisonGrid.module.css'
import { CellBox } from './CellBox.tsx'
import { idOfTile } from './cell-ids.ts'
import { fitCell, heightOfTile, MOST_TILES } from './measures.ts'
import { MoreClaims } from './MoreClaims.tsx'
import { linesOfTile } from './text-lines.ts'
import { widthOfWord } from './text-widths.ts'

interface FirstTiles {
  readonly texts: readonly TileText[]
  /** How many lines each of them has. */
  readonly lines: readonly number[]
}

/** The first claims of a cell: as many as may fit into a row that gets `most` high, and one more. */
function readFirstTiles(
  project: Project,
  ids: readonly Id[],
  is: TileColumn,
  width: number,
  most: number,
): FirstTiles {
  const texts: TileText[] = []
  const lines: number[] = []
  let height = 0
  for (const id of ids.slice(0, MOST_TILES)) {
    const claim = project.claims.get(id)
    if (claim === undefined) continue
    const text = tileTextOf(project, claim, is)
    const count = linesOfTile(text, width, widthOfWord)
    texts.push(text)
    lines.push(count)
    height += heightOfTile(count)
    if (height > most) break
  }
  return { texts, lines }
}

interface ComparisonCellProps {
  readonly row: number
  readonly column: number
  readonly is: TileColumn
  readonly claims: readonly Id[]
  readonly width: number
  /** How high its row may get; Infinity for as high as its claims need. */
  readonly most: number
  readonly isActive: boolean
  /** The chosen claim; null while the cell as a whole is meant. */
  readonly chosen: number | null
  readonly marked: readonly Id[]
  /** Whether its claims have no topic, and are to get one by one press. */
  readonly isUnsorted: boolean
}

/** What one column says in one row: its claims, as many as there is room for, or that nobody spoke. */
export const ComparisonCell = memo(function ComparisonCell(props: ComparisonCellProps) {
  const { row, column, is, claims, width, most, isActive, chosen, marked, isUnsorted } = props
  const project = useProjectState((state) => state.project)
  const { texts, lines } = useMemo(
    () => readFirstTiles(project, claims, is, width, most),
    [project, claims, is, width, most],
  )
  const { tiles, firstLines } = fitCell(lines, most, claims.length)
  return (
    <CellBox {...{ row, column, isActive, chosen }} isEmpty={claims.length === 0}>
      {texts.slice(0, tiles).map((text, index) => (
        <div key={text.claim.id} className={styles['entry']}>
          <ClaimTile
            text={text}
            elementId={idOfTile(row, column, index)}
            index={index}
            isActive={isActive && chosen === index}
            mark={marked.indexOf(text.claim.id)}
            most={index === 0 && Number.isFinite(most) ? firstLines : null}
          />
          {isUnsorted ? (
            <button
              type="button"
              tabIndex={-1}
              className={styles['sort']}
              data-tile={index}
              aria-label="Topic…"
              title={`Give it a topic (${LETTERS['compare.move'].keys[0]})`}
              onClick={() => askForRow([text.claim.id], '')}
            >
              <Tag size={13} aria-hidden />
            </button>
          ) : null}
        </div>
      ))}
      <MoreClaims
        row={row}
        column={column}
        claims={claims}
        shown={tiles}
        chosen={isActive ? chosen : null}
        marked={marked}
      />
    </CellBox>
  )
})
