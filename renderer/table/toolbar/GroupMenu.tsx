import { Rows3 } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useViews } from '../../state/views.ts'
import { useGrid } from '../grid-context.ts'
import { groupRowsBy, offeredColumns } from '../lines/sorting.ts'

const NONE = 'no group'

interface GroupMenuProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Chooses the column that rows are grouped by. */
export function GroupMenu({ isOpen, onOpenChange }: GroupMenuProps) {
  const { table } = useGrid()
  const view = useViews((views) => views[table])
  const columns = offeredColumns(table, view).filter((column) => column.isListed)
  const grouped = columns.find(({ id }) => id === view.groupBy)
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="button plain">
        <Rows3 size={14} aria-hidden />
        <span className="table-word">
          {grouped === undefined ? 'Group' : `By ${grouped.header.toLowerCase()}`}
        </span>
      </Button>
      <Popover className="menu" placement="bottom start" offset={4}>
        <Menu
          aria-label="Group rows by"
          selectionMode="single"
          selectedKeys={[view.groupBy ?? NONE]}
          onAction={(key) => groupRowsBy(table, key === NONE ? null : String(key))}
        >
          <MenuItem id={NONE} textValue="Not grouped" className="menu-item table-choice">
            Not grouped
          </MenuItem>
          {columns.map(({ id, header }) => (
            <MenuItem key={id} id={id} textValue={header} className="menu-item table-choice">
              {header}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
