import { createHash } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes, in hex: what the same text is known by, and kept under. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
