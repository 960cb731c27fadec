/**
 * What a shortcut is pressed with, as it is written: "Mod+Shift+Z", where Mod is Command on macOS and Control elsewhere.
 * The key is named by what it prints, a letter as a capital; others by `KeyboardEvent.key` (UI Events).
 */
export interface Shortcut {
  readonly isMod: boolean
  readonly isAlt: boolean
  readonly isShift: boolean
  readonly key: string
}

/** Reads a shortcut. "+" itself is written as the last sign: "Mod++"; a blank as "Space". */
export function readShortcut(written: string): Shortcut {
  const key = written.endsWith('+') ? '+' : (written.split('+').at(-1) ?? '')
  const held = written.slice(0, written.length - key.length).split('+')
  return {
    isMod: held.includes('Mod'),
    isAlt: held.includes('Alt'),
    isShift: held.includes('Shift'),
    key: key === 'Space' ? ' ' : key,
  }
}
