import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DEFAULT_EXPORT } from '../../shared/domain/export-options.ts'
import { connectToWindow } from '../support/devtools.ts'
import { launchDesktop } from '../support/electron-double/launch.ts'
import { AsarHeader, listFiles, readHeader } from '../support/asar.ts'
import { tryPackedWindow } from '../support/packed-window.ts'
import { FUSE_MARK, stubLinuxElectron, stubWindowsElectron } from '../support/stub-electron.ts'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '..', '..')

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Packs for a system around a stub of Electron's program. */
async function pack(system: 'linux' | 'windows', stub: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-packing-'))
  await mkdir(join(folder, 'electron', 'resources'), { recursive: true })
  await writeFile(join(folder, 'electron', system === 'linux' ? 'electron' : 'electron.exe'), stub)
  await writeFile(join(folder, 'electron', 'version'), 'stub')
  await run(process.execPath, [join(ROOT, 'test/support/packing.ts'), system, folder])
  return folder
}

/** The first fuses of a program, each '0' or '1', in Electron's order. */
async function readFuses(program: string): Promise<string> {
  const text = await readFile(program, 'latin1')
  const at = text.indexOf(FUSE_MARK) + FUSE_MARK.length + 2
  return text.slice(at, at + 8)
}

/**
 * In order: run as plain Node, cookie encryption, NODE_OPTIONS, --inspect, archive integrity, only the archive, a
 * snapshot of V8's own, more rights for file://.
 */
const FUSES = '00001100'

const removed = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }

describe('for Linux', () => {
  let folder: string
  let packed: string
  let archive: string
  let header: AsarHeader
  let names: readonly string[]

  beforeAll(async () => {
    folder = await pack('linux', stubLinuxElectron())
    packed = join(folder, 'release', 'linux-unpacked')
    archive = join(packed, 'resources', 'app.asar')
    header = AsarHeader.parse(JSON.parse(await readHeader(archive)))
    names = listFiles(header).map(({ name }) => name)
    await run(process.execPath, [
      join(ROOT, 'node_modules/@electron/asar/bin/asar.js'),
      'extract',
      archive,
      join(folder, 'application'),
    ])
  })
  afterAll(() => rm(folder, removed))

  test('what runs is packed, and the notices of whose work is in it', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'package.json',
        'dist/main/main.js',
        'dist/preload/preload.cjs',
        'dist/finder/finder-worker.cjs',
        'dist/reader/reading-worker.cjs',
        'dist/exchanger/exchange-worker.cjs',
        'dist/finder/finder.weights',
        'dist/finder/encoder.onnx',
        'dist/finder/cue.onnx',
        'dist/renderer/index.html',
        'dist/renderer/third-party-notices.txt',
        'seeds/riyadh-talks.txt',
        'node_modules/better-sqlite3/lib/index.js',
        'node_modules/better-sqlite3/prebuilds/linux-x64.node',
        'node_modules/onnxruntime-node/bin/napi-v6/linux/x64/onnxruntime_binding.node',
        'node_modules/onnxruntime-node/bin/napi-v6/linux/x64/libonnxruntime.so.1',
      ]),
    )
  })

  test('nothing else is: no sources, tests, maps or development packages', () => {
    const belongs = [
      /^package\.json$/,
      /^dist\/(main\/main\.js|preload\/preload\.cjs|reader\/reading-worker\.cjs|exchanger\/exchange-worker\.cjs|finder\/(finder-worker\.cjs|finder\.weights|(encoder|cue)\.onnx))$/,
      /^dist\/renderer\/(index\.html|third-party-notices\.txt|assets\/[^/]+\.(js|css|woff2|svg|png))$/,
      /^seeds\/[^/]+\.(txt|md)$/,
      /^electron\/desktop\/icons\/sizes\/256x256\.png$/,
      /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js|prebuilds\/linux-x64\.node)$/,
      /^node_modules\/onnxruntime-node\/(package\.json|dist\/[^/]+\.js|bin\/napi-v6\/linux\/x64\/[^/]+)$/,
      /^node_modules\/onnxruntime-common\/(package\.json|dist\/cjs\/(package\.json|[^/]+\.js))$/,
    ]
    expect(names.filter((name) => !belongs.some((pattern) => pattern.test(name)))).toEqual([])
  })

  test('the package.json packed names the program and no development packages', async () => {
    const text = await readFile(join(folder, 'application', 'package.json'), 'utf8')
    const manifest: unknown = JSON.parse(text)
    expect(manifest).toMatchObject({ name: 'hearsay', main: 'dist/main/main.js' })
    expect(manifest).not.toHaveProperty('devDependencies')
  })

  test('all but native binaries and what loads them stays in the archive, with the hash that it is checked against', async () => {
    const outside = listFiles(header).filter(({ file }) => file.unpacked === true)
    // What threads load lies outside with all of its package: they are not sure to read the archive.
    const loaded = /^node_modules\/(?:onnxruntime-\w+|better-sqlite3)\//
    expect(outside.filter(({ name }) => !loaded.test(name))).toEqual([])
    expect(outside.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'node_modules/better-sqlite3/lib/index.js',
        'node_modules/better-sqlite3/prebuilds/linux-x64.node',
      ]),
    )
    for (const { name } of outside.filter((one) => /\.node$|\.so/.test(one.name))) {
      const binary = await readFile(join(packed, 'resources/app.asar.unpacked', name))
      expect(binary.subarray(1, 4).toString()).toBe('ELF')
    }
    for (const { name, file } of listFiles(header)) {
      const bytes = await readFile(join(folder, 'application', name))
      expect(file.integrity).toMatchObject({ algorithm: 'SHA256', hash: sha256(bytes) })
    }
  })

  test('Electron’s fuses are set, those that were on and those that were off', async () => {
    expect(await readFuses(join(packed, 'hearsay'))).toBe(FUSES)
  })

  test('a desktop finds the program, and what to open with it, by its entry and type', async () => {
    const computed = z
      .tuple([
        z.object({ desktop: z.string(), desktopFileName: z.string() }),
        z.tuple([z.array(z.string()), z.string()]),
        z.string(),
        z.string(),
      ])
      .parse(JSON.parse(await readFile(join(folder, 'computed.json'), 'utf8')))
    const [appImage, [words], entry, types] = computed
    expect(appImage.desktopFileName).toBe('hearsay.desktop')
    expect(appImage.desktop.split('\n')).toEqual(
      expect.arrayContaining(['Exec=AppRun %U', 'MimeType=application/vnd.hearsay;']),
    )
    expect(entry.split('\n')).toEqual(
      expect.arrayContaining([
        'Name=Hearsay',
        'Exec=/opt/Hearsay/hearsay %U',
        'Icon=hearsay',
        // What Electron calls its windows: package.json's desktopName.
        'StartupWMClass=hearsay',
        'MimeType=application/vnd.hearsay;',
        'Categories=Office;',
      ]),
    )
    expect(types).toContain('<mime-type type="application/vnd.hearsay">')
    expect(types).toContain('<glob pattern="*.hearsay"/>')
    const placed = words.map((word) => word.slice(word.indexOf('=') + 1))
    expect(placed).toEqual(
      expect.arrayContaining([
        '/opt/Hearsay',
        '/usr/share/mime/packages/hearsay.xml',
        '/usr/share/applications/hearsay.desktop',
        '/usr/share/icons/hicolor/256x256/apps/hearsay.png',
      ]),
    )
  })

  test('what is packed is enough to run: with its database, its finder and its notices', async () => {
    const desktop = await launchDesktop({
      application: join(folder, 'application'),
      userData: join(folder, 'home'),
    })
    const current = await desktop.page.evaluate(() => window.hearsay?.call('project.current', {}))
    expect(current).toMatchObject({ ok: true, value: { name: 'Sample' } })
    // Its thread loads the database too.
    const path = join(folder, 'sample.sqlite3')
    const exported = await desktop.page.evaluate(
      (request) => window.hearsay?.call('export.project', request),
      { job: 'packed', format: 'taguette', path, options: DEFAULT_EXPORT, isReplacing: false },
    )
    expect(exported).toEqual({ ok: true, value: { files: [{ path, rows: null }] } })
    expect((await readFile(path)).toString('latin1', 0, 15)).toBe('SQLite format 3')
    const devtools = await connectToWindow(desktop.endpoint)
    await tryPackedWindow(devtools, '0.1.0')
    devtools.disconnect()
    await desktop.chooseMenu('help.notices')
    await desktop.page
      .getByRole('dialog', { name: 'Third-party notices' })
      .getByText('SIL OPEN FONT LICENSE')
      .first()
      .waitFor()
    expect(await desktop.quit()).toMatchObject({ code: 0, output: '' })
  })
})

describe('for Windows', () => {
  let folder: string
  let program: string

  beforeAll(async () => {
    folder = await pack('windows', stubWindowsElectron())
    program = join(folder, 'release', 'win-unpacked', 'Hearsay.exe')
  })
  afterAll(() => rm(folder, removed))

  test('the fuses are set, and the hash of the archive is in the program', async () => {
    expect(await readFuses(program)).toBe(FUSES)
    const archive = join(folder, 'release', 'win-unpacked', 'resources', 'app.asar')
    const integrity = [
      { file: 'resources\\app.asar', alg: 'SHA256', value: sha256(await readHeader(archive)) },
    ]
    expect(await readFile(program, 'utf8')).toContain(JSON.stringify(integrity))
  })
})
