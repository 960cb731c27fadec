/** A keyboard, as far as the browser tells: what its keys print alone, by position (`KeyboardEvent.code`). */
export interface Keyboard {
  readonly isApple: boolean
  readonly printed: ReadonlyMap<string, string>
}

/** The part of a key press that says what was pressed: see UI Events, https://www.w3.org/TR/uievents/. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  getModifierState(state: 'AltGraph'): boolean
}

/** What the keys of a US keyboard print, by position, where that is no letter or digit. */
const US_SIGNS: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
}
const US_SHIFTED_SIGNS: Readonly<Record<string, string>> = {
  BracketLeft: '{',
  BracketRight: '}',
  Quote: '"',
}

/** The letter of a key of a US keyboard, by its position; '' for other keys. */
function letterInUS(code: string): string {
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? ''
}

/** What a key prints on a US keyboard, by its position; '' for digits and for keys that print nothing. */
function printedInUS(code: string, isShift: boolean): string {
  return (
    letterInUS(code) || ((isShift ? US_SHIFTED_SIGNS[code] : undefined) ?? US_SIGNS[code] ?? '')
  )
}

const isOneSign = (key: string): boolean => /^.$/su.test(key)
const isLetter = (key: string): boolean => /^\p{L}$/u.test(key)
const isLatin = (key: string): boolean => /^\p{Script=Latin}$/u.test(key)

/** Whether Alt, or AltGr, was held to print another sign, not for a command. */
export function isPrintingOther(press: KeyPress, { isApple }: Keyboard): boolean {
  return (
    press.getModifierState('AltGraph') ||
    (isApple && press.altKey && !press.metaKey && !press.ctrlKey)
  )
}

/**
 * What a press of a key prints, letters small; other keys by their name. A letter of another script counts as what is
 * printed at its place in the US: such a layout prints no Latin letter. Where a Mac prints a sign because Option is
 * held with a letter, it is that letter.
 */
export function printedKey(press: KeyPress, { isApple, printed }: Keyboard): string {
  const { key, code } = press
  const isOption = isApple && press.altKey
  if (isOption && (isOneSign(key) || key === 'Dead')) {
    const alone = printed.get(code) ?? ''
    return isLatin(alone) ? alone.toLowerCase() : letterInUS(code) || key
  }
  if (key === 'Dead') return printed.get(code) ?? key
  if (isLetter(key) && !isLatin(key)) return printedInUS(code, press.shiftKey) || key
  return isLetter(key) ? key.toLowerCase() : key
}

/** The digit of a press, by its place: where it needs Shift, it is printed on its key all the same; null for others. */
export function digitOf({ code, key }: Pick<KeyPress, 'code' | 'key'>): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  // Without its lock, the number pad has arrows.
  if (digit === undefined || (code.startsWith('Numpad') && key !== digit)) return null
  return Number(digit)
}
