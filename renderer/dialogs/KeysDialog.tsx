import { COMMAND_GROUPS, type CommandGroup } from '../../shared/api/commands.ts'
import { useRegistry } from '../kit/keys/registry.ts'
import { CommandKeyCap } from '../kit/keys/KeyCap.tsx'
import { ReadingDialog } from '../kit/dialog/ReadingDialog.tsx'
import styles from './KeysDialog.module.css'

/** What reader and tables do with keys by themselves, as texts and spreadsheets do; these are not commands. */
const OWN_KEYS: Readonly<Partial<Record<CommandGroup, readonly (readonly [string, string])[]>>> = {
  Go: [
    ['Move the caret', '←, →, ↑, ↓'],
    ['By word; to the line’s ends', 'Ctrl+←, →; Home, End'],
    ['By sentence; by paragraph', 'J, K; Ctrl+↓, ↑'],
    ['Select while moving', 'Shift'],
  ],
  Compare: [
    ['Into the claims of a cell; out', 'Enter; Esc'],
    ['Move a claim to another row', 'M'],
    ['Mark a claim; line two up', 'Space; L'],
    ['Repeats, supports, contradicts, qualifies', '1, 2, 3, 4'],
    ['Open the claim in its article', 'O'],
    ['In Names: to the next card; do what it proposes; not so', '↑, ↓; A; X'],
  ],
  Table: [
    ['Open the cell’s list', 'Alt+↓'],
    ['Write into every selected cell', 'Ctrl+Enter'],
    ['Next cell, previous cell', 'Tab, Shift+Tab'],
    ['Cell below, cell above', 'Enter, Shift+Enter'],
    ['Break the line in a text', 'Alt+Enter'],
    ['To the edge of what is filled', 'Ctrl+arrows'],
    ['Extend the selection', 'Shift+arrows'],
    ['On a header: sort; add to the sort', 'Enter; Shift+Enter'],
    ['On a header: move the column', 'Alt+←, →'],
    ['On a header: resize the column', 'Alt+Shift+←, →'],
    ['On a header: its menu', 'Alt+↓'],
  ],
}

/** All keys on one page. */
export function KeysDialog() {
  const commands = useRegistry((state) => state.commands)
  const withKeys = [...commands.values()].filter((command) => command.keys !== undefined)
  return (
    <ReadingDialog title="Keys">
      <div className={styles['columns']}>
        {COMMAND_GROUPS.map((group) => (
          <section key={group} className={styles['group']}>
            <h3 className={styles['heading']}>
              {group === 'Tag' || group === 'Review' ? `${group} (in the reader)` : group}
            </h3>
            <dl className={styles['list']}>
              {withKeys
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id} className={styles['row']}>
                    <dt>{command.title}</dt>
                    <dd>
                      <CommandKeyCap command={command} />
                    </dd>
                  </div>
                ))}
              {(OWN_KEYS[group] ?? []).map(([what, keys]) => (
                <div key={what} className={styles['row']}>
                  <dt>{what}</dt>
                  <dd>
                    <kbd className="key">{keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </ReadingDialog>
  )
}
