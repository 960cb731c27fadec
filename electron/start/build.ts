import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Everything that the built bundles depend on. */
const INPUTS = ['renderer', 'shared', 'electron', '.config', 'package-lock.json']

async function listFiles(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** A fingerprint of the inputs' names, sizes and times: the same as long as none was touched, added or removed. */
export async function fingerprintInputs(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const input of INPUTS) {
    for (const file of await listFiles(join(root, input))) {
      const { size, mtimeMs } = await stat(file)
      hash.update(`${file}\0${size}\0${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

function runVite(root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const options = ['build', '--app', '--config', '.config/vite.config.ts', '--logLevel', 'warn']
    // What it says goes to standard error: standard output is for the address alone.
    const child = spawn(process.execPath, [vite, ...options], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error('The build failed; what is wrong is said above.'))
    })
  })
}

/** Builds the window and the desktop bundles when they are not of the sources as they are now. */
export async function buildWhatIsStale(root: string): Promise<void> {
  const stamp = join(root, 'dist', 'fingerprint')
  const fingerprint = await fingerprintInputs(root)
  const isBuilt = existsSync(join(root, 'dist', 'renderer', 'index.html'))
  if (isBuilt && (await readFile(stamp, 'utf8').catch(() => '')) === fingerprint) return
  console.error('Building Hearsay …')
  // A build that fails may leave half of what was there before.
  await rm(stamp, { force: true })
  await runVite(root)
  await writeFile(stamp, fingerprint)
}
