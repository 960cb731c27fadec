import { execFileSync } from 'node:child_process'
import { constants, existsSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPlainFile } from '../../../electron/files/plain-file.ts'
import { temporaryFolder } from '../../support/store.ts'

const LIMIT = 3 << 20

test('a file is read whole, in as many pieces as it takes', async () => {
  const path = join(temporaryFolder(), 'file')
  for (const size of [0, 1, 1 << 20, (1 << 20) + 1, LIMIT]) {
    const bytes = Buffer.alloc(size, 'abc')
    writeFileSync(path, bytes)
    const read = await readPlainFile(path, LIMIT)
    expect(read).toEqual({ type: 'read', bytes })
  }
})

test('one that is too large is not read', async () => {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, '')
  truncateSync(path, LIMIT + 1)
  expect(await readPlainFile(path, LIMIT)).toEqual({ type: 'too-large' })
})

test('one that gives no size, as those of /proc, is read as far as the limit', async (context) => {
  const path = '/proc/self/maps'
  if (!existsSync(path)) return context.skip('Only Linux has such files.')
  const read = await readPlainFile(path, LIMIT)
  expect(read.type === 'read' ? read.bytes.length : 0).toBeGreaterThan(0)
  expect(await readPlainFile(path, 10)).toEqual({ type: 'too-large' })
})

test('a folder, a device and a socket are told apart, and so is what a link leads to', async () => {
  const folder = temporaryFolder()
  expect(await readPlainFile(folder, LIMIT)).toEqual({ type: 'folder' })
  if (process.platform === 'win32') return
  const link = join(folder, 'zeros.txt')
  symlinkSync('/dev/zero', link)
  expect(await readPlainFile(link, LIMIT)).toEqual({ type: 'device' })
  const socket = join(folder, 'socket')
  const server = createServer().listen(socket)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  expect(await readPlainFile(socket, LIMIT)).toEqual({ type: 'socket' })
})

test.skipIf(process.platform === 'win32')('a named pipe is not waited for', async () => {
  const pipe = join(temporaryFolder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  expect(await readPlainFile(pipe, LIMIT)).toEqual({ type: 'pipe' })
  // Nobody was taken for a reader of it.
  expect(() => openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK)).toThrow('ENXIO')
})

test('what is not there is said by the file system', async () => {
  const path = join(temporaryFolder(), 'none')
  await expect(readPlainFile(path, LIMIT)).rejects.toThrow('ENOENT')
})
