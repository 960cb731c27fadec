import { useMemo, type KeyboardEvent } from 'react'
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
import { runCommand, useRegistry, type Command } from '../kit/keys/registry.ts'
import { CommandKeyCap } from '../kit/keys/KeyCap.tsx'
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
      <CommandKeyCap command={command} />
    </MenuItem>
  )
}

/** Whether a field's list has an item at hand, which Enter then means. */
function hasItemAtHand(field: Element): boolean {
  const id = field.getAttribute('aria-activedescendant')
  return id !== null && document.getElementById(id) !== null
}

/** Every action there is, found by a few letters, with its key. */
export function Palette() {
  const commands = useRegistry((state) => state.commands)
  const groups = useMemo(
    () =>
      COMMAND_GROUPS.map((group) => ({
        group,
        members: [...commands.values()].filter((command) => command.group === group),
      })),
    [commands],
  )
  const { contains } = useFilter({ sensitivity: 'base' })
  const run = (id: string) => {
    closeDialog()
    // After the dialog has given the focus back, so that the command finds the pane it belongs to.
    requestAnimationFrame(() => runCommand(id))
  }
  /** Enter means the first command found where none is at hand: after a correction, a paste, or quick typing. */
  const pressEnter = (event: KeyboardEvent) => {
    const { target } = event
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (!(target instanceof HTMLInputElement) || hasItemAtHand(target)) return
    // Of all commands, none is meant.
    if (target.value.trim() === '') return
    const first = groups
      .flatMap(({ members }) => members)
      .find(({ title, isEnabled }) => contains(title, target.value) && isEnabled?.() !== false)
    if (first === undefined) return
    event.preventDefault()
    event.stopPropagation()
    run(first.id)
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
              <Input
                className={styles['input'] ?? ''}
                placeholder="What do you want to do?"
                onKeyDownCapture={pressEnter}
              />
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
                {groups.map(({ group, members }) =>
                  members.length === 0 ? null : (
                    <MenuSection key={group} id={group}>
                      <Header className={styles['group'] ?? ''}>{group}</Header>
                      {members.map((command) => (
                        <PaletteItem key={command.id} command={command} />
                      ))}
                    </MenuSection>
                  ),
                )}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
