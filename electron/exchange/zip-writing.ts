import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A file to pack: all of it, or one piece after another, made when those before it are packed. */
export interface PackedPart {
  /** Its name in the archive, folders parted by “/”. */
  readonly name: string
  content(): string | Uint8Array | Iterable<string>
  /** Whether it lies there as it is, for a program that looks for it in the file's first bytes. Absent: it does not. */
  readonly isStored?: boolean
}

function streamOf(content: ReturnType<PackedPart['content']>): Readable {
  const isWhole = typeof content === 'string' || content instanceof Uint8Array
  return Readable.from(isWhole ? [content] : content)
}

/** A moment of which the clock of this place shows what that of Greenwich shows of another: ZIP files have no time zone. */
function asLocal(moment: Date): Date {
  return new Date(
    moment.getUTCFullYear(),
    moment.getUTCMonth(),
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
  )
}

/**
 * Packs files into a ZIP file, in their order. `now` is when all of them say they were changed, in UTC, so that the same
 * files make the same bytes everywhere. Throws what a part throws.
 */
export async function packZip(parts: readonly PackedPart[], now: Date): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const part of parts) {
    const { name, isStored = false } = part
    const options = { mtime: asLocal(now), forceDosTimestamp: true, compress: !isStored }
    // With a buffer the size stands before the bytes, as the programs want it that look for those.
    if (isStored) zip.addBuffer(Buffer.from(await buffer(streamOf(part.content()))), name, options)
    else
      zip.addReadStreamLazy(name, options, (give) => {
        const stream = streamOf(part.content())
        stream.on('error', (error) => zip.emit('error', error))
        give(null, stream)
      })
  }
  zip.end()
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    buffer(zip.outputStream).then(resolve, reject)
  })
}
