import { lstat, readdir } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { readPlainFile, type OtherKind } from '../files/plain-file.ts'
import { isPartOfPage } from '../../shared/domain/file-kind.ts'
import { LIMITS } from './limits.ts'
import { Refusal } from './refusal.ts'

/** How deep folders in a folder are gone through. */
const FOLDER_DEPTH = 16

const NO_FILE =
  'There is no file of this name there. Check the name, and that it has not been moved or renamed.'

const FILE_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: NO_FILE,
  ENOTDIR: NO_FILE,
  ENXIO: 'There is no file to be read here. Choose a file.',
  EAGAIN: 'There is nothing in this file to be read now. Choose another file.',
  EACCES: 'You are not allowed to read this file. Change its permissions or copy it elsewhere.',
  EPERM: 'You are not allowed to read this file. Change its permissions or copy it elsewhere.',
  EBUSY: 'Another program is using this file. Close it there, then open it again.',
}

const OTHER_KINDS: Readonly<Record<Exclude<OtherKind, 'folder'>, string>> = {
  pipe: 'This is a named pipe, not a file. Save what comes through it to a file, then open that.',
  device: 'This is a device, not a file. Choose a file.',
  socket: 'This is a socket, not a file. Choose a file.',
}

/** The sentence for a file that is too large to open. */
export function refuseSize(): string {
  return `This file is larger than ${LIMITS.file / 1024 / 1024} MB. Split it into smaller files and open those.`
}

/** What an error of the file system comes to. */
export function refuseUnreadable(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new Refusal(
    FILE_FAILURES[code] ??
      `The file could not be read (${code || 'unknown cause'}). Copy it to another disk and open it there.`,
  )
}

/** The bytes at a path, or that it is a folder. Throws a `Refusal` for what is neither. */
export async function readPath(
  path: string,
  signal?: AbortSignal,
): Promise<{ readonly bytes: Uint8Array } | 'folder'> {
  let file
  try {
    file = await readPlainFile(path, { limit: LIMITS.file, signal })
  } catch (error) {
    signal?.throwIfAborted()
    throw refuseUnreadable(error)
  }
  if (file.type === 'read') return { bytes: file.bytes }
  if (file.type === 'folder') return 'folder'
  throw new Refusal(file.type === 'too-large' ? refuseSize() : OTHER_KINDS[file.type])
}

/** One file of a folder. */
export interface FolderFile {
  readonly path: string
  /** With its folders inside the folder, joined by “/”. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** When it was changed last, ISO 8601. */
  readonly date: string
}

/**
 * The plain files of a folder and of those in it, by name, as many as are listed at most. Hidden ones are left out, and
 * links are not followed: they may lead anywhere, and round in circles.
 */
export async function listFolder(folder: string): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = []
  const visit = async (path: string, depth: number): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
      // What lies beside a folder that cannot be read can be.
      if (depth === 1) throw error
      return []
    })
    const order = new Intl.Collator('en', { numeric: true })
    entries.sort((a, b) => order.compare(a.name, b.name))
    const names = entries.map(({ name }) => name)
    for (const entry of entries) {
      if (entry.name.startsWith('.') || files.length >= LIMITS.members) continue
      if (entry.isDirectory() && isPartOfPage(entry.name, names)) continue
      const inner = join(path, entry.name)
      if (entry.isDirectory() && depth < FOLDER_DEPTH) await visit(inner, depth + 1)
      if (!entry.isFile()) continue
      const stats = await lstat(inner).catch(() => null)
      if (stats === null) continue
      const { size, mtime } = stats
      const name = relative(folder, inner).split(sep).join('/')
      files.push({ path: inner, name, size, date: mtime.toISOString() })
    }
  }
  try {
    await visit(folder, 1)
  } catch (error) {
    throw refuseUnreadable(error)
  }
  if (files.length === 0) throw new Refusal(`There are no files in “${basename(folder)}”.`)
  return files
}
