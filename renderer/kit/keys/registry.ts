import { create } from 'zustand'
import { useEffect } from 'react'
import { COMMANDS, type CommandGroup, type CommandId } from '../../../shared/api/commands.ts'
import { LETTERS, LETTER_GROUP, type LetterId, type LetterScope } from './letters.ts'

/** One thing a person can do: shown in the palette with its keys, run by key, menu or palette. */
export interface Command {
  /** `subject.verb`, the same in the desktop menu. */
  readonly id: string
  readonly title: string
  /** Other words that it is found by. */
  readonly words?: readonly string[]
  readonly group: CommandGroup
  /**
   * Its shortcuts (`readShortcut`), the one to be shown first. Those without Control or Command count only while
   * `scope` has the focus, so that typing text is never taken for a command.
   */
  readonly keys?: readonly string[]
  /** `anywhere` (default), or only in the reader, in the cells of a table, or in a view that takes letters. */
  readonly scope?: 'anywhere' | 'reader' | 'table' | LetterScope
  /** Whether a key held down counts once: what a person decides must have been seen first. */
  readonly isOncePerPress?: boolean
  readonly isEnabled?: () => boolean
  /** Whether its keys run it now; else they are left to the browser, which has a use of its own for them. Absent: they do. */
  readonly takesKeys?: () => boolean
  /** `press` is the key press that asked for it, where one did. */
  readonly run: (press?: KeyboardEvent) => void
}

/** A command that the desktop menu has too: its title, group and shortcut are written there once. */
export function menuCommand(
  id: CommandId,
  run: () => void,
  isEnabled: () => boolean = () => true,
): Command {
  const { keys, ...described } = COMMANDS[id]
  return { id, ...described, run, isEnabled, ...(keys === null ? {} : { keys: [keys] }) }
}

/** A command that a letter gives in its view: it is described with the others (`LETTERS`). */
export function letterCommand(id: LetterId, run: Command['run']): Command {
  return { id, group: LETTER_GROUP, ...LETTERS[id], run }
}

interface Registry {
  /** Those that exist now. Features add theirs while they are on screen. */
  readonly commands: ReadonlyMap<string, Command>
  /** Those that have existed since the window opened, to be told of where they do not exist now. */
  readonly known: ReadonlyMap<string, Command>
}

/** All commands of the window. */
export const useRegistry = create<Registry>(() => ({ commands: new Map(), known: new Map() }))

export function addCommands(commands: readonly Command[]): () => void {
  const added = commands.map((command) => [command.id, command] as const)
  useRegistry.setState((state) => ({
    commands: new Map([...state.commands, ...added]),
    known: new Map([...state.known, ...added]),
  }))
  return () =>
    useRegistry.setState((state) => {
      const left = new Map(state.commands)
      for (const command of commands) {
        if (left.get(command.id) === command) left.delete(command.id)
      }
      return { commands: left }
    })
}

/** Adds commands while a component is shown. `commands` must keep its identity between renders. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => addCommands(commands), [commands])
}

/** Runs a command by its id. False when there is none or it cannot be run now. */
export function runCommand(id: string, press?: KeyboardEvent): boolean {
  const command = useRegistry.getState().commands.get(id)
  if (command === undefined || command.isEnabled?.() === false) return false
  command.run(press)
  return true
}
