import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { connectToWindow } from '../support/devtools.ts'
import { tryPackedWindow } from '../support/packed-window.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Where the packager leaves the program on this system, before it makes files of it to hand on. */
const UNPACKED: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux*-unpacked/hearsay',
  win32: 'win*-unpacked/Hearsay.exe',
  darwin: 'mac*/Hearsay.app/Contents/MacOS/Hearsay',
}

function runCommand(...words: readonly string[]): string {
  const cli = join(ROOT, 'electron', 'cli.ts')
  return execFileSync(process.execPath, [cli, ...words], { encoding: 'utf8' })
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return ''
  return String(manifest.version)
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Starts the program with a project of the sample article, tries its window, closes it, and checks the file. */
async function tryProgram(program: string, folder: string): Promise<void> {
  const project = join(folder, 'Packed.hearsay')
  runCommand('new', project, join(ROOT, 'seeds', 'riyadh-talks.txt'))
  const port = await findFreePort()
  const child = spawn(program, [`--remote-debugging-port=${port}`, project], {
    stdio: 'inherit',
    env: { ...process.env, HEARSAY_HOME: join(folder, 'home') },
  })
  const ended = once(child, 'exit').then(([code, signal]) => String(code ?? signal))
  try {
    const window = await Promise.race([
      connectToWindow(`http://127.0.0.1:${port}`),
      ended.then((end) => Promise.reject(new Error(`It ended before it had a window: ${end}.`))),
    ])
    await tryPackedWindow(window, readVersion())
    await window.evaluate('setTimeout(() => window.close())')
    const end = await ended
    if (end !== '0') throw new Error(`It ended with ${end}.`)
  } finally {
    child.kill()
  }
  console.log(runCommand('check', project).trim())
}

const given = process.argv.slice(2)
const programs =
  given.length > 0 ? given : globSync(`release/${UNPACKED[process.platform] ?? ''}`, { cwd: ROOT })
if (programs.length === 0) {
  console.error('Nothing was tried: there is no packed program. Run `npm run package` first.')
  process.exitCode = 1
}
for (const program of programs.map((path) => resolve(path))) {
  if (!existsSync(program)) throw new Error(`There is no ${program}.`)
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-packed-'))
  try {
    await tryProgram(program, folder)
    console.log(`${program} works.`)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}
