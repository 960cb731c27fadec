import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

function tryRun(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * A small file system of its own, in memory, gone when the test is; null where this process may not mount one
 * (only root may, and only on Linux).
 */
export function mountSmallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-disk-'))
  const isMounted = tryRun('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  onTestFinished(() => {
    if (isMounted) tryRun('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return isMounted ? folder : null
}

/** Makes a mounted disk read-only; whether that could be done. */
export function makeReadOnly(folder: string): boolean {
  return tryRun('mount', ['-o', 'remount,ro', folder])
}
