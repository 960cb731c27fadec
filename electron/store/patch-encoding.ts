import { deflateSync, inflateSync } from 'node:zlib'
import type { Patch } from '../../shared/domain/edit/edit.ts'
import { TABLE_NAMES } from '../../shared/domain/project.ts'

/** JSON shorter than this is kept as it is, so that small edits can be read with any SQLite tool. */
const COMPRESSED_FROM = 4096

/** The most that one part of an edit and a whole edit take unpacked, in bytes: a few kilobytes can be made to unpack to gigabytes. */
export const LARGEST_PART = 64 * 1024 * 1024
export const LARGEST_EDIT = 256 * 1024 * 1024

/** More patches than are kept, or read back, of one edit. */
export class EditTooLarge extends RangeError {
  readonly code = 'EDIT_TOO_LARGE'
}

/** The patches of one part, each as JSON, as they are kept. Throws EditTooLarge. */
export function encodePatches(patches: readonly string[]): string | Buffer {
  const json = `[${patches.join(',')}]`
  if (json.length < COMPRESSED_FROM) return json
  const bytes = Buffer.from(json)
  if (bytes.length > LARGEST_PART) throw new EditTooLarge('A part of this edit is too large.')
  return deflateSync(bytes, { level: 1 })
}

function unpack(stored: Buffer, limit: number): Buffer {
  try {
    return inflateSync(stored, { maxOutputLength: limit })
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw isTooLarge ? new EditTooLarge('A part of this edit unpacks to too much.') : error
  }
}

/** The JSON of one part, whatever it says. Throws EditTooLarge. */
export function readPatchesJson(stored: string | Buffer): string {
  return typeof stored === 'string' ? stored : unpack(stored, LARGEST_PART).toString('utf8')
}

function isFields(value: unknown): boolean {
  return value === null || (typeof value === 'object' && !Array.isArray(value))
}

function isPatch(value: unknown): value is Patch {
  if (typeof value !== 'object' || value === null) return false
  const { table, id, before, after } = value as Readonly<Record<string, unknown>>
  return (
    TABLE_NAMES.some((name) => name === table) &&
    typeof id === 'string' &&
    isFields(before) &&
    isFields(after)
  )
}

/** Reads one part back; `size` is what it took unpacked. Throws EditTooLarge, and SyntaxError for what are no patches. */
export function decodePatches(
  stored: string | Buffer,
  room: number = LARGEST_EDIT,
): { readonly patches: readonly Patch[]; readonly size: number } {
  const limit = Math.min(LARGEST_PART, room)
  const bytes = typeof stored === 'string' ? Buffer.from(stored) : unpack(stored, limit)
  if (bytes.length > limit) throw new EditTooLarge('This edit is too large.')
  const patches: unknown = JSON.parse(bytes.toString('utf8'))
  if (!Array.isArray(patches) || !patches.every(isPatch)) {
    throw new SyntaxError('What is kept of this edit are no patches.')
  }
  return { patches, size: bytes.length }
}
