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

export interface PlainFileOptions {
  /** The most that is read, in bytes, whatever size the file gives or grows to. */
  readonly limit: number
  /** Ends the reading at once: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

function kindOf(stats: Stats): OtherKind | null {
  if (stats.isFile()) return null
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'pipe'
  return stats.isSocket() ? 'socket' : 'device'
}

/** Rejects when the signal says so; a drive that does not answer must not keep a person waiting. */
function untilAborted(signal: AbortSignal): { readonly promise: Promise<never>; end(): void } {
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('Aborted'))
  // Nobody may be waiting for it any more.
  promise.catch(() => {})
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  return { promise, end: () => signal.removeEventListener('abort', abort) }
}

async function readAll(
  file: FileHandle,
  limit: number,
  wait: <T>(work: Promise<T>) => Promise<T>,
): Promise<PlainFile> {
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { bytesRead, buffer } = await wait(file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null))
    if (bytesRead === 0) return { type: 'read', bytes: Buffer.concat(parts, size) }
    size += bytesRead
    if (size > limit) return { type: 'too-large' }
    parts.push(bytesRead < CHUNK ? Buffer.from(buffer.subarray(0, bytesRead)) : buffer)
  }
}

/**
 * Reads a plain file whole, and nothing else: a named pipe would be waited for, a device has no end, and to open
 * one may do something. What size a file gives is not relied on: files of /proc give none, and others grow.
 * Rejects with what the file system says, or with the signal's reason.
 */
export async function readPlainFile(
  path: string,
  { limit, signal }: PlainFileOptions,
): Promise<PlainFile> {
  signal?.throwIfAborted()
  const aborting = signal === undefined ? null : untilAborted(signal)
  const wait = <T>(work: Promise<T>): Promise<T> =>
    aborting === null ? work : Promise.race([work, aborting.promise])
  try {
    const before = kindOf(await wait(stat(path)))
    if (before !== null) return { type: before }
    // Another may stand there by now; Windows knows no such flag, and has no named pipes among its files.
    const opening = open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const close = () => opening.then((file) => file.close()).catch(() => {})
    try {
      const file = await wait(opening)
      const stats = await wait(file.stat())
      const kind = kindOf(stats)
      if (kind !== null) return { type: kind }
      return stats.size > limit ? { type: 'too-large' } : await readAll(file, limit, wait)
    } finally {
      // A read that does not end would hold it up.
      if (signal?.aborted === true) void close()
      else await close()
    }
  } finally {
    aborting?.end()
  }
}
