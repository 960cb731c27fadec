import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import writeChecksums from '../../.config/checksums.ts'
import { temporaryFolder } from '../support/store.ts'

test('SHA256SUMS names every file that was packed, with its sum, by name', async () => {
  const outDir = temporaryFolder()
  const artifactPaths = ['b.zip', 'a.exe'].map((name) => join(outDir, name))
  await Promise.all([writeFile(join(outDir, 'a.exe'), 'abc'), writeFile(join(outDir, 'b.zip'), '')])
  expect(await writeChecksums({ outDir, artifactPaths })).toEqual([join(outDir, 'SHA256SUMS')])
  // The sums of "abc" and of nothing are those that FIPS 180 and everybody else gives.
  expect(await readFile(join(outDir, 'SHA256SUMS'), 'utf8')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.exe\n' +
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.zip\n',
  )
})

test('where nothing was packed but a folder, none are written', async () => {
  expect(await writeChecksums({ outDir: temporaryFolder(), artifactPaths: [] })).toEqual([])
})
