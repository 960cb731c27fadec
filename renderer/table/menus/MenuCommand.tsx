import type { ReactNode } from 'react'
import { MenuItem } from 'react-aria-components'
import { CommandKeyCap } from '../../kit/keys/KeyCap.tsx'
import { useRegistry } from '../../kit/keys/registry.ts'

interface MenuCommandProps {
  /** The command's id, which is the item's. */
  readonly id: string
  /** What it is called here, where the command's own title says too much. */
  readonly title?: string
  readonly icon?: ReactNode
}

/** A command as an item of a menu: its title, whether it can be run now, its key. */
export function MenuCommand({ id, title, icon }: MenuCommandProps) {
  const command = useRegistry((state) => state.commands.get(id))
  if (command === undefined) return null
  const text = title ?? command.title
  return (
    <MenuItem
      id={id}
      textValue={text}
      className="menu-item"
      isDisabled={command.isEnabled?.() === false}
    >
      {icon ?? <span className="menu-gap" />} {text}
      <CommandKeyCap command={command} />
    </MenuItem>
  )
}
