import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openAdmission } from '../../../electron/web/admission.ts'
import { openWindow } from '../../../electron/web/links.ts'
import {
  OPENING_TIME,
  removeOldPages,
  writeOpeningPage,
} from '../../../electron/web/opening-page.ts'
import { mountSmallDisk } from '../../support/mount.ts'
import { temporaryFolder } from '../../support/store.ts'

const parts = () => ({
  admission: openAdmission(),
  linkWith: (code: string) => `http://x/#${code}`,
})

/** A folder with these files, last changed at a time. */
async function makeFolder(path: string, files: readonly string[], at: number): Promise<void> {
  await mkdir(path)
  for (const file of files) await writeFile(join(path, file), 'page')
  await utimes(path, at / 1000, at / 1000)
}

test('a page that cannot be opened is taken away, and its code opens nothing', async () => {
  const documents = temporaryFolder()
  const { admission, linkWith } = parts()
  const codes: string[] = []
  const openFile = vi.fn(() => {
    throw new Error('There is no browser.')
  })
  const end = await openWindow(
    {
      admission,
      linkWith: (code) => {
        codes.push(code)
        return linkWith(code)
      },
    },
    documents,
    openFile,
  )
  expect(openFile).toHaveBeenCalledOnce()
  expect(await readdir(documents)).toEqual([])
  await end()
  expect(admission.admit('k'.repeat(43), codes[0] ?? '')).toBe(false)
})

test('a page that cannot be written leaves nothing behind', async (context) => {
  const disk = mountSmallDisk(1)
  if (disk === null) return context.skip('Only root on Linux may mount a disk for this test.')
  const link = `http://127.0.0.1/#code=${'x'.repeat(2 * 1024 * 1024)}`
  await expect(writeOpeningPage(disk, link)).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(await readdir(disk)).toEqual([])
})

test('pages that a killed host left behind are removed at the next start; nothing else is', async () => {
  const documents = temporaryFolder()
  const now = Date.now()
  const old = now - OPENING_TIME - 1000
  await makeFolder(join(documents, '.hearsay-aB3dE6'), ['open.html'], old)
  await makeFolder(join(documents, '.hearsay-empty1'), [], old)
  await makeFolder(join(documents, '.hearsay-fresh1'), ['open.html'], now)
  await makeFolder(join(documents, '.hearsay-mine00'), ['notes.txt', 'open.html'], old)
  await makeFolder(join(documents, '.hearsay-backups'), ['open.html'], old)
  await writeFile(join(documents, '.hearsay-file00'), 'mine')
  await removeOldPages(documents, now)
  expect((await readdir(documents)).sort()).toEqual([
    '.hearsay-backups',
    '.hearsay-file00',
    '.hearsay-fresh1',
    '.hearsay-mine00',
  ])
  const page = await writeOpeningPage(documents, 'http://127.0.0.1/#code=x')
  await removeOldPages(documents, now)
  expect(await readFile(page.path, 'utf8')).toContain('code=x')
})

test('a start removes them', async () => {
  const documents = temporaryFolder()
  const old = Date.now() - OPENING_TIME - 1000
  await makeFolder(join(documents, '.hearsay-aB3dE6'), ['open.html'], old)
  const end = await openWindow(parts(), documents, () => {})
  expect(await readdir(documents)).toHaveLength(1)
  await end()
  expect(await readdir(documents)).toEqual([])
})
