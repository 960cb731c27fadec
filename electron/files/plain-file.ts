import { constants, type Stats } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'

/** So much is read at once, in bytes. */
const CHUNK = 1 << 20

/** What stands at a path instead of a plain file. */
export type OtherKind = 'folder' | 'pipe' | 'device' | 'socket'

/** The bytes of a plain file; that it holds more than may be read; or what it is instead of one. */
export type PlainFile =
  | { readonly type: 'read'; readonly bytes: Uint8Array }
  | { readonly type: 'too-large' }
  | { readonly type: OtherKind }

function kindOf(stats: Stats): OtherKind | null {
  if (stats.isFile()) return null
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'pipe'
  return stats.isSocket() ? 'socket' : 'device'
}

async function readAll(file: FileHandle, limit: number): Promise<PlainFile> {
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null)
    if (bytesRead === 0) return { type: 'read', bytes: Buffer.concat(parts, size) }
    size += bytesRead
    if (size > limit) return { type: 'too-large' }
    parts.push(bytesRead < CHUNK ? Buffer.from(buffer.subarray(0, bytesRead)) : buffer)
  }
}

/**
 * Reads a plain file whole, so many bytes at most, and nothing else: a named pipe would be waited for, a device has no
 * end, and to open one may do something. What size a file gives is not relied on: files of /proc give none, and others
 * grow. Rejects with what the file system says.
 */
export async function readPlainFile(path: string, limit: number): Promise<PlainFile> {
  const before = kindOf(await stat(path))
  if (before !== null) return { type: before }
  // Another may stand there by now; Windows knows no such flag, and has no named pipes among its files.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = await file.stat()
    const kind = kindOf(stats)
    if (kind !== null) return { type: kind }
    return stats.size > limit ? { type: 'too-large' } : await readAll(file, limit)
  } finally {
    await file.close()
  }
}
