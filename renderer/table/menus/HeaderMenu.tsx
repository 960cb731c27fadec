import { ArrowDown, ArrowUp, EyeOff, Funnel, MoveHorizontal, Pin, Rows3 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Dialog, Menu, Popover, Separator } from 'react-aria-components'
import { runCommand } from '../../kit/keys/registry.ts'
import { useViews } from '../../state/views.ts'
import { idOfHeader } from '../cell-ids.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'
import { useGrid } from '../grid-context.ts'
import { MenuCommand } from './MenuCommand.tsx'
import { ColumnFilterForm } from '../toolbar/ColumnFilterForm.tsx'

interface HeaderMenuProps {
  readonly column: GridColumn
  /** Whether it opens with what the column is filtered by. */
  readonly isFiltering: boolean
  readonly onClose: () => void
}

/** What can be done with one column: sort, filter, group, fit, hide. */
export function HeaderMenu({ column, isFiltering: isFilterAtFirst, onClose }: HeaderMenuProps) {
  const { table, columns } = useGrid()
  const isGrouped = useViews((views) => views[table].groupBy === column.id)
  const isLastFrozen = useViews((views) => columns.shown[views[table].frozen - 1]?.id === column.id)
  const [isFiltering, setIsFiltering] = useState(isFilterAtFirst)
  const trigger = useMemo(
    () => ({ current: document.getElementById(idOfHeader(table, column.id)) }),
    [table, column.id],
  )
  return (
    <Popover
      className="menu"
      aria-label={column.header}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      placement="bottom start"
      offset={2}
    >
      {isFiltering ? (
        <Dialog aria-label={`Filter ${column.header}`} className="table-form">
          <ColumnFilterForm table={table} column={column} onDone={onClose} />
        </Dialog>
      ) : (
        <Menu
          aria-label={`Menu of ${column.header}`}
          autoFocus="first"
          shouldCloseOnSelect={false}
          onAction={(id) => {
            if (id === 'column.filter') {
              setIsFiltering(true)
              return
            }
            runCommand(String(id))
            onClose()
          }}
        >
          <MenuCommand
            id="column.ascending"
            title="Sort ascending"
            icon={<ArrowUp size={14} aria-hidden />}
          />
          <MenuCommand
            id="column.descending"
            title="Sort descending"
            icon={<ArrowDown size={14} aria-hidden />}
          />
          <MenuCommand id="column.addToSort" title="Add to the sort" />
          <Separator className="menu-line" />
          <MenuCommand id="column.filter" title="Filter…" icon={<Funnel size={14} aria-hidden />} />
          <MenuCommand
            id="column.group"
            title={isGrouped ? 'Stop grouping' : 'Group by this'}
            icon={<Rows3 size={14} aria-hidden />}
          />
          <Separator className="menu-line" />
          <MenuCommand
            id="column.fit"
            title="Fit to what it holds"
            icon={<MoveHorizontal size={14} aria-hidden />}
          />
          <MenuCommand id="column.fitAll" />
          <MenuCommand
            id="column.freeze"
            title={isLastFrozen ? 'Let all columns scroll' : 'Freeze up to here'}
            icon={<Pin size={14} aria-hidden />}
          />
          <MenuCommand id="column.hide" title="Hide" icon={<EyeOff size={14} aria-hidden />} />
        </Menu>
      )}
    </Popover>
  )
}
