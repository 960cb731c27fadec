import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packModel, unpackModel } from '../../../electron/attribution/model-file.ts'

const file = readFileSync(new URL('../../../electron/attribution/finder.weights', import.meta.url))

describe('the weights file', () => {
  test('is within its size and says its version', () => {
    const loaded = unpackModel(file)
    expect(file.length).toBeLessThan(12e6)
    expect(loaded.ok && loaded.value.version).toMatch(/^[0-9a-f]{12}$/)
  })

  test('packs to the same bytes again', () => {
    const loaded = unpackModel(file)
    expect(loaded.ok && packModel(loaded.value).equals(file)).toBe(true)
  })

  test.each([
    ['cut', file.subarray(0, file.length - 10), 'FILE_DAMAGED'],
    [
      'changed',
      Buffer.concat([file.subarray(0, 5000), Buffer.from([1, 2, 3]), file.subarray(5003)]),
      'FILE_DAMAGED',
    ],
    ['something else', Buffer.from('hello'), 'FILE_UNREADABLE'],
    ['empty', Buffer.alloc(0), 'FILE_UNREADABLE'],
  ] as const)('refuses one that is %s', (_, bytes, code) => {
    expect(unpackModel(bytes)).toMatchObject({ ok: false, failure: { code } })
  })
})
