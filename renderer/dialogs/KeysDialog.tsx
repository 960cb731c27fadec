import { COMMAND_GROUPS } from '../../shared/api/commands.ts'
import { CommandKeyCap, KeyCap } from '../kit/keys/KeyCap.tsx'
import { LETTER_GROUP, LETTER_SCOPES, LETTERS } from '../kit/keys/letters.ts'
import { useRegistry, type Command } from '../kit/keys/registry.ts'
import { ReadingDialog } from '../kit/dialog/ReadingDialog.tsx'
import styles from './KeysDialog.module.css'
import { OWN_KEYS } from './own-keys.ts'

const isLetter = ({ id }: Pick<Command, 'id'>) => Object.hasOwn(LETTERS, id)

/** What letters do in the views, whether those are on screen or not. */
function LetterLines() {
  return Object.entries(LETTERS).map(([id, { title, scope, keys }]) => (
    <div key={id} className={styles['row']}>
      <dt>{scope === 'compare' ? title : `In ${LETTER_SCOPES[scope]}: ${title}`}</dt>
      <dd>
        <KeyCap shortcut={keys[0]} />
      </dd>
    </div>
  ))
}

/** All keys on one page. */
export function KeysDialog() {
  const commands = useRegistry((state) => state.commands)
  const withKeys = [...commands.values()].filter(
    (command) => command.keys !== undefined && !isLetter(command),
  )
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
              {group === LETTER_GROUP ? <LetterLines /> : null}
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
