import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFinderPool } from '../../electron/finding/finder-pool.ts'
import { launchDesktop } from '../support/electron-double/launch.ts'
import { valueOf } from '../support/outcomes.ts'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '..', '..')

/** What Electron's fuses look like in its program: a mark, a version, their number, and each off ('0') or on ('1'). */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

let folder: string
let packed: string
let names: readonly string[]

const asar = (...words: readonly string[]) =>
  run(process.execPath, [join(ROOT, 'node_modules/@electron/asar/bin/asar.js'), ...words], {
    maxBuffer: 16 * 1024 * 1024,
  })

/** Stands in for Electron's own files, which are not here: packing only copies them. */
async function writeStubElectron(path: string): Promise<void> {
  await mkdir(join(path, 'resources'), { recursive: true })
  await writeFile(join(path, 'electron'), `${FUSE_MARK}\u0001\u000A${'0'.repeat(10)}`)
  await writeFile(join(path, 'version'), 'stub')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-packing-'))
  await writeStubElectron(join(folder, 'electron'))
  await run(
    process.execPath,
    [
      join(ROOT, 'node_modules/electron-builder/cli.js'),
      '--dir',
      '--linux',
      '--x64',
      '--config',
      '.config/electron-builder.yml',
      `-c.electronDist=${join(folder, 'electron')}`,
      `-c.directories.output=${join(folder, 'release')}`,
    ],
    { cwd: ROOT },
  )
  packed = join(folder, 'release', 'linux-unpacked')
  const { stdout } = await asar('list', join(packed, 'resources', 'app.asar'))
  names = stdout.trim().split('\n')
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))

test('what runs is packed', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/dist/main/main.js',
      '/dist/preload/preload.cjs',
      '/dist/finder/finder-worker.mjs',
      '/dist/finder/finder.weights',
      '/dist/renderer/index.html',
      '/seeds/riyadh-talks.txt',
      '/node_modules/better-sqlite3/lib/index.js',
      '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]),
  )
})

test('nothing else is: no sources, tests, maps or development packages', () => {
  const belongs = [
    /^\/(package\.json|dist|seeds|node_modules)$/,
    /^\/dist\/(main|preload)(\/main\.js|\/preload\.cjs)?$/,
    /^\/dist\/finder(\/finder-worker\.mjs|\/finder\.weights)?$/,
    /^\/dist\/renderer(\/index\.html|\/assets(\/[^/]+\.(js|css|woff2|svg|png))?)?$/,
    /^\/seeds\/[^/]+\.(txt|md)$/,
    /^\/electron(\/desktop(\/icons(\/sizes(\/256x256\.png)?)?)?)?$/,
    /^\/node_modules\/better-sqlite3(\/package\.json|\/LICENSE)?$/,
    /^\/node_modules\/better-sqlite3\/lib(\/.+\.js|\/methods)?$/,
    /^\/node_modules\/better-sqlite3\/prebuilds(\/linux-x64\.node)?$/,
  ]
  expect(names.filter((name) => !belongs.some((pattern) => pattern.test(name)))).toEqual([])
})

test('the package.json packed names the program and no development packages', async () => {
  await asar('extract', join(packed, 'resources', 'app.asar'), join(folder, 'application'))
  const text = await readFile(join(folder, 'application', 'package.json'), 'utf8')
  const manifest = JSON.parse(text) as Readonly<Record<string, unknown>>
  expect(manifest).toMatchObject({ name: 'hearsay', main: 'dist/main/main.js' })
  expect(manifest).not.toHaveProperty('devDependencies')
})

test('the native binary lies outside the archive, where the system can load it', async () => {
  const path = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'
  expect((await readFile(join(packed, path))).subarray(1, 4).toString()).toBe('ELF')
})

test('the finder’s thread and its weights lie outside the archive, and work there', async () => {
  const unpacked = join(packed, 'resources', 'app.asar.unpacked', 'dist', 'finder')
  const pool = openFinderPool(1, { worker: pathToFileURL(join(unpacked, 'finder-worker.mjs')) })
  try {
    const found = valueOf(await pool.find('The mayor said the bridge would open in May.'))
    expect(found.attributions).toMatchObject([{ content: [[15, 43]] }])
  } finally {
    await pool.close()
  }
})

test('Electron’s fuses are set: no plain Node, no debugging, only the archive is run', async () => {
  const program = await readFile(join(packed, 'hearsay'), 'latin1')
  const fuses = program.slice(program.indexOf(FUSE_MARK) + FUSE_MARK.length + 2)
  // In order: run as Node, cookie encryption, NODE_OPTIONS, --inspect, archive integrity, only the archive.
  expect(fuses.slice(0, 6)).toBe('000001')
})

test('what is packed is enough to run', async () => {
  const desktop = await launchDesktop({
    application: join(folder, 'application'),
    userData: join(folder, 'home'),
  })
  const current = await desktop.page.evaluate(() => window.hearsay?.call('project.current', {}))
  expect(current).toMatchObject({ ok: true, value: { name: 'Sample' } })
  await desktop.page.getByRole('document', { name: /^Text of/ }).waitFor()
  expect(await desktop.quit()).toMatchObject({ code: 0, output: '' })
})
