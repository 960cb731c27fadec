import { runCommand, useRegistry } from '../commands/registry.ts'
import { spellKeys } from '../shell/keys.ts'
import styles from './Review.module.css'

interface CommandKeyProps {
  readonly id: string
  readonly word: string
  readonly isPrimary?: boolean
}

/** A command by its key and a word, to be pressed as well. The focus stays where it is. */
export function CommandKey({ id, word, isPrimary = false }: CommandKeyProps) {
  const isSign = !/\p{L}/u.test(word)
  const command = useRegistry((state) => state.commands.get(id))
  return (
    <button
      type="button"
      className={`button ${isPrimary ? 'primary' : ''} ${styles['command'] ?? ''}`}
      title={command?.title}
      aria-label={isSign ? command?.title : undefined}
      disabled={command === undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand(id)}
    >
      {word}
      {command?.keys === undefined ? null : <kbd className="key">{spellKeys(command.keys)}</kbd>}
    </button>
  )
}
