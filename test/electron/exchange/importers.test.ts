import { expect, it } from 'vitest'
import { importerOf, IMPORTERS } from '../../../electron/exchange/importers.ts'

it('has no two ways in of one name', () => {
  const names = IMPORTERS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

it('takes no file of another kind for one that it reads', () => {
  const files = ['', 'Norham', '{}', '[]', '{"a": 1}', '\0\u0001\u0002', 'PK\u0003\u0004']
  for (const text of files) {
    expect(importerOf([{ name: 'file.json', bytes: Buffer.from(text) }])).toBeUndefined()
  }
  expect(importerOf([])).toBeUndefined()
})
