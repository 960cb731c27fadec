import { describe, expect, test } from 'vitest'
import type { KeyPress } from '../../../../renderer/kit/keys/keyboard.ts'
import { isPressed } from '../../../../renderer/kit/keys/pressing.ts'
import { shownShortcut, spellShortcut } from '../../../../renderer/kit/keys/spelling.ts'
import { ALL_COMMANDS } from '../../../support/commands.ts'
import { CODES, keyboardOf, LAYOUTS, pressAt, pressesOf } from '../../../support/keyboards.ts'

/** Where accents are that print nothing alone. */
const DEAD_KEYS: Readonly<Record<string, string>> = { '`': 'BracketLeft', '´': 'Quote' }

describe.each(LAYOUTS)('on a $name keyboard', (layout) => {
  const keyboard = keyboardOf(layout)

  test.each(
    ALL_COMMANDS.filter(({ keys = [] }) => keys.length > 0).map((one) => [one.id, one] as const),
  )('%s is given by the keys that print its shortcut', (_id, { keys = [] }) => {
    for (const shortcut of keys) {
      const presses = pressesOf(shortcut, layout)
      expect(presses.length).toBeGreaterThan(0)
      for (const press of presses)
        expect([press, isPressed(shortcut, press, keyboard)]).toEqual([press, true])
    }
  })

  test('a key is no shortcut by the letter that it prints in the US', () => {
    const [signs = ''] = layout.levels
    const named = /[a-z.'"[\]{}\\\p{Script=Cyrillic}]/u
    const typed = CODES.flatMap((code, place) =>
      named.test(signs.charAt(place)) || code.startsWith('Digit')
        ? []
        : [pressAt(layout, code, {}, 0)],
    )
    const isTaken = (press: KeyPress) =>
      ALL_COMMANDS.some(({ keys = [] }) => keys.some((one) => isPressed(one, press, keyboard)))
    expect(typed.length).toBeGreaterThan(2)
    expect(typed.filter(isTaken)).toEqual([])
  })

  test.each(['[', ']', '{', '}', '\\', '.', "'", '"'])('says how %s is printed', (sign) => {
    const words = spellShortcut(sign, keyboard)
    const key = words.at(-1)?.toLowerCase() ?? ''
    const level = Number(/Shift|⇧/.test(words)) + 2 * Number(/AltGr|⌥/.test(words))
    const codes = [`Digit${key}`, DEAD_KEYS[key], CODES[layout.levels[0]?.indexOf(key) ?? -1]]
    const printed = codes.map((code) => layout.levels[level]?.[CODES.indexOf(code ?? '')])
    // Where it is printed nowhere, the key at its place in the US is meant.
    const isPrinted = layout.levels.some((signs) => signs.includes(sign))
    expect([words, ...(isPrinted && words !== sign ? printed : [sign])]).toContain(sign)
  })
})

test.each([
  ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⌘⇧Z'],
  ['Alt+1', 'Alt+1', '⌥1'],
  ['Escape', 'Esc', 'Esc'],
  ['Mod++', 'Ctrl++', '⌘+'],
])('%s is spelled %s, and %s on a Mac', (shortcut, words, apple) => {
  expect(spellShortcut(shortcut, { isApple: false, printed: new Map() })).toBe(words)
  expect(spellShortcut(shortcut, { isApple: true, printed: new Map() })).toBe(apple)
})

test('of several shortcuts the one is shown that needs nothing more held here', () => {
  const [, german, french] = LAYOUTS.map(keyboardOf)
  if (german === undefined || french === undefined) throw new Error('No such keyboards.')
  expect(shownShortcut(["'", 'Shift+Q'], french)).toBe("'")
  expect(shownShortcut(["'", 'Shift+Q'], german)).toBe('Shift+Q')
  expect(shownShortcut(['[', '{'], german)).toBe('[')
})
