import { Funnel } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Menu, MenuItem, Popover } from 'react-aria-components'
import { useViews } from '../../state/views.ts'
import { useGrid } from '../grid-context.ts'
import { offeredColumns } from '../lines/sorting.ts'
import { ColumnFilterForm } from './ColumnFilterForm.tsx'

/** Chooses a column, then what it is filtered by. */
export function FilterMenu() {
  const { table } = useGrid()
  const view = useViews((views) => views[table])
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = offeredColumns(table, view)
  const column = columns.find(({ id }) => id === chosen)
  const [isOpen, setIsOpen] = useState(false)
  const handleOpen = (open: boolean) => {
    setIsOpen(open)
    setChosen(null)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={handleOpen}>
      <Button className="button plain">
        <Funnel size={14} aria-hidden /> <span className="table-word">Filter</span>
      </Button>
      <Popover className="menu" placement="bottom start" offset={4}>
        {column === undefined ? (
          <Dialog aria-label="Filter by a column">
            <Menu
              aria-label="Filter by"
              autoFocus="first"
              shouldCloseOnSelect={false}
              onAction={(key) => setChosen(String(key))}
            >
              {columns.map(({ id, header }) => (
                <MenuItem key={id} id={id} textValue={header} className="menu-item">
                  {header}
                  {id in view.filters ? <span className="table-count">on</span> : null}
                </MenuItem>
              ))}
            </Menu>
          </Dialog>
        ) : (
          <Dialog aria-label={`Filter ${column.header}`} className="table-form">
            <h3 className="table-form-title">{column.header}</h3>
            <ColumnFilterForm table={table} column={column} onDone={() => handleOpen(false)} />
          </Dialog>
        )}
      </Popover>
    </DialogTrigger>
  )
}
