import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'

/** Who may read a file, where the system knows that (POSIX): the person alone, or whom the system lets by itself. */
const MODES = { private: 0o600, usual: 0o666 } as const

/** Writes a file so that it is there whole or as it was before, also when the machine stops in between. */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  access: keyof typeof MODES = 'usual',
): Promise<void> {
  const draft = `${path}.${randomUUID()}.part`
  try {
    const file = await open(draft, 'wx', MODES[access])
    try {
      await file.writeFile(content, 'utf8')
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
