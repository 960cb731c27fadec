import { partitionPoint } from '../../../shared/domain/partition-point.ts'

/** Places of a text in bytes of UTF-8, and back. */
export interface ByteMap {
  readonly length: number
  byteAt(offset: number): number
  /** The offset of the character that a byte is of; undefined for one beyond the text. */
  offsetAt(byte: number): number | undefined
}

/** Counts the bytes of a text, once. */
export function mapBytes(text: string): ByteMap {
  const bytes = new Uint32Array(text.length + 1)
  let byte = 0
  let offset = 0
  for (const sign of text) {
    bytes.fill(byte, offset, offset + sign.length)
    byte += Buffer.byteLength(sign)
    offset += sign.length
  }
  bytes[text.length] = byte
  return {
    length: byte,
    byteAt: (at) => bytes[at] ?? byte,
    offsetAt: (at) =>
      at < 0 || at > byte
        ? undefined
        : partitionPoint(text.length, (place) => (bytes[place] ?? 0) < at),
  }
}
