import { COMMAND_GROUPS } from '../../shared/api/commands.ts'
import { useRegistry } from '../kit/keys/registry.ts'
import { CommandKeyCap, KeyCap } from '../kit/keys/KeyCap.tsx'
import { ReadingDialog } from '../kit/dialog/ReadingDialog.tsx'
import styles from './KeysDialog.module.css'
import { OWN_KEYS } from './own-keys.ts'

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
                  <dd className={styles['keys']}>
                    {keys.map((shortcut) => (
                      <KeyCap key={shortcut} shortcut={shortcut} />
                    ))}
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
