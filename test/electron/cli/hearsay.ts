import { spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..', '..')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the real command as a script would, in a folder, and waits for its end. */
export function hearsay(folder: string, ...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const command = spawn(process.execPath, [join(ROOT, 'electron', 'cli.ts'), ...words], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    command.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    command.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    command.on('error', reject)
    command.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}
