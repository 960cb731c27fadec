import { expect, it } from 'vitest'
import { copyOf } from '../../../electron/exchanging/project-copy.ts'
import { compareTables } from '../../../electron/exchanging/table-comparison.ts'
import { valueOf } from '../../support/outcomes.ts'
import { temporaryStore } from '../../support/store.ts'

it('tells what could not be read of a file', async () => {
  const bytes = Buffer.from('\uFEFFname,note\r\nUshakov,caf?\r\n')
  bytes[bytes.indexOf('?')] = 0xe9
  const copy = valueOf(copyOf(temporaryStore()))
  const { remarks } = valueOf(await compareTables(copy, { file: { name: 'speakers.csv', bytes } }))
  expect(remarks).toEqual([expect.stringMatching(/^Some bytes are not UTF-8/i)])
})
