import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import type { DisplayRow } from '../../shared/tables/arrange.ts'
import { countRows } from '../../shared/tables/writing.ts'
import type { Table } from '../../shared/tables/tables.ts'
import { idOfGroup } from './cell-ids.ts'
import { ROW_HEIGHT } from './measures.ts'

interface GroupRowProps {
  readonly table: Table
  readonly group: Extract<DisplayRow, { type: 'group' }>
  readonly line: number
  readonly span: number
  readonly isActive: boolean
  readonly isCollapsed: boolean
}

/** The header of a group of rows; Enter, Space and the arrows sideways open and close it. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { table, group, line, span, isActive, isCollapsed } = props
  return (
    <div
      role="row"
      className="grid-row grid-group"
      aria-rowindex={line + 2}
      style={{ top: line * ROW_HEIGHT }}
    >
      <div
        role="gridcell"
        id={idOfGroup(table, line)}
        className="grid-group-cell"
        aria-colindex={1}
        aria-colspan={span + 1}
        aria-expanded={!isCollapsed}
        data-group={group.key}
        data-line={line}
        data-column={0}
        data-active={isActive || undefined}
      >
        <span className="grid-group-label">
          <ChevronRight size={14} aria-hidden data-open={!isCollapsed || undefined} />
          {group.label}
          <span className="grid-group-count">{countRows(table, group.count)}</span>
        </span>
      </div>
    </div>
  )
})
