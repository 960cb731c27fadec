import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { readHeader } from '../../../electron/store/file-header.ts'
import { openStore } from '../../../electron/store/opening.ts'
import { judgeJournal } from '../../../electron/store/rollback-journal.ts'
import { valueOf } from '../../support/outcomes.ts'
import { temporaryStore } from '../../support/store.ts'

const PAGE_SIZE = 4096

interface Beginning {
  readonly records?: number
  readonly pages?: number
  readonly sectorSize?: number
  readonly pageSize?: number
}

/** The 28 bytes that a journal begins with. */
function beginningOf({
  records = 1,
  pages = 50,
  sectorSize = 512,
  pageSize = PAGE_SIZE,
}: Beginning): Buffer {
  const bytes = Buffer.alloc(28)
  Buffer.from('d9d505f920a163d7', 'hex').copy(bytes)
  for (const [index, value] of [records, 7, pages, sectorSize, pageSize].entries())
    bytes.writeUInt32BE(value, 8 + 4 * index)
  return bytes
}

/** A closed project, and how many pages it has. */
function closedProject(): { readonly path: string; readonly pages: number } {
  const store = temporaryStore()
  store.close()
  return { path: store.path, pages: readFileSync(store.path).length / PAGE_SIZE }
}

/** Writes a journal beside a project, so long; what it is to it. */
function judge(path: string, beginning: Buffer, length = beginning.length): string {
  const journal = `${path}-journal`
  writeFileSync(journal, beginning)
  truncateSync(journal, length)
  const header = readHeader(path)
  if (header === null) throw new Error('No project stands there.')
  return judgeJournal(journal, header)
}

test.each([32, 512, PAGE_SIZE, 65_536])(
  'a journal that was cut off within its first sector, of %i bytes, is judged by its length and keeps no project shut',
  (sectorSize) => {
    const { path, pages } = closedProject()
    const bytes = readFileSync(path)
    expect(judge(path, beginningOf({ sectorSize, pages: pages + 1 }))).toBe('stray')
    expect(judge(path, beginningOf({ sectorSize, pages }))).toBe('own')
    const store = valueOf(openStore(path))
    expect(store.notices).toEqual([])
    expect(valueOf(store.check())).toEqual([])
    store.close()
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('-journal'))).toEqual([])
  },
)

test.each([
  ['no size of sectors', { sectorSize: 0 }],
  ['sectors that are no power of two', { sectorSize: 768 }],
  ['sectors larger than any', { sectorSize: 0x8000_0000 }],
  ['no size of pages', { pageSize: 0 }],
  ['pages of another size', { pageSize: 1024 }],
  ['pages larger than any', { pageSize: 0x8000_0000 }],
])('a journal that gives %s is none of the file', (_, beginning) => {
  const { path, pages } = closedProject()
  for (const length of [28, 512, 100_000])
    expect(judge(path, beginningOf({ pages, ...beginning }), length)).toBe('stray')
})

test('of a journal that is terabytes of nothing, no more is read than SQLite would', () => {
  const { path, pages } = closedProject()
  const records = 0xffff_ffff
  expect(judge(path, beginningOf({ records, pages }), 4 * 2 ** 40)).toBe('own')
})
