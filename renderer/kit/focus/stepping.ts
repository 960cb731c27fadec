import { focusBeside } from './regions.ts'

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }

/** Goes to the next of what has a name, or the one before, where a press of an arrow key asks for that; whether it did. */
export function stepByArrow(name: string, press: KeyboardEvent): boolean {
  const { key, target, ctrlKey, metaKey, altKey } = press
  const by = STEPS[key]
  if (by === undefined || ctrlKey || metaKey || altKey || !(target instanceof Element)) return false
  if (!focusBeside(name, target, by)) return false
  press.preventDefault()
  return true
}
