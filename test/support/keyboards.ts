import type { Keyboard, KeyPress } from '../../renderer/kit/keys/keyboard.ts'
import { readShortcut } from '../../shared/api/shortcut.ts'

/** The keys of the four rows that print, from the left, by position. */
export const CODES: readonly string[] = [
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal',
  'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Backslash',
  'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote',
  'IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash',
].flatMap((row) => row.split(' '))

/** What the keys print: alone, with Shift, with AltGr (Option), with both; "☠" is a dead key, "·" nothing. */
interface Layout {
  readonly name: string
  readonly isApple: boolean
  /** A space parts the rows. */
  readonly levels: readonly string[]
}

/** Levels as the system's own tables give them, in the order of `CODES`. */
const WRITTEN: readonly Layout[] = [
  {
    name: 'US',
    isApple: false,
    levels: [
      "`1234567890-= qwertyuiop[]\\ asdfghjkl;' \\zxcvbnm,./",
      '~!@#$%^&*()_+ QWERTYUIOP{}| ASDFGHJKL:" |ZXCVBNM<>?',
    ],
  },
  {
    name: 'German',
    isApple: false,
    levels: [
      '☠1234567890ß☠ qwertzuiopü+# asdfghjklöä <yxcvbnm,.-',
      '°!"§$%&/()=?☠ QWERTZUIOPÜ*\' ASDFGHJKLÖÄ >YXCVBNM;:_',
      '··²³···{[]}\\· @·€······· ·~· ··········· |······µ···',
    ],
  },
  {
    name: 'French',
    isApple: false,
    levels: [
      '²&é"\'(-è_çà)= azertyuiop☠$* qsdfghjklmù <wxcvbn,;:!',
      '·1234567890°+ AZERTYUIOP☠£µ QSDFGHJKLM% >WXCVBN?./§',
      '··~#{[|`\\^@]} ··€······· ·¤· ··········· ···········',
    ],
  },
  {
    name: 'Spanish',
    isApple: false,
    levels: [
      "º1234567890'¡ qwertyuiop☠+ç asdfghjklñ☠ <zxcvbnm,.-",
      'ª!"·$%&/()=?¿ QWERTYUIOP☠*Ç ASDFGHJKLÑ☠ >ZXCVBNM;:_',
      '\\|@#~€¬······ ··€······· []} ··········{ ···········',
    ],
  },
  {
    name: 'Russian',
    isApple: false,
    levels: [
      'ё1234567890-= йцукенгшщзхъ\\ фывапролджэ /ячсмитьбю.',
      'Ё!"№;%:?*()_+ ЙЦУКЕНГШЩЗХЪ/ ФЫВАПРОЛДЖЭ |ЯЧСМИТЬБЮ,',
    ],
  },
  {
    name: 'US (Mac)',
    isApple: true,
    levels: [
      "`1234567890-= qwertyuiop[]\\ asdfghjkl;' §zxcvbnm,./",
      '~!@#$%^&*()_+ QWERTYUIOP{}| ASDFGHJKL:" ±ZXCVBNM<>?',
      '☠¡™£¢∞§¶•ªº–≠ œ∑☠®†¥☠☠øπ“‘« åß∂ƒ©˙∆˚¬…æ §Ω≈ç√∫☠µ≤≥÷',
    ],
  },
  {
    name: 'German (Mac)',
    isApple: true,
    levels: [
      '<1234567890ß☠ qwertzuiopü+# asdfghjklöä ☠yxcvbnm,.-',
      '>!"§$%&/()=?☠ QWERTZUIOPÜ*\' ASDFGHJKLÖÄ °YXCVBNM;:_',
      '≤¡“¶¢[]|{}≠¿☠ «∑€®†Ω☠⁄øπ•±‘ å‚∂ƒ©ªº∆@œæ „¥≈ç√∫~µ∞…–',
      '≥¬”#£ﬁ^\\˜·¯˙˚ »„‰¸˝ˇÁÛØ∏°\uf8ff· ÅÍ™ÏÌÓıˆﬂŒÆ “‡ÙÇ◊‹›˘˛÷—',
    ],
  },
  {
    name: 'French (Mac)',
    isApple: true,
    levels: [
      '@&é"\'(§è!çà)- azertyuiop☠$` qsdfghjklmù <wxcvbn,;:=',
      '#1234567890°_ AZERTYUIOP☠*£ QSDFGHJKLM% >WXCVBN?./+',
      '•\uf8ffë“‘{¶«¡Çø}— æÂêÅÚÁîœÊô€@· ‡Ò∂ƒﬁÌÏÈ¬µÙ ≤‹≈©◊ß~∞…÷≠',
      'Ÿ´„”’[å»ÛÁØ]– Æ☠Ê‚™¥ªïŒπ¥☠# ΩÌ∆·ﬂÎÍË|ÓÙ ≥›⁄¢√∫ı¿•\\±',
    ],
  },
]

export const LAYOUTS: readonly Layout[] = WRITTEN.map(({ name, isApple, levels }) => ({
  name,
  isApple,
  levels: levels.map((signs) => signs.replaceAll(' ', '')),
}))

export function keyboardOf({ isApple, levels: [alone = ''] }: Layout): Keyboard {
  const printed = CODES.map((code, place) => [code, alone[place] ?? ''] as const)
  return { isApple, printed: new Map(printed.filter(([, sign]) => sign !== '☠')) }
}

/** Where a sign is printed: on which key, and with what held (1 Shift, 2 AltGr or Option, 3 both). */
function placesOf(sign: string, { levels }: Layout): readonly (readonly [string, number])[] {
  return levels.flatMap((signs, level) =>
    CODES.flatMap((code, place) => (signs[place] === sign ? [[code, level] as const] : [])),
  )
}

/** What a press of a key is told as: what it prints with what is held, as Chromium gives it. */
export function pressAt(
  layout: Layout,
  code: string,
  held: Partial<KeyPress>,
  level: number,
): KeyPress {
  const sign = layout.levels[level]?.[CODES.indexOf(code)] ?? ''
  const isAltGr = level >= 2
  return {
    key: sign === '☠' ? 'Dead' : sign,
    code,
    ctrlKey: false,
    metaKey: false,
    shiftKey: level % 2 === 1,
    altKey: layout.isApple && isAltGr,
    getModifierState: (state) => state === 'AltGraph' && isAltGr && !layout.isApple,
    ...held,
  }
}

const US = LAYOUTS[0] as Layout

/** The key that a person presses for what a shortcut names: where it is printed, else where it is in the US. */
function keysFor(key: string, layout: Layout): readonly (readonly [string, number])[] {
  if (/^\d$/.test(key)) return [[`Digit${key}`, 0]]
  const sign = key.toLowerCase()
  const here = placesOf(sign, layout)
  return here.length > 0 ? here : placesOf(sign, US)
}

/** The presses by which a person gives a shortcut on this keyboard, one for each key that prints its sign. */
export function pressesOf(written: string, layout: Layout): readonly KeyPress[] {
  const { isMod, isAlt, isShift, key } = readShortcut(written)
  const held = {
    ...(isMod ? (layout.isApple ? { metaKey: true } : { ctrlKey: true }) : {}),
    ...(isAlt ? { altKey: true } : {}),
  }
  if (key.length > 1 || key === ' ') {
    const named = pressAt(layout, key, { ...held, shiftKey: isShift, key }, 0)
    return [named]
  }
  return keysFor(key, layout).map(([code, level]) => {
    // A Mac prints another sign while Option is held, also for a shortcut.
    const printing = (isAlt && layout.isApple ? 2 : level) + (isShift && level === 0 ? 1 : 0)
    return pressAt(layout, code, held, printing)
  })
}
