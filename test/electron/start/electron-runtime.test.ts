import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  findElectronPackage,
  findProgram,
  obtainProgram,
  type ElectronPackage,
} from '../../../electron/start/electron-runtime.ts'
import { temporaryFolder } from '../../support/store.ts'

const run = promisify(execFile)

/** What install.js does when the download works: the files that the real one leaves. */
const FETCHES = `
const fs = require('fs'), path = require('path')
fs.mkdirSync(path.join(__dirname, 'dist'), { recursive: true })
fs.writeFileSync(path.join(__dirname, 'dist', 'version'), '45.4.1')
fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '')
fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')
`
const COUNTS = `require('fs').appendFileSync(__dirname + '/attempts', 'x');`

let electron: ElectronPackage

/** The package as npm installs it, with an install script of its own. */
async function installPackage(script: string): Promise<void> {
  await writeFile(join(electron.folder, 'install.js'), COUNTS + script)
}

const attempts = async () => (await readFile(join(electron.folder, 'attempts'), 'utf8')).length
const USUAL = { isAskedFor: false }

beforeEach(async () => {
  const root = temporaryFolder()
  const folder = join(root, 'node_modules', 'electron')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{"version":"45.4.1"}')
  const found = findElectronPackage(root)
  if (found === null) throw new Error('The package is there.')
  electron = found
})

test('no package, no runtime', () => {
  expect(findElectronPackage(temporaryFolder())).toBeNull()
})

test('the runtime is fetched once and then found', async () => {
  await installPackage(FETCHES)
  expect(findProgram(electron)).toBeNull()
  const program = join(electron.folder, 'dist', 'electron')
  expect(await obtainProgram(electron, USUAL)).toEqual({ ok: true, value: program })
  expect(await obtainProgram(electron, USUAL)).toEqual({ ok: true, value: program })
  expect(await attempts()).toBe(1)
})

test('the runtime of another version is not used', async () => {
  await installPackage(FETCHES.replace('45.4.1', '44.0.0'))
  expect(await obtainProgram(electron, USUAL)).toMatchObject({ ok: false })
})

test('a download that was asked for is waited for, though nothing else is going on', async () => {
  await installPackage(`setTimeout(() => {${FETCHES}}, 300)`)
  const module = join(import.meta.dirname, '../../../electron/start/electron-runtime.ts')
  const script = `
    import { obtainProgram } from ${JSON.stringify(module)}
    console.log((await obtainProgram(${JSON.stringify(electron)}, { isAskedFor: true })).ok)`
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script])
  expect(stdout).toBe('true\n')
})

test('a failed download is not tried again for a day', async () => {
  await installPackage('process.exit(1)')
  const now = Date.parse('2026-11-23T12:00:00Z')
  const hours = (count: number) => ({ ...USUAL, now: now + count * 3_600_000 })
  expect(await obtainProgram(electron, hours(0))).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining('could not be fetched') },
  })
  expect(await obtainProgram(electron, hours(23))).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining('--desktop') },
  })
  expect(await attempts()).toBe(1)
  await obtainProgram(electron, hours(25))
  expect(await attempts()).toBe(2)
})

test('a failed download is tried again when the person asks, or for another version', async () => {
  await installPackage('process.exit(1)')
  await obtainProgram(electron, USUAL)
  await obtainProgram(electron, { isAskedFor: true })
  expect(await attempts()).toBe(2)
  await obtainProgram({ ...electron, version: '46.0.0' }, USUAL)
  expect(await attempts()).toBe(3)
})

test('a success makes the failure before it forgotten', async () => {
  await installPackage('process.exit(1)')
  await obtainProgram(electron, USUAL)
  await installPackage(FETCHES)
  expect(await obtainProgram(electron, { isAskedFor: true })).toMatchObject({ ok: true })
  await rm(join(electron.folder, 'dist'), { recursive: true })
  expect(await obtainProgram(electron, USUAL)).toMatchObject({ ok: true })
})

test('a download that takes too long is not waited for, nor tried at the next start', async () => {
  const done = join(electron.folder, 'done')
  // It ends with the test, also where the folder is gone before it looks.
  await installPackage(`setInterval(() => {
    const isThere = require('fs').existsSync
    if (isThere(${JSON.stringify(done)}) || !isThere(__dirname)) process.exit()
  }, 20)`)
  expect(await obtainProgram(electron, { ...USUAL, patience: 0 })).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining('on its way') },
  })
  expect(await obtainProgram(electron, USUAL)).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining('lately') },
  })
  // On a busy machine the script may get its turn only after patience ran out.
  await vi.waitUntil(() => attempts().catch(() => 0), { timeout: 30_000 })
  expect(await attempts()).toBe(1)
  await writeFile(done, '')
})
