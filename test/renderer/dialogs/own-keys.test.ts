import { describe, expect, test } from 'vitest'
import { OWN_KEYS } from '../../../renderer/dialogs/own-keys.ts'
import { spellShortcut } from '../../../renderer/kit/keys/spelling.ts'
import { keyboardOf, LAYOUTS } from '../../support/keyboards.ts'

const SHORTCUTS = Object.values(OWN_KEYS).flatMap((lines) => lines.flatMap(([, keys]) => keys))

describe.each(LAYOUTS)('on a $name keyboard', (layout) => {
  const keyboard = keyboardOf(layout)

  test('the page of keys says what to press', () => {
    const spelled = SHORTCUTS.map((shortcut) => spellShortcut(shortcut, keyboard))
    const foreign = keyboard.isApple ? /Ctrl|Alt|Mod/ : /⌘|⌥|⇧|Mod/
    expect(spelled.filter((words) => foreign.test(words) || words === '')).toEqual([])
    expect(spelled).toContain(keyboard.isApple ? '⌥⇧←' : 'Alt+Shift+←')
    expect(spelled).toContain(keyboard.isApple ? '⌘↓' : 'Ctrl+↓')
  })
})
