import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { fingerprintInputs } from '../../../electron/start/build.ts'
import { temporaryFolder } from '../../support/store.ts'

let root: string

beforeEach(async () => {
  root = temporaryFolder()
  for (const folder of ['renderer/state', 'shared', 'electron', '.config']) {
    await mkdir(join(root, folder), { recursive: true })
  }
  await writeFile(join(root, 'package-lock.json'), '{}')
  await writeFile(join(root, 'renderer', 'state', 'a.ts'), 'export {}')
})

/** Whether a change makes what was built stale. */
async function isStaleAfter(change: () => Promise<unknown>): Promise<boolean> {
  const before = await fingerprintInputs(root)
  await change()
  return (await fingerprintInputs(root)) !== before
}

test('what was built is current until something that it is made of changes', async () => {
  const file = join(root, 'renderer', 'state', 'a.ts')
  expect(await isStaleAfter(async () => {})).toBe(false)
  expect(await isStaleAfter(() => writeFile(join(root, 'README.md'), ''))).toBe(false)
  expect(await isStaleAfter(() => writeFile(file, 'export const a = 1'))).toBe(true)
  expect(await isStaleAfter(() => utimes(file, 1, 1))).toBe(true)
  expect(await isStaleAfter(() => writeFile(join(root, 'shared', 'b.ts'), ''))).toBe(true)
  expect(await isStaleAfter(() => rm(file))).toBe(true)
  expect(await isStaleAfter(() => writeFile(join(root, 'package-lock.json'), '{ }'))).toBe(true)
})
