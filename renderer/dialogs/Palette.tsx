import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { COMMAND_GROUPS } from '../../shared/api/commands.ts'
import { runCommand, useRegistry, type Command } from '../commands/registry.ts'
import { spellKeys } from '../commands/keys.ts'
import { closeDialog } from '../state/dialog-state.ts'
import styles from './Palette.module.css'

function PaletteItem({ command }: { readonly command: Command }) {
  return (
    <MenuItem
      id={command.id}
      textValue={command.title}
      className="menu-item"
      isDisabled={command.isEnabled?.() === false}
    >
      {command.title}
      {command.keys === undefined ? null : <kbd className="key">{spellKeys(command.keys)}</kbd>}
    </MenuItem>
  )
}

/** Every action there is, found by a few letters, with its key. */
export function Palette() {
  const commands = useRegistry((state) => state.commands)
  const { contains } = useFilter({ sensitivity: 'base' })
  const run = (id: string) => {
    closeDialog()
    // After the dialog has given the focus back, so that the command finds the pane it belongs to.
    requestAnimationFrame(() => runCommand(id))
  }
  return (
    <ModalOverlay
      className={`dialog-overlay ${styles['overlay'] ?? ''}`}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) closeDialog()
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className="dialog" style={{ width: '100%' }} aria-label="Commands">
          <Autocomplete filter={contains}>
            <SearchField autoFocus aria-label="Find a command" className={styles['search'] ?? ''}>
              <Input className={styles['input'] ?? ''} placeholder="What do you want to do?" />
            </SearchField>
            <section className={styles['list']} tabIndex={0} aria-label="Commands found">
              <Menu
                aria-label="Commands"
                className={styles['menu'] ?? ''}
                onAction={(key) => run(String(key))}
                renderEmptyState={() => (
                  <p className={styles['empty']}>No command has these letters.</p>
                )}
              >
                {COMMAND_GROUPS.map((group) => {
                  const members = [...commands.values()].filter(
                    (command) => command.group === group,
                  )
                  return members.length === 0 ? null : (
                    <MenuSection key={group} id={group}>
                      <Header className={styles['group'] ?? ''}>{group}</Header>
                      {members.map((command) => (
                        <PaletteItem key={command.id} command={command} />
                      ))}
                    </MenuSection>
                  )
                })}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
