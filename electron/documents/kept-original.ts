import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'

/** The bytes of a file as they are kept: packed where that makes them smaller. */
export interface KeptOriginal {
  /** SHA-256 of the file's bytes, hex. */
  readonly hash: string
  readonly packing: 'none' | 'deflate'
  readonly bytes: Uint8Array
}

/** How much is packed to see whether packing pays, in bytes, and what share it must come down to. */
const TRIED = 65_536
const WORTH = 0.9

/** SHA-256 of a file's bytes, hex. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Packs a file's bytes for keeping; what is packed already, as PDF and ZIP are, is left as it is. */
export function packOriginal(hash: string, bytes: Uint8Array): KeptOriginal {
  const tried = bytes.subarray(0, TRIED)
  if (deflateRawSync(tried).length > WORTH * tried.length) return { hash, packing: 'none', bytes }
  return { hash, packing: 'deflate', bytes: deflateRawSync(bytes) }
}
