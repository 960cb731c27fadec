import { Download } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

/** One thing that can be saved as a file. */
export interface SaveChoice {
  readonly title: string
  readonly save: () => Promise<void>
}

/** What of a view can be saved, as a menu of a toolbar. */
export function SaveMenu({ choices }: { readonly choices: readonly SaveChoice[] }) {
  return (
    <MenuTrigger>
      <Button className="button">
        <Download size={14} aria-hidden /> Save <span aria-hidden>▾</span>
      </Button>
      <Popover className="menu" placement="bottom end" offset={4}>
        <Menu
          aria-label="Save"
          onAction={(key) => void choices.find(({ title }) => title === key)?.save()}
        >
          {choices.map(({ title }) => (
            <MenuItem key={title} id={title} className="menu-item">
              {title}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
