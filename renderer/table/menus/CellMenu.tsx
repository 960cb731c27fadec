import { Copy, Eraser, ListFilter, Quote, Scissors, Search, SquarePen, Trash2 } from 'lucide-react'
import type { RefObject } from 'react'
import { Menu, Popover, Separator } from 'react-aria-components'
import { isNamedTable } from '../../../shared/domain/naming/named-record.ts'
import { runCommand } from '../../kit/keys/registry.ts'
import { useGrid } from '../grid-context.ts'
import { gridOf } from '../grid-state.ts'
import { MenuCommand } from './MenuCommand.tsx'

interface CellMenuProps {
  /** What it opens beside. */
  readonly place: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** What can be done with the selected cells or rows; the same commands as in the palette, with their keys. */
export function CellMenu({ place, onClose }: CellMenuProps) {
  const { table } = useGrid()
  const { extent } = gridOf(table).selection
  const isRows = extent === 'rows' || extent === 'all'
  return (
    <Popover
      className="menu"
      aria-label={isRows ? 'Rows' : 'Cells'}
      triggerRef={place}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      placement="bottom start"
      offset={0}
    >
      <Menu
        aria-label={isRows ? 'Menu of the selected rows' : 'Menu of the selected cells'}
        autoFocus="first"
        shouldCloseOnSelect={false}
        onAction={(id) => {
          onClose()
          // Once the table has the focus again, which copying needs and what opens takes away.
          requestAnimationFrame(() => requestAnimationFrame(() => runCommand(String(id))))
        }}
      >
        <MenuCommand id="table.cut" icon={<Scissors size={14} aria-hidden />} />
        <MenuCommand id="table.copy" icon={<Copy size={14} aria-hidden />} />
        <MenuCommand id="table.paste" />
        {table === 'claims' ? (
          <MenuCommand id="claims.copyQuotes" icon={<Quote size={14} aria-hidden />} />
        ) : null}
        <Separator className="menu-line" />
        {isRows ? null : <MenuCommand id="table.edit" icon={<SquarePen size={14} aria-hidden />} />}
        <MenuCommand id="table.clearCells" icon={<Eraser size={14} aria-hidden />} />
        {isRows ? null : <MenuCommand id="table.fillDown" />}
        {isRows ? null : <MenuCommand id="table.fillRight" />}
        <MenuCommand id="table.set" />
        <Separator className="menu-line" />
        {isRows ? null : (
          <MenuCommand id="table.filterByValue" icon={<ListFilter size={14} aria-hidden />} />
        )}
        <MenuCommand id="table.find" icon={<Search size={14} aria-hidden />} />
        <Separator className="menu-line" />
        {table === 'articles' ? <MenuCommand id="table.openArticle" /> : null}
        {table === 'claims' ? null : <MenuCommand id="table.showClaims" />}
        {table === 'claims' ? <MenuCommand id="drafts.acceptSelected" /> : null}
        {table === 'claims' ? <MenuCommand id="drafts.rejectSelected" /> : null}
        {isNamedTable(table) ? <MenuCommand id="table.merge" /> : null}
        {table === 'articles' ? null : <MenuCommand id="table.addRow" />}
        <MenuCommand id="table.deleteRows" icon={<Trash2 size={14} aria-hidden />} />
      </Menu>
    </Popover>
  )
}
