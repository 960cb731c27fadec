import { memo } from 'react'
import type { Id } from '../../shared/domain/id.ts'
import type { Table } from '../../shared/tables/tables.ts'
import { idOfCell } from './cell-ids.ts'
import { CellContent, describeCell } from './CellContent.tsx'
import type { GridColumn } from './column-order.ts'
import { CellEditor } from './editors/CellEditor.tsx'
import type { EditStart } from './grid-state.ts'

interface GridCellProps {
  readonly table: Table
  readonly id: Id
  readonly column: GridColumn
  readonly line: number
  readonly index: number
  readonly text: string
  /** What is shown in place of the text; null for the text itself. */
  readonly shown: string | null
  readonly isActive: boolean
  readonly isSelected: boolean
  /** Sides on which the selected block ends. */
  readonly edges: string
  readonly editing: EditStart | null
  readonly isReadOnly: boolean
}

/** One cell: its text as its column shows it, or its editor. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { table, id, column, line, index, text, shown, isActive, isSelected, edges, editing } =
    props
  return (
    <div
      role="gridcell"
      id={idOfCell(id, column.id)}
      className="grid-cell"
      aria-colindex={index + 2}
      aria-selected={isSelected}
      aria-readonly={props.isReadOnly || column.write === undefined}
      data-line={line}
      data-column={index}
      data-kind={column.kind}
      data-active={isActive || undefined}
      data-edges={edges === '' ? undefined : edges}
      data-first={index === 0 || undefined}
      style={{ gridColumn: index + 2 }}
      title={editing === null ? describeCell(column, text) : undefined}
    >
      {editing === null ? (
        <CellContent column={column} text={shown ?? text} />
      ) : (
        <CellEditor table={table} id={id} column={column} text={text} start={editing} />
      )}
    </div>
  )
})
