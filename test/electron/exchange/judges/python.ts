import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PYTHON = process.env['HEARSAY_PYTHON'] ?? 'python3'

/** Whether the Python of the judges has a module. */
export function hasModule(name: string): boolean {
  return spawnSync(PYTHON, ['-c', `import ${name}`], { stdio: 'ignore' }).status === 0
}

/** What a script that stands here prints; its warnings are not shown. */
export function runScript(script: string, ...args: readonly string[]): string {
  const path = fileURLToPath(new URL(script, import.meta.url))
  return execFileSync(PYTHON, ['-W', 'ignore', path, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Does something with a folder of these files, which is gone afterwards. */
export async function inFolder<T>(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ask: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-judge-'))
  try {
    for (const { name, bytes } of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    return await ask(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
