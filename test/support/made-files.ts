import type { MadeFile } from '../../electron/exchange/exporter.ts'

/** All of what an exporter made, as it would lie on the disk. */
export function bytesOfMade(file: MadeFile): Uint8Array {
  const made = file.content()
  if (made instanceof Uint8Array) return made
  return Buffer.from(typeof made === 'string' ? made : [...made].join(''))
}
