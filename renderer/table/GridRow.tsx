import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { isSameValue } from '../../shared/domain/same-value.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { readCells } from '../../shared/tables/cell-cache.ts'
import type { Table } from '../../shared/tables/tables.ts'
import { markOfReview } from '../drafts/draft-words.ts'
import { useProjectState } from '../state/project-state.ts'
import type { GridColumn } from './column-order.ts'
import { GridCell } from './GridCell.tsx'
import type { Editing } from './grid-state.ts'
import { edgesOf, isReached, type LineMarks } from './line-marks.ts'
import { ROW_HEIGHT } from './measures.ts'
import { ReviewMark } from './ReviewMark.tsx'

interface GridRowProps {
  readonly table: Table
  readonly id: Id
  readonly line: number
  /** Its place among the records shown, from 1. */
  readonly number: number
  readonly columns: readonly GridColumn[]
  /** The columns in view, both included: the others are not drawn. */
  readonly drawnFrom: number
  readonly drawnTo: number
  readonly marks: LineMarks
  readonly editing: Editing | null
  readonly isReadOnly: boolean
}

const NO_TEXTS: readonly string[] = []

function textsOf(
  project: Project,
  table: Table,
  id: Id,
  columns: readonly GridColumn[],
  isDrawn: (index: number) => boolean,
): readonly string[] {
  const row = project[table].get(id)
  return row === undefined
    ? NO_TEXTS
    : columns.map((column, index) => (isDrawn(index) ? readCells(column, project).text(row) : ''))
}

function reviewMarkOf(project: Project, table: Table, id: Id): string {
  const claim = table === 'claims' ? project.claims.get(id) : undefined
  return claim === undefined ? '' : markOfReview(claim)
}

/**
 * One record. It watches its own cells' texts and nothing else, so that an edit draws the rows again that show
 * something else than before.
 */
export const GridRow = memo(
  function GridRow(props: GridRowProps) {
    const { table, id, line, number, columns, marks, editing, isReadOnly } = props
    // The first column names the row, and the active cell is where the keyboard is: both are always there.
    const isDrawn = (index: number) =>
      index === 0 ||
      index === marks.active ||
      (index >= props.drawnFrom && index <= props.drawnTo) ||
      columns[index]?.id === editing?.column
    const texts = useProjectState(
      useShallow((state) => textsOf(state.project, table, id, columns, isDrawn)),
    )
    const review = useProjectState((state) => reviewMarkOf(state.project, table, id))
    const [mark] = review.split(' ')
    const isSelected = isReached(marks, 0) && isReached(marks, columns.length - 1)
    return (
      <div
        role="row"
        className="grid-row"
        aria-rowindex={line + 2}
        aria-selected={isSelected}
        data-editing={editing === null ? undefined : true}
        data-review={mark === '' ? undefined : mark}
        data-odd={line % 2 === 1 || undefined}
        style={{ top: line * ROW_HEIGHT }}
      >
        <div
          role="rowheader"
          className="grid-number"
          aria-colindex={1}
          data-line={line}
          data-marked={marks.reaches.length > 0 || undefined}
        >
          <ReviewMark review={review} />
          {number}
        </div>
        {columns.map((column, index) =>
          isDrawn(index) ? (
            <GridCell
              key={column.id}
              table={table}
              id={id}
              column={column}
              line={line}
              index={index}
              text={texts[index] ?? ''}
              shown={column.id === 'review' && review !== '' ? review : null}
              isActive={marks.active === index}
              isSelected={isReached(marks, index)}
              edges={edgesOf(marks, index)}
              editing={editing?.column === column.id ? editing.start : null}
              isReadOnly={isReadOnly}
            />
          ) : null,
        )}
      </div>
    )
  },
  (before, after) =>
    before.id === after.id &&
    before.line === after.line &&
    before.number === after.number &&
    before.columns === after.columns &&
    before.drawnFrom === after.drawnFrom &&
    before.drawnTo === after.drawnTo &&
    before.editing === after.editing &&
    before.isReadOnly === after.isReadOnly &&
    isSameValue(before.marks, after.marks),
)
