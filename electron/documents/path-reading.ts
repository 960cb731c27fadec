import { lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readPlainFile, type OtherKind } from '../files/plain-file.ts'
import { isPartOfPage } from '../../shared/domain/file-kind.ts'
import { FILE_LIMITS, TOO_LARGE } from '../../shared/domain/file-limits.ts'
import { Refusal } from './refusal.ts'

const NO_FILE =
  'There is no file of this name there. Check the name, and that it has not been moved or renamed.'

const FILE_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: NO_FILE,
  ENOTDIR: NO_FILE,
  ELOOP: 'This is a link that leads back to itself. Choose the file itself.',
  EIO: 'Its disk cannot read this file. Copy it to another disk, or from a backup, and open that.',
  ENXIO: 'There is no file to be read here. Choose a file.',
  EAGAIN: 'There is nothing in this file to be read now. Choose another file.',
  EBUSY: 'Another program is using this file. Close it there, then open it again.',
}

const OTHER_KINDS: Readonly<Record<Exclude<OtherKind, 'folder'>, string>> = {
  pipe: 'This is a named pipe, not a file. Save what comes through it to a file, then open that.',
  device: 'This is a device, not a file. Choose a file.',
  socket: 'This is a socket, not a file. Choose a file.',
}

/** What an error of the file system comes to. */
export function refuseUnreadable(error: unknown, kind: 'file' | 'folder' = 'file'): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EACCES' || code === 'EPERM') {
    return new Refusal(
      `You are not allowed to read this ${kind}. Change its permissions or copy it elsewhere.`,
    )
  }
  return new Refusal(
    FILE_FAILURES[code] ??
      `The file could not be read (${code || 'unknown cause'}). Copy it to another disk and open it there.`,
  )
}

/** The bytes at a path, or that it is a folder. Throws a `Refusal` for what is neither. */
export async function readPath(path: string): Promise<{ readonly bytes: Uint8Array } | 'folder'> {
  let file
  try {
    file = await readPlainFile(path, FILE_LIMITS.size)
  } catch (error) {
    throw refuseUnreadable(error)
  }
  if (file.type === 'read') return { bytes: file.bytes }
  if (file.type === 'folder') return 'folder'
  throw new Refusal(file.type === 'too-large' ? TOO_LARGE : OTHER_KINDS[file.type])
}

/** One file of a folder, or a folder in it that cannot be read. */
export interface FolderFile {
  readonly path: string
  /** With its folders inside the folder, joined by “/”. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** When it was changed last, ISO 8601; empty where that cannot be told. */
  readonly date: string
}

/** The files of a folder, and how many more there are than are listed: at least so many, of a folder that never ends. */
export interface FolderFiles {
  readonly files: readonly FolderFile[]
  readonly unlisted: number
}

/**
 * Goes through a folder and those in it, and hands over the plain files, by name, with their names in the folder; and
 * the folders that cannot be read, so that whoever opens them is told.
 */
class FolderWalk {
  readonly #take: (path: string, name: string) => Promise<void>
  readonly #order = new Intl.Collator('en', { numeric: true })
  #visited = 0

  constructor(take: (path: string, name: string) => Promise<void>) {
    this.#take = take
  }

  /** Throws where the folder cannot be read. */
  async visit(path: string, name = ''): Promise<void> {
    const entries = await readdir(path, { withFileTypes: true })
    entries.sort((a, b) => this.#order.compare(a.name, b.name))
    const names = entries.map((entry) => entry.name)
    for (const entry of entries) {
      this.#visited += 1
      if (entry.name.startsWith('.') || this.#visited > FILE_LIMITS.visited) continue
      const [inner, innerName] = [join(path, entry.name), `${name}${entry.name}`]
      if (entry.isFile()) await this.#take(inner, innerName)
      else if (entry.isDirectory() && !isPartOfPage(entry.name, names))
        await this.visit(inner, `${innerName}/`).catch(() => this.#take(inner, innerName))
    }
  }
}

/**
 * The plain files of a folder and of those in it, by name, as many as are listed at most. Hidden ones are left out, and
 * links are not followed: they may lead anywhere, and round in circles.
 */
export async function listFolder(folder: string): Promise<FolderFiles> {
  const files: FolderFile[] = []
  let unlisted = 0
  const walk = new FolderWalk(async (path, name) => {
    if (files.length >= FILE_LIMITS.members) {
      unlisted += 1
      return
    }
    // What is gone by now, or cannot be looked at, is told of when it is opened.
    const stats = await lstat(path).catch(() => null)
    files.push({ path, name, size: stats?.size ?? 0, date: stats?.mtime.toISOString() ?? '' })
  })
  try {
    await walk.visit(folder)
  } catch (error) {
    throw refuseUnreadable(error, 'folder')
  }
  if (files.length === 0) throw new Refusal(`There are no files in “${basename(folder)}”.`)
  return { files, unlisted }
}
