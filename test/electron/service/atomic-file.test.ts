import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { writeFileAtomically, writeFilesAtomically } from '../../../electron/service/atomic-file.ts'
import { mountSmallDisk } from '../../support/mount.ts'
import { temporaryFolder } from '../../support/store.ts'

const modeOf = (path: string) => statSync(path).mode & 0o777

test('a file is written whole, new or in the place of another, and nothing is left beside it', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'report.html')
  await writeFileAtomically(path, '<p>Ümit</p>')
  expect(readFileSync(path, 'utf8')).toBe('<p>Ümit</p>')
  await writeFileAtomically(path, Buffer.from([0, 1, 255]))
  expect([...readFileSync(path)]).toEqual([0, 1, 255])
  expect(readdirSync(folder)).toEqual(['report.html'])
})

test('of several files none takes its place before all are written', async () => {
  const folder = temporaryFolder()
  const [first, second] = [join(folder, 'claims.csv'), join(folder, 'speakers.csv')]
  writeFileSync(first, 'before')
  function* pieces(ending: string | null) {
    yield 'id\r\n'
    expect(readFileSync(first, 'utf8')).toBe('before')
    if (ending === null) throw new Error('no more')
    yield ending
  }
  const write = (ending: string | null) =>
    writeFilesAtomically([
      { path: first, content: 'after' },
      { path: second, content: pieces(ending) },
    ])
  await expect(write(null)).rejects.toThrow('no more')
  expect(readdirSync(folder)).toEqual(['claims.csv'])
  await write('1\r\n')
  expect([first, second].map((path) => readFileSync(path, 'utf8'))).toEqual([
    'after',
    'id\r\n1\r\n',
  ])
  expect(readdirSync(folder)).toEqual(['claims.csv', 'speakers.csv'])
})

test('where the disk is full the file is as it was, and it is said', async (context) => {
  const disk = mountSmallDisk(1)
  if (disk === null) return context.skip('Only root on Linux may mount a disk for this test.')
  const path = join(disk, 'report.html')
  writeFileSync(path, 'as it was')
  await expect(writeFileAtomically(path, 'x'.repeat(2_000_000))).rejects.toThrow('ENOSPC')
  expect(readFileSync(path, 'utf8')).toBe('as it was')
  expect(readdirSync(disk)).toEqual(['report.html'])
  return undefined
})

describe.skipIf(process.platform === 'win32')('on a system that knows who may read', () => {
  test('those who could read a file before can then, and a private one is the person’s alone', async () => {
    const usual = process.umask(0o022)
    onTestFinished(() => void process.umask(usual))
    const path = join(temporaryFolder(), 'report.html')
    await writeFileAtomically(path, 'a')
    expect(modeOf(path)).toBe(0o644)
    for (const mode of [0o600, 0o664]) {
      chmodSync(path, mode)
      await writeFileAtomically(path, 'b')
      expect(modeOf(path)).toBe(mode)
    }
    await writeFileAtomically(path, 'c', 'private')
    expect(modeOf(path)).toBe(0o600)
  })

  test('a link is replaced, and what it leads to is left alone', async () => {
    const folder = temporaryFolder()
    const [target, link] = [join(folder, 'other.txt'), join(folder, 'report.html')]
    writeFileSync(target, 'before')
    chmodSync(target, 0o600)
    symlinkSync(target, link)
    await writeFileAtomically(link, 'after')
    expect(readFileSync(target, 'utf8')).toBe('before')
    expect(readFileSync(link, 'utf8')).toBe('after')
    expect(lstatSync(link).isFile()).toBe(true)
  })
})
