import { ArrowDown, ArrowUp, EyeOff, Funnel, Rows3 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Dialog, Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { changeView, useViews } from '../state/views.ts'
import { idOfHeader } from './cell-ids.ts'
import { ColumnFilterForm } from './toolbar/ColumnFilterForm.tsx'
import { useGrid } from './grid-context.ts'
import { groupRowsBy } from './sorting.ts'

interface HeaderMenuProps {
  /** The column whose menu is open; null for none. */
  readonly column: string | null
  readonly onClose: () => void
}

/** What can be done with one column: sort, filter, group, hide. */
export function HeaderMenu({ column, onClose }: HeaderMenuProps) {
  const { table, columns } = useGrid()
  const view = useViews((views) => views[table])
  const [isFiltering, setIsFiltering] = useState(false)
  const trigger = useMemo(
    () => ({
      current: column === null ? null : document.getElementById(idOfHeader(table, column)),
    }),
    [table, column],
  )
  const definition = columns.shown.find(({ id }) => id === column)
  if (column === null || definition === undefined) return null
  const close = () => {
    setIsFiltering(false)
    onClose()
  }
  const isGrouped = view.groupBy === column
  const actions: Readonly<Record<string, () => void>> = {
    ascending: () => changeView(table, { sort: [{ column, isDescending: false }] }),
    descending: () => changeView(table, { sort: [{ column, isDescending: true }] }),
    add: () =>
      changeView(table, {
        sort: [
          ...view.sort.filter((entry) => entry.column !== column),
          { column, isDescending: false },
        ],
      }),
    group: () => groupRowsBy(table, isGrouped ? null : column),
    hide: () => changeView(table, { hidden: [...view.hidden, column] }),
  }
  return (
    <Popover
      className="menu"
      aria-label={definition.header}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
      placement="bottom start"
      offset={2}
    >
      {isFiltering ? (
        <Dialog aria-label={`Filter ${definition.header}`} className="table-form">
          <ColumnFilterForm table={table} column={definition} onDone={close} />
        </Dialog>
      ) : (
        <Menu
          aria-label={`Menu of ${definition.header}`}
          autoFocus="first"
          onAction={(key) => {
            if (key === 'filter') {
              setIsFiltering(true)
              return
            }
            actions[String(key)]?.()
            close()
          }}
          shouldCloseOnSelect={false}
        >
          <MenuItem id="ascending" textValue="Sort ascending" className="menu-item">
            <ArrowUp size={14} aria-hidden /> Sort ascending
          </MenuItem>
          <MenuItem id="descending" textValue="Sort descending" className="menu-item">
            <ArrowDown size={14} aria-hidden /> Sort descending
          </MenuItem>
          <MenuItem
            id="add"
            textValue="Add to the sort"
            className="menu-item"
            isDisabled={view.sort.length === 0}
          >
            <span className="menu-gap" /> Add to the sort
          </MenuItem>
          <Separator className="menu-line" />
          <MenuItem id="filter" textValue="Filter…" className="menu-item">
            <Funnel size={14} aria-hidden /> Filter…
          </MenuItem>
          <MenuItem
            id="group"
            textValue={isGrouped ? 'Stop grouping' : 'Group by this'}
            className="menu-item"
          >
            <Rows3 size={14} aria-hidden /> {isGrouped ? 'Stop grouping' : 'Group by this'}
          </MenuItem>
          <MenuItem
            id="hide"
            textValue="Hide"
            className="menu-item"
            isDisabled={columns.shown.length < 2}
          >
            <EyeOff size={14} aria-hidden /> Hide
          </MenuItem>
        </Menu>
      )}
    </Popover>
  )
}
