import { LayoutList } from 'lucide-react'
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { isSameValue } from '../../../shared/domain/edit/same-value.ts'
import { lookOf } from '../../../shared/domain/saved-view.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { runCommand } from '../../kit/keys/registry.ts'
import { useViews } from '../../state/views.ts'
import { MenuCommand } from '../menus/MenuCommand.tsx'
import { isUsual } from './filters.ts'
import { idOfRowHeight, idOfSavedView, ROW_HEIGHTS } from '../commands/view-commands.ts'

/** How the table is looked at: its saved views, the height of its rows, its size. */
export function ViewMenu({ table }: { readonly table: Table }) {
  const view = useViews((views) => views[table])
  const saved = useViews((views) => views.saved[table])
  const look = lookOf(view)
  const current = saved.find((other) => isSameValue(other.look, look))
  const usual = isUsual(view) ? ['table.usualRows'] : []
  return (
    <MenuTrigger>
      <Button className="button plain table-view">
        <LayoutList size={14} aria-hidden /> {current?.name ?? 'View'}
      </Button>
      <Popover className="menu" placement="bottom end" offset={4}>
        <Menu
          aria-label="View of the table"
          autoFocus="first"
          onAction={(id) => runCommand(String(id))}
        >
          <MenuSection
            selectionMode="single"
            selectedKeys={current === undefined ? usual : [idOfSavedView(current.name)]}
          >
            <Header className="menu-title">Views</Header>
            <MenuItem id="table.usualRows" className="menu-item table-choice">
              All rows, not sorted
            </MenuItem>
            {saved.map(({ name }) => (
              <MenuItem
                key={name}
                id={idOfSavedView(name)}
                textValue={name}
                className="menu-item table-choice"
              >
                {name}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuCommand
            id="table.views"
            title={saved.length === 0 ? 'Save this view…' : 'Save or change…'}
          />
          <Separator className="menu-line" />
          <MenuSection selectionMode="single" selectedKeys={[idOfRowHeight(view.rowHeight)]}>
            <Header className="menu-title">Row height</Header>
            {ROW_HEIGHTS.map(({ height, title }) => (
              <MenuItem
                key={height}
                id={idOfRowHeight(height)}
                textValue={title}
                className="menu-item table-choice"
              >
                {title}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection>
            <Header className="menu-title">Size: {view.zoom}%</Header>
            <MenuCommand id="table.larger" title="Larger" />
            <MenuCommand id="table.smaller" title="Smaller" />
            <MenuCommand id="table.zoomReset" title="Usual size" />
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
