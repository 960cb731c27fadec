import { COMMAND_GROUPS, type CommandGroup } from '../../shared/api/commands.ts'
import { KeyCap } from '../kit/keys/KeyCap.tsx'
import { LETTER_GROUP, LETTER_SCOPES, LETTERS } from '../kit/keys/letters.ts'
import { useRegistry, type Command } from '../kit/keys/registry.ts'
import { shownShortcut } from '../kit/keys/spelling.ts'
import { currentKeyboard } from '../kit/keys/use-keyboard.ts'
import { ReadingDialog } from '../kit/dialog/ReadingDialog.tsx'
import styles from './KeysDialog.module.css'
import { OWN_KEYS, type KeyLine } from './own-keys.ts'

/** The commands of a group that have keys, each with the one to be shown. */
function linesOfCommands(commands: Iterable<Command>, wanted: CommandGroup): readonly KeyLine[] {
  return [...commands].flatMap(({ id, title, group, keys = [] }): readonly KeyLine[] => {
    const shown = shownShortcut(keys, currentKeyboard())
    const isHere = group === wanted && !Object.hasOwn(LETTERS, id)
    return isHere && shown !== undefined ? [[title, [shown]]] : []
  })
}

/** What letters do in the views, whether those are on screen or not. */
const LINES_OF_LETTERS: readonly KeyLine[] = Object.values(LETTERS).map(
  ({ title, scope, keys: [key] }) => [
    scope === 'compare' ? title : `In ${LETTER_SCOPES[scope]}: ${title}`,
    [key],
  ],
)

function linesOf(commands: Iterable<Command>, group: CommandGroup): readonly KeyLine[] {
  return [
    ...linesOfCommands(commands, group),
    ...(group === LETTER_GROUP ? LINES_OF_LETTERS : []),
    ...(OWN_KEYS[group] ?? []),
  ]
}

function Group({ group, lines }: { readonly group: string; readonly lines: readonly KeyLine[] }) {
  return (
    <section className={styles['group']}>
      <h3 className={styles['heading']}>
        {group === 'Tag' || group === 'Review' ? `${group} (in the reader)` : group}
      </h3>
      <dl className={styles['list']}>
        {lines.map(([what, keys]) => (
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
  )
}

/** All keys on one page, whatever view it is opened from. */
export function KeysDialog() {
  const commands = useRegistry((state) => state.known)
  return (
    <ReadingDialog title="Keys">
      <div className={styles['columns']}>
        {COMMAND_GROUPS.map((group) => {
          const lines = linesOf(commands.values(), group)
          return lines.length === 0 ? null : <Group key={group} group={group} lines={lines} />
        })}
      </div>
    </ReadingDialog>
  )
}
