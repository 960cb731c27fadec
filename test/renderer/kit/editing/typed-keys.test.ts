import { expect, test } from 'vitest'
import { handleTypedKey } from '../../../../renderer/kit/editing/typed-keys.ts'

/** What a key does to a text: whether it said that something was written, and what was called. */
function press(
  key: string,
  { isTouched = true, isComposing = false, isKept = true } = {},
): { readonly isWritten: boolean; readonly calls: readonly string[] } {
  const calls: string[] = []
  const call = (name: string) => () => void calls.push(name)
  const isWritten = handleTypedKey(
    {
      key,
      nativeEvent: { isComposing },
      preventDefault: call('prevent'),
      stopPropagation: call('stop'),
    },
    {
      isTouched,
      takeBack: call('take back'),
      write: () => {
        calls.push('write')
        return isKept
      },
    },
  )
  return { isWritten, calls }
}

test('Enter writes what is typed, and says whether it did', () => {
  expect(press('Enter')).toEqual({ isWritten: true, calls: ['prevent', 'write'] })
  expect(press('Enter', { isKept: false }).isWritten).toBe(false)
  expect(press('Enter', { isTouched: false })).toEqual({ isWritten: false, calls: ['prevent'] })
})

test('Escape takes back what is typed before it closes anything', () => {
  expect(press('Escape')).toEqual({ isWritten: false, calls: ['stop', 'take back'] })
  expect(press('Escape', { isTouched: false })).toEqual({ isWritten: false, calls: [] })
})

test('what an input method is putting together is its own: its Enter and Escape do nothing', () => {
  for (const key of ['Enter', 'Escape'])
    expect(press(key, { isComposing: true })).toEqual({ isWritten: false, calls: [] })
})
