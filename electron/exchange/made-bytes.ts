import type { MadeFile } from './exporter.ts'

/** All bytes of a file that was made; text as UTF-8. */
export function bytesOfFile(file: MadeFile): Uint8Array {
  const content = file.content()
  if (content instanceof Uint8Array) return content
  if (typeof content === 'string') return Buffer.from(content)
  // Together they may be longer than any text.
  return Buffer.concat(Array.from(content, (piece) => Buffer.from(piece)))
}
