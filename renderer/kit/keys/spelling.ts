import { readShortcut } from '../../../shared/api/shortcut.ts'
import type { Keyboard } from './keyboard.ts'

const WORDS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  ContextMenu: 'Menu',
  ' ': 'Space',
}

/** How signs are printed that need more than one key, by layout: with AltGr (Option on a Mac), Shift or both. */
interface SignKeys {
  readonly altGr?: Readonly<Record<string, string>>
  readonly shift?: Readonly<Record<string, string>>
  readonly shiftAltGr?: Readonly<Record<string, string>>
}

/** One layout, known by what some of its keys print. */
interface Layout {
  readonly printed: Readonly<Record<string, string>>
  readonly pc: SignKeys
  readonly mac: SignKeys
}

const LAYOUTS: readonly Layout[] = [
  {
    // German
    printed: { KeyY: 'z', Semicolon: 'ö' },
    pc: {
      altGr: { '[': '8', ']': '9', '{': '7', '}': '0', '\\': 'ß' },
      shift: { "'": '#', '"': '2' },
    },
    mac: {
      altGr: { '[': '5', ']': '6', '{': '8', '}': '9' },
      shift: { "'": '#', '"': '2' },
      shiftAltGr: { '\\': '7' },
    },
  },
  {
    // French
    printed: { KeyQ: 'a', KeyW: 'z' },
    pc: {
      altGr: { '[': '5', ']': ')', '{': '4', '}': '=', '\\': '8' },
      shift: { '.': ';' },
    },
    mac: {
      altGr: { '{': '5', '}': ')' },
      shift: { '.': ';' },
      shiftAltGr: { '[': '5', ']': ')', '\\': ':' },
    },
  },
  {
    // Spanish
    printed: { KeyQ: 'q', Semicolon: 'ñ' },
    pc: {
      altGr: { '[': '`', ']': '+', '{': '´', '}': 'ç', '\\': 'º' },
      shift: { '"': '2' },
    },
    mac: {
      altGr: { '[': '`', ']': '+', '{': '´', '}': 'ç', '\\': 'º' },
      shift: { '"': '2' },
    },
  },
]

function layoutOf({ printed }: Keyboard): Layout | null {
  const isIt = (layout: Layout) =>
    Object.entries(layout.printed).every(([code, sign]) => printed.get(code) === sign)
  return LAYOUTS.find(isIt) ?? null
}

/** The key that prints a sign here, with what must be held; null where it prints alone, or that is not known. */
function heldFor(sign: string, keyboard: Keyboard): readonly string[] | null {
  const layout = layoutOf(keyboard)
  if (layout === null || [...keyboard.printed.values()].includes(sign)) return null
  const { altGr, shift, shiftAltGr } = keyboard.isApple ? layout.mac : layout.pc
  const [alt, shiftWord] = keyboard.isApple ? ['⌥', '⇧'] : ['AltGr', 'Shift']
  const [byAltGr, byShift, byBoth] = [altGr?.[sign], shift?.[sign], shiftAltGr?.[sign]]
  if (byAltGr !== undefined) return [alt, byAltGr]
  if (byShift !== undefined) return [shiftWord, byShift]
  return byBoth === undefined ? null : [alt, shiftWord, byBoth]
}

/** A shortcut as a person presses it on this keyboard: "Mod+K" is "Ctrl+K", or "⌘K" on a Mac; "[" may be "AltGr+8". */
export function spellShortcut(written: string, keyboard: Keyboard): string {
  const { isMod, isAlt, isShift, key } = readShortcut(written)
  const { isApple } = keyboard
  return [
    ...(isMod ? [isApple ? '⌘' : 'Ctrl'] : []),
    ...(isAlt ? [isApple ? '⌥' : 'Alt'] : []),
    ...(isShift ? [isApple ? '⇧' : 'Shift'] : []),
    ...(heldFor(key, keyboard) ?? [WORDS[key] ?? (key.length === 1 ? key.toUpperCase() : key)]),
  ].join(isApple ? '' : '+')
}

/** Of the shortcuts of one command the one to show: the first that needs no more keys than it names, else the first. */
export function shownShortcut(
  shortcuts: readonly string[],
  keyboard: Keyboard,
): string | undefined {
  const isPlain = (written: string) => heldFor(readShortcut(written).key, keyboard) === null
  return shortcuts.find(isPlain) ?? shortcuts[0]
}
