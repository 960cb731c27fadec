import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder, and those above it that are missing. Node's own way never ends where a file system says of a
 * folder that may not be made that it is not there (/proc on Linux does).
 */
export async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return
  await makeFolder(dirname(path))
  await mkdir(path).catch((error: unknown) => {
    // Somebody else may have made it meanwhile.
    if (!existsSync(path)) throw error
  })
}
