import { useEffect } from 'react'
import { isInRegion } from '../focus/regions.ts'
import { isPrintingOther } from './keyboard.ts'
import { isLetterScope, type LetterScope } from './letters.ts'
import { isPressed } from './pressing.ts'
import { runCommand, useRegistry, type Command } from './registry.ts'
import { currentKeyboard } from './use-keyboard.ts'

const CHOICES = new Set(['radio', 'checkbox', 'range', 'button'])

/** Fields where typing is text: only keys with a modifier are commands there. A choice is no such field. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !CHOICES.has(target.type)
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select'))
  )
}

/** Lists, menus and the cells of the tables: a letter goes to what begins with it, or is typed into a cell. */
function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const isCell = target.closest('[role="grid"]') !== null && isInRegion(target, 'table')
  return isCell || isTyping(target) || target.closest('[role="listbox"], [role="menu"]') !== null
}

const READER = '[data-scope="reader"]'

/** What a blank presses, whatever else it means around it. */
const PRESSED_BY_BLANK = 'button, input, summary, [role="button"], [role="tab"]'

/** Whether a key press cannot be text: it is a function key, or held with Control, Command or an Alt that prints nothing. */
function isNoText(event: KeyboardEvent): boolean {
  if (isPrintingOther(event, currentKeyboard())) return false
  return event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key)
}

/** Whether a key is pressed in a view, and not on what it presses itself. */
function isLetterIn(view: LetterScope, { key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || !isInRegion(target, view)) return false
  return key !== ' ' || !target.matches(PRESSED_BY_BLANK)
}

/** Whether a command may take a key pressed at `target`. */
function isInScope(command: Command, event: KeyboardEvent): boolean {
  const { target } = event
  if (target instanceof Element && target.closest('[role="dialog"]') !== null) return false
  if (command.scope === 'reader' && !event.ctrlKey && !event.metaKey) {
    return target instanceof Element && target.closest(READER) !== null && !isTyping(target)
  }
  if (command.scope === 'table') {
    return (
      target instanceof Element && target.closest('[role="grid"]') !== null && !isTyping(target)
    )
  }
  if (isLetterScope(command.scope) && !isLetterIn(command.scope, event)) return false
  const isLetter = /^.$/su.test(event.key)
  return isNoText(event) || !(isLetter ? takesLetters(target) : isTyping(target))
}

/** The browser's own undo in a text field comes before the project's. */
function isLeftToField(command: Command, event: KeyboardEvent): boolean {
  return (command.id === 'edit.undo' || command.id === 'edit.redo') && isTyping(event.target)
}

/** Commands of one part of the window before those of all of it, whichever came to be first. */
function narrowestFirst(commands: Iterable<Command>): readonly Command[] {
  const isWide = ({ scope = 'anywhere' }: Command) => Number(scope === 'anywhere')
  return [...commands].toSorted((one, other) => isWide(one) - isWide(other))
}

/** The commands that a key press is a shortcut of, in the order in which they may take it. */
export function commandsFor(commands: Iterable<Command>, event: KeyboardEvent): readonly Command[] {
  const keyboard = currentKeyboard()
  return narrowestFirst(commands).filter(({ keys = [] }) =>
    keys.some((shortcut) => isPressed(shortcut, event, keyboard)),
  )
}

/** Runs the first of the commands that share these keys and may take them here. */
function press(event: KeyboardEvent): void {
  // What an input method is putting together is not for commands.
  if (event.defaultPrevented || event.isComposing) return
  for (const command of commandsFor(useRegistry.getState().commands.values(), event)) {
    if (isLeftToField(command, event) || !isInScope(command, event)) continue
    if (command.takesKeys?.() === false) continue
    const isHeld = event.repeat && command.isOncePerPress === true
    // Nor may a key that is held do what it means to the command after this one.
    if (isHeld || runCommand(command.id, event)) {
      event.preventDefault()
      return
    }
  }
}

/** Listens for the keys of all commands while the window is open. */
export function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
