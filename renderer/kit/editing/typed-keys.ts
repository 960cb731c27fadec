import type { KeyboardEvent } from 'react'
import type { TypedText } from './use-typed-text.ts'

/**
 * Enter writes what is typed; Escape takes it back, and closes nothing: the next one does. Whether Enter wrote something.
 */
export function handleTypedKey(
  event: Pick<KeyboardEvent, 'key' | 'preventDefault' | 'stopPropagation'> & {
    readonly nativeEvent: { readonly isComposing: boolean }
  },
  { isTouched, write, takeBack }: Pick<TypedText, 'isTouched' | 'write' | 'takeBack'>,
): boolean {
  if (event.nativeEvent.isComposing) return false
  if (event.key === 'Escape' && isTouched) {
    event.stopPropagation()
    takeBack()
  }
  if (event.key !== 'Enter') return false
  event.preventDefault()
  return isTouched && write()
}
