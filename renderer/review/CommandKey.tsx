import type { LucideIcon } from 'lucide-react'
import { runCommand, useRegistry } from '../kit/keys/registry.ts'
import { CommandKeyCap } from '../kit/keys/KeyCap.tsx'
import styles from './Review.module.css'

interface CommandKeyProps {
  readonly id: string
  /** What is written on it. */
  readonly word: string
  /** Drawn in place of the word, which is then only heard. */
  readonly Icon?: LucideIcon
  readonly isPrimary?: boolean
}

/** A command by its key and a word, to be pressed as well. The focus stays where it is. */
export function CommandKey({ id, word, Icon, isPrimary = false }: CommandKeyProps) {
  const command = useRegistry((state) => state.commands.get(id))
  return (
    <button
      type="button"
      className={`button ${isPrimary ? 'primary' : ''} ${styles['command'] ?? ''}`}
      title={command?.title}
      disabled={command === undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand(id)}
    >
      {Icon === undefined ? null : <Icon size={12} aria-hidden />}
      <span className={Icon === undefined ? undefined : 'visually-hidden'}>{word}</span>
      <CommandKeyCap command={command} />
    </button>
  )
}
