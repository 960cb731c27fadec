import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { hasDisplay } from '../../electron/start/display.ts'
import { findElectronPackage, findProgram } from '../../electron/start/electron-runtime.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Electron's program, if it is here and can open a window; otherwise why the journey cannot run. */
function findElectron(): { readonly program: string } | { readonly reason: string } {
  const electron = findElectronPackage(ROOT)
  const program = electron === null ? null : findProgram(electron)
  if (program === null) return { reason: 'Electron’s runtime is not on this machine' }
  if (!hasDisplay(process.env)) return { reason: 'there is no display' }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { reason: 'Electron’s sandbox does not run as root' }
  }
  return { program }
}

const found = findElectron()
if ('reason' in found) {
  console.log(`The journey on real Electron did NOT run: ${found.reason}.`)
} else {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const words = ['run', '--config', '.config/vitest.config.ts', '--project', 'e2e']
  const { status } = spawnSync(process.execPath, [vitest, ...words, 'real-electron'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, HEARSAY_ELECTRON: found.program },
  })
  process.exitCode = status ?? 1
}
