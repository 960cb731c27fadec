import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { runCommand, useRegistry, type Command } from './registry.ts'

const isApple = navigator.platform.startsWith('Mac')

/** Fields where typing is text: only keys with a modifier are commands there. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}

const READER = '[data-scope="reader"]'

/** Whether a key pressed here is the reader's: in it, or while nothing has the focus and the reader is on the screen. */
function isInReader(target: Element): boolean {
  if (target !== document.body) return target.closest(READER) !== null
  return document.querySelector(READER)?.checkVisibility() === true
}

/** Whether a command may take a key pressed at `target`. */
function isInScope(command: Command, event: KeyboardEvent): boolean {
  const { target } = event
  if (target instanceof Element && target.closest('[role="dialog"]') !== null) return false
  if (command.scope === 'reader' && !event.ctrlKey && !event.metaKey) {
    return target instanceof Element && isInReader(target) && !isTyping(target)
  }
  if (command.scope === 'table') {
    return (
      target instanceof Element && target.closest('[role="grid"]') !== null && !isTyping(target)
    )
  }
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key)
  return hasModifier || !isTyping(target)
}

/** The browser's own undo in a text field comes before the project's. */
function isLeftToField(command: Command, event: KeyboardEvent): boolean {
  return (command.id === 'edit.undo' || command.id === 'edit.redo') && isTyping(event.target)
}

/** Runs the first of the commands that share these keys and may take them here. */
function press(sharing: readonly Command[], event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  for (const command of sharing) {
    if (isLeftToField(command, event) || !isInScope(command, event)) continue
    const isHeld = event.repeat && command.isOncePerPress === true
    // Nor may a key that is held do what it means to the command after this one.
    if (isHeld || runCommand(command.id, event)) {
      event.preventDefault()
      return
    }
  }
}

/** Commands of one part of the window before those of all of it, whichever came to be first. */
function narrowestFirst(commands: Iterable<Command>): readonly Command[] {
  const isWide = ({ scope = 'anywhere' }: Command) => Number(scope === 'anywhere')
  return [...commands].toSorted((one, other) => isWide(one) - isWide(other))
}

/** Listens for the keys of all commands while the window is open. */
export function useKeys(): void {
  const commands = useRegistry((state) => state.commands)
  useEffect(() => {
    const byKeys = new Map<string, Command[]>()
    for (const command of narrowestFirst(commands.values())) {
      for (const keys of command.keys?.split(', ') ?? []) {
        byKeys.set(keys, [...(byKeys.get(keys) ?? []), command])
      }
    }
    const bindings = Object.fromEntries(
      [...byKeys].map(([keys, sharing]) => [keys, (event: KeyboardEvent) => press(sharing, event)]),
    )
    return tinykeys(window, bindings, { ignore: () => false })
  }, [commands])
}

const KEY_WORDS: Readonly<Record<string, string>> = {
  $mod: isApple ? '⌘' : 'Ctrl',
  Shift: isApple ? '⇧' : 'Shift',
  Alt: isApple ? '⌥' : 'Alt',
  Control: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Period: '.',
  Equal: '+',
  Minus: '-',
  Slash: '/',
  Backslash: '\\',
}

/** Keys as a person reads them: "$mod+KeyK" is "Ctrl+K". Of several bindings, the first. */
export function spellKeys(keys: string): string {
  const [first = ''] = keys.split(', ')
  return first
    .split('+')
    .map((key) => KEY_WORDS[key] ?? key.replace(/^(?:Key|Digit)/, ''))
    .map((key) => (key.length === 1 ? key.toUpperCase() : key))
    .join(isApple ? '' : '+')
}
