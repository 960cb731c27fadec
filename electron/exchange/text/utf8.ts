import { isUtf8 } from 'node:buffer'

/** Bytes as the text that they are in UTF-8, with a byte-order mark where they begin with one; null where they are none. */
export function textOfUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : null
}
