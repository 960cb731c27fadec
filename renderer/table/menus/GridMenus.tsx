import { useRef } from 'react'
import { focusRegion } from '../../kit/focus/regions.ts'
import { useGrid } from '../grid-context.ts'
import { CellMenu } from './CellMenu.tsx'
import { closeGridMenu, useGridMenu } from './grid-menu-state.ts'
import { HeaderMenu } from './HeaderMenu.tsx'

function close(): void {
  closeGridMenu()
  focusRegion('table')
}

/** The menu of the grid that is open, of a column or of the selected cells. */
export function GridMenus() {
  const menu = useGridMenu((state) => state.menu)
  const { columns } = useGrid()
  const place = useRef<HTMLSpanElement>(null)
  if (menu === null) return null
  if (menu.type === 'cells') {
    return (
      <>
        <span ref={place} className="grid-menu-place" style={{ left: menu.at.x, top: menu.at.y }} />
        <CellMenu place={place} onClose={close} />
      </>
    )
  }
  const column = columns.shown.find(({ id }) => id === menu.column)
  return column === undefined ? null : (
    <HeaderMenu key={column.id} column={column} isFiltering={menu.isFiltering} onClose={close} />
  )
}
