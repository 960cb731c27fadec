import { create } from 'zustand'
import { printedKey, type Keyboard, type KeyPress } from './keyboard.ts'

/** What Chromium tells of the keyboard: https://wicg.github.io/keyboard-map/. Other browsers have none. */
interface LayoutSource {
  readonly getLayoutMap?: () => Promise<ReadonlyMap<string, string>>
}

/** The keyboard that is used: what its keys print is known a moment after the start. */
export const useKeyboard = create<Keyboard>(() => ({
  isApple: navigator.platform.startsWith('Mac'),
  printed: new Map(),
}))

export const currentKeyboard = (): Keyboard => useKeyboard.getState()

/** What a press of a key prints on the keyboard that is used, letters small; other keys by their name. */
export const readKey = (press: KeyPress): string => printedKey(press, currentKeyboard())

async function learnKeyboard(): Promise<void> {
  const { keyboard } = navigator as Navigator & { readonly keyboard?: LayoutSource }
  const map = await keyboard?.getLayoutMap?.().catch(() => undefined)
  if (map !== undefined) useKeyboard.setState({ printed: new Map(map) })
}

/** Learns what the keyboard prints, now and whenever the window is come back to: a person may have switched it. */
export function followKeyboard(): void {
  void learnKeyboard()
  window.addEventListener('focus', () => void learnKeyboard())
}
