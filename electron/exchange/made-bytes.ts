import type { MadeFile } from './exporter.ts'

/** All bytes of a file that was made; text as UTF-8. */
export function bytesOfFile(file: MadeFile): Uint8Array {
  const content = file.content()
  if (content instanceof Uint8Array) return content
  return Buffer.from(typeof content === 'string' ? content : [...content].join(''))
}
