import type { KeyboardEvent } from 'react'
import { dayOf } from '../../../shared/domain/day.ts'
import { isPressed } from '../../kit/keys/pressing.ts'
import { currentKeyboard } from '../../kit/keys/use-keyboard.ts'

/** What writes today's date, as in spreadsheets. */
export const DATE_KEY = 'Mod+;'

export function isDateKey({ nativeEvent }: KeyboardEvent): boolean {
  return isPressed(DATE_KEY, nativeEvent, currentKeyboard())
}

/** Writes today's date where the caret is in a field, such as "2026-01-31". */
export function insertDate(field: EventTarget | null): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  const { selectionStart, selectionEnd, value } = field
  const end = selectionEnd ?? value.length
  field.setRangeText(dayOf(new Date()), selectionStart ?? end, end, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
