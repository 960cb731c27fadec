import { LETTERS, type LetterId } from './letters.ts'
import type { Command } from './registry.ts'
import { shownShortcut, spellShortcut } from './spelling.ts'
import { useKeyboard } from './use-keyboard.ts'

/** The key to press for a shortcut, on the keyboard that is used. */
export function KeyCap({ shortcut }: { readonly shortcut: string }) {
  const keyboard = useKeyboard()
  return <kbd className="key">{spellShortcut(shortcut, keyboard)}</kbd>
}

/** The key to press for what a letter does in a view. */
export function LetterKeyCap({ of }: { readonly of: LetterId }) {
  return <KeyCap shortcut={LETTERS[of].keys[0]} />
}

/** The key to press for a command, where it has one. */
export function CommandKeyCap({ command }: { readonly command: Command | undefined }) {
  const keyboard = useKeyboard()
  const shortcut = shownShortcut(command?.keys ?? [], keyboard)
  return shortcut === undefined ? null : <KeyCap shortcut={shortcut} />
}
