import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { succeed } from '../../shared/domain/failure.ts'
import { hasEnding } from '../../shared/domain/file-kind.ts'
import type { ListedEnding } from '../../shared/api/contract.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import { tryFiles } from './file-failure.ts'
import { readPath } from './paths.ts'

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

async function isFolder(path: string): Promise<boolean | null> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // A link that leads nowhere, or a file that may not be looked at.
    return null
  }
}

/** Folders, and files with the endings asked for; hidden ones are left out, as in the system's dialogs. */
async function listFolder(path: string, endings: readonly ListedEnding[]) {
  const entries = await Promise.all(
    (await readdir(path))
      .filter((name) => !name.startsWith('.'))
      .map(async (name) => {
        const entry = join(path, name)
        return { name, path: entry, isFolder: await isFolder(entry) }
      }),
  )
  return entries
    .filter((entry): entry is typeof entry & { isFolder: boolean } => entry.isFolder !== null)
    .filter(({ name, isFolder }) => isFolder || hasEnding(name, endings))
    .sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || byName.compare(a.name, b.name))
}

export const folderCalls = {
  'folder.list': ({ path: typed, endings }) => {
    const read = typed.trim() === '' ? succeed(homedir()) : readPath(typed)
    if (!read.ok) return read
    const path = read.value
    const parent = dirname(path)
    return tryFiles(path, async () =>
      succeed({
        path,
        parent: parent === path ? null : parent,
        entries: await listFolder(path, endings),
      }),
    )
  },
} satisfies Partial<Handlers>
