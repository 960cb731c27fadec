import { expect, test } from 'vitest'
import { takeToken } from '../../../renderer/transport/token.ts'

function makePage(hash: string) {
  const kept = new Map<string, string>()
  const shown: string[] = []
  return {
    location: { hash, pathname: '/', search: '' },
    history: {
      replaceState: (_data: unknown, _unused: string, url?: string | URL | null) =>
        shown.push(String(url)),
    },
    storage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
    kept,
    shown,
  }
}

test('the token moves from the address to the tab, and is found there after a reload', () => {
  const { location, history, storage, shown } = makePage('#token=abc-_1')
  expect(takeToken(location, history, storage)).toBe('abc-_1')
  expect(shown).toEqual(['/'])
  expect(takeToken({ ...location, hash: '' }, history, storage)).toBe('abc-_1')
  expect(takeToken({ ...location, hash: '#token=new' }, history, storage)).toBe('new')
})

test('a page opened without a token has none', () => {
  const { location, history, storage, shown } = makePage('')
  expect(takeToken(location, history, storage)).toBeNull()
  expect(shown).toEqual([])
})
