import { readShortcut, type Shortcut } from '../../../shared/api/shortcut.ts'
import { digitOf, printedKey, type Keyboard, type KeyPress } from './keyboard.ts'

/** Whether what is held down besides is as the shortcut wants it. */
function isHeldRight(shortcut: Shortcut, press: KeyPress, { isApple }: Keyboard): boolean {
  const isMod = isApple ? press.metaKey : press.ctrlKey
  const isOther = isApple ? press.ctrlKey : press.metaKey
  if (isOther) return false
  const isAltGr = press.getModifierState('AltGraph')
  if (!/^[^\p{L}\p{N}\s]$/u.test(shortcut.key)) {
    const isAsWanted = press.altKey === shortcut.isAlt && press.shiftKey === shortcut.isShift
    return !isAltGr && isMod === shortcut.isMod && isAsWanted
  }
  // A sign may need Shift, Option or AltGr to be printed. Of AltGr some systems tell as of Control and Alt together.
  if (isAltGr) return !shortcut.isAlt && (isMod || !shortcut.isMod)
  return isMod === shortcut.isMod && (isApple || press.altKey === shortcut.isAlt)
}

/** Whether a key press is that of a shortcut, on the keyboard that is used. */
export function isPressed(written: string, press: KeyPress, keyboard: Keyboard): boolean {
  const shortcut = readShortcut(written)
  if (!isHeldRight(shortcut, press, keyboard)) return false
  const { key } = shortcut
  if (/^\d$/.test(key)) return digitOf(press) === Number(key)
  const printed = printedKey(press, keyboard)
  return printed === (key.length === 1 ? key.toLowerCase() : key)
}
