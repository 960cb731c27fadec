import { expect, test } from 'vitest'
import { keepKey, takeCode } from '../../../renderer/transport/window-key.ts'

function makeStorage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  }
}

test('the code is taken out of the address, so that no history keeps it', () => {
  const shown: string[] = []
  const history = {
    replaceState: (_data: unknown, _unused: string, url?: string | URL | null) =>
      shown.push(String(url)),
  }
  const location = { pathname: '/', search: '' }
  expect(takeCode({ ...location, hash: '#code=abc-_1' }, history)).toBe('abc-_1')
  expect(shown).toEqual(['/'])
  expect(takeCode({ ...location, hash: '' }, history)).toBeNull()
  expect(shown).toHaveLength(1)
})

test('a tab makes a key of its own for each link, and finds it again after a reload', () => {
  const storage = makeStorage()
  const first = keepKey('one', storage)
  expect(first?.secret).toMatch(/^[\w-]{43}$/)
  expect(first?.code).toBe('one')
  expect(keepKey(null, storage)).toEqual(first)
  expect(keepKey('one', storage)).toEqual(first)
  const second = keepKey('two', storage)
  expect(second?.code).toBe('two')
  expect(second?.secret).not.toBe(first?.secret)
  expect(keepKey('one', makeStorage())?.secret).not.toBe(first?.secret)
})

test('a page that was never opened by a link has no key', () => {
  expect(keepKey(null, makeStorage())).toBeNull()
})
