/** A longer line is not kept in memory: far more than the longest article that Hearsay opens. */
const LONGEST = 64 * 1024 * 1024

const NEW_LINE = 0x0a

/**
 * The lines of a stream of bytes without their line feeds, one at a time; null for a line that is too long. Only a
 * line feed ends a line: node:readline would also cut at U+2028, which JSON strings may hold as it is.
 */
export async function* bytesByLine(
  stream: AsyncIterable<Uint8Array>,
  longest = LONGEST,
): AsyncGenerator<Uint8Array | null, void, undefined> {
  let parts: Uint8Array[] = []
  let size = 0
  const takeLine = (): Uint8Array | null => {
    const line = size > longest ? null : Buffer.concat(parts)
    parts = []
    size = 0
    return line
  }
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size <= longest) parts.push(part)
    else parts = []
  }
  for await (const chunk of stream) {
    let from = 0
    for (
      let at = chunk.indexOf(NEW_LINE);
      at >= 0;
      from = at + 1, at = chunk.indexOf(NEW_LINE, from)
    ) {
      keep(chunk.subarray(from, at))
      yield takeLine()
    }
    keep(chunk.subarray(from))
  }
  if (size > 0) yield takeLine()
}
