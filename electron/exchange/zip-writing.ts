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

/** What a part holds, piece by piece; it is made when the first is asked for. */
function* piecesOf(part: PackedPart): Generator<string | Uint8Array> {
  const content = part.content()
  if (typeof content === 'string' || content instanceof Uint8Array) yield content
  else yield* content
}

/** A moment whose clock shows that of Greenwich wherever it is read: ZIP files have no time zone. */
class ZipMoment extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear()
  }
  override getMonth(): number {
    return this.getUTCMonth()
  }
  override getDate(): number {
    return this.getUTCDate()
  }
  override getHours(): number {
    return this.getUTCHours()
  }
  override getMinutes(): number {
    return this.getUTCMinutes()
  }
  override getSeconds(): number {
    return this.getUTCSeconds()
  }
}

/**
 * Packs files into a ZIP file, in their order. `now` is when all of them say they were changed, in UTC, so that the same
 * files make the same bytes everywhere. Throws what a part throws.
 */
export async function packZip(parts: readonly PackedPart[], now: Date): Promise<Uint8Array> {
  // Before anything is added: what is packed is listened to without a pause, so that no error is missed.
  const stored = new Map<PackedPart, Buffer>()
  for (const part of parts)
    if (part.isStored === true) stored.set(part, await buffer(Readable.from(piecesOf(part))))
  const zip = new ZipFile()
  const mtime = new ZipMoment(now)
  for (const part of parts) {
    const bytes = stored.get(part)
    const options = { mtime, forceDosTimestamp: true, compress: bytes === undefined }
    // With a buffer the size stands before the bytes, as the programs want it that look for those.
    if (bytes !== undefined) zip.addBuffer(bytes, part.name, options)
    else
      zip.addReadStreamLazy(part.name, options, (give) => {
        const stream = Readable.from(piecesOf(part))
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
