import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'

/** How long a start waits for the runtime to arrive, in milliseconds. */
const PATIENCE = 15_000
/** How long a failed attempt is remembered, in milliseconds. */
const RETRY_AFTER = 24 * 60 * 60 * 1000

const FailedAttempt = z.object({ version: z.string(), at: z.iso.datetime() })

/** Electron's package: it holds no program until its own install script has fetched one. */
export interface ElectronPackage {
  readonly folder: string
  readonly version: string
  /** Where a failed attempt is written down. */
  readonly memory: string
}

export function findElectronPackage(root: string): ElectronPackage | null {
  const folder = join(root, 'node_modules', 'electron')
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const { version } = z.object({ version: z.string() }).parse(manifest)
    const memory = join(root, 'node_modules', '.cache', 'hearsay', 'electron-attempt.json')
    return { folder, version, memory }
  } catch {
    return null
  }
}

/** The program if it was fetched already, of this very version; null otherwise. */
export function findProgram({ folder, version }: ElectronPackage): string | null {
  try {
    const fetched = readFileSync(join(folder, 'dist', 'version'), 'utf8').trim()
    if (fetched.replace(/^v/, '') !== version) return null
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

async function hasFailedLately(electron: ElectronPackage, now: number): Promise<boolean> {
  try {
    const attempt = FailedAttempt.parse(JSON.parse(await readFile(electron.memory, 'utf8')))
    const age = now - Date.parse(attempt.at)
    return attempt.version === electron.version && age >= 0 && age < RETRY_AFTER
  } catch {
    return false
  }
}

async function rememberFailure(electron: ElectronPackage, now: number): Promise<void> {
  const attempt = { version: electron.version, at: new Date(now).toISOString() }
  try {
    await mkdir(dirname(electron.memory), { recursive: true })
    await writeFile(electron.memory, JSON.stringify(attempt))
  } catch {
    // Where nothing can be written down, the next start tries again.
  }
}

/** Resolves when the child has ended, or after the time given. */
function waitFor(child: ChildProcess, patience: number): Promise<'ended' | 'running'> {
  return new Promise((resolve) => {
    const timer = Number.isFinite(patience)
      ? setTimeout(() => resolve('running'), patience)
      : undefined
    const handleEnd = () => {
      clearTimeout(timer)
      resolve('ended')
    }
    child.once('exit', handleEnd)
    child.once('error', handleEnd)
  })
}

interface FetchOptions {
  /** The person asked for the desktop: try whatever happened before, and wait as long as it takes. */
  readonly isAskedFor: boolean
  readonly patience?: number
  readonly now?: number
}

/**
 * The path of the desktop program, fetched if it is not there. A start waits 15 seconds at most; a download that is slow
 * but alive goes on while this program runs. What failed is not tried again for a day.
 */
export async function obtainProgram(
  electron: ElectronPackage,
  { isAskedFor, patience = PATIENCE, now = Date.now() }: FetchOptions,
): Promise<Outcome<string>> {
  const present = findProgram(electron)
  if (present !== null) return succeed(present)
  if (!isAskedFor && (await hasFailedLately(electron, now))) {
    return refuse('Electron’s runtime could not be fetched lately (--desktop tries again)')
  }
  console.error('Fetching Electron’s runtime …')
  const child = spawn(process.execPath, [join(electron.folder, 'install.js')], { stdio: 'ignore' })
  const stop = () => child.kill()
  process.once('exit', stop)
  child.once('exit', () => process.off('exit', stop))
  const state = await waitFor(child, isAskedFor ? Number.POSITIVE_INFINITY : patience)
  // Not before: while it is waited for, it alone may keep this program alive.
  child.unref()
  const program = findProgram(electron)
  if (program !== null) {
    await rm(electron.memory, { force: true })
    return succeed(program)
  }
  await rememberFailure(electron, now)
  return refuse(
    state === 'running'
      ? 'Electron’s runtime is still on its way; a later start will use it'
      : 'Electron’s runtime could not be fetched',
  )
}
