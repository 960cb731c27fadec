import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import {
  fromBufferPromise,
  getFileNameLowLevel,
  validateFileName,
  type Entry,
  type ZipFile,
} from 'yauzl'
import { LIMITS } from '../limits.ts'
import { listDirectory } from '../recognition/zip-format.ts'
import { Refusal } from '../refusal.ts'

/** What a local header and a central one hold besides names, in bytes. */
const LOCAL_HEADER = 30
const CENTRAL_HEADER = 46

/** A file inside a ZIP file. */
export interface ZipPart {
  /** With its folders, apart by “/”; never one that leads out of the archive. */
  readonly name: string
  /** In bytes, unpacked, as the archive says; it is not read where it is another. */
  readonly size: number
  /** The day and time that the archive gives, ISO 8601 without a zone; empty for none. */
  readonly modified: string
  readonly isEncrypted: boolean
  /** Its bytes, so many of them at most (`LIMITS.part` if not told). Throws a `Refusal` beyond that and `LIMITS`, or where it has a password. */
  read(most?: number): Promise<Buffer>
  /** Its bytes piece by piece, for what is too long to lie in memory; so many of them at most, unpacked, else a `Refusal`. */
  chunks(most: number): AsyncIterable<Buffer>
}

/** The files of a ZIP file, folders left out, in the archive's order. */
export interface ZipParts {
  readonly parts: readonly ZipPart[]
  /** The names of files that lead out of the archive, as harmful ones do: they are no parts of it, and never read. */
  readonly strays: readonly string[]
  /** The part of that name, in the letters of either case; undefined for none. */
  find(name: string): ZipPart | undefined
  /** The text of a part: in the encoding that its mark tells, else UTF-8; null where there is no such part. It is read as by `read`. */
  readText(name: string, most?: number): Promise<string | null>
}

function tellSize(bytes: number): string {
  return `${String(bytes / 1024 / 1024)} MB`
}

async function openArchive(bytes: Uint8Array): Promise<ZipFile> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Names are read here, since one that leads out of the archive would end the list.
  const archive = await fromBufferPromise(view, { decodeStrings: false })
  const count = archive.entryCount
  if (count * CENTRAL_HEADER > bytes.byteLength) throw new Error('More entries than have room.')
  // What counts in two bytes begins anew after 65,535 files.
  const listed = listDirectory(bytes, LIMITS.members + 1).length
  if (Math.max(count, listed) > LIMITS.members)
    throw new Refusal(
      `This archive holds more than ${LIMITS.members.toLocaleString('en')} files. Unpack it and open the files you need.`,
    )
  if (listed > count)
    throw new Refusal(
      `This archive lists ${listed.toLocaleString('en')} files and says that it holds ${count.toLocaleString('en')}. Unpack it and open the files you need.`,
    )
  return archive
}

async function listEntries(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of archive.eachEntry()) entries.push(entry)
  return entries
}

/** A bomb makes many files of the same bytes; in an honest archive no two files share any. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const byPlace = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )
  let end = 0
  for (const { relativeOffsetOfLocalHeader: start, compressedSize } of byPlace) {
    if (start < end)
      throw new Refusal(
        'The files of this archive lie over one another, as in those made to fill a machine’s memory. It is not opened.',
      )
    end = start + LOCAL_HEADER + compressedSize
  }
}

/** Unpacks a part piece by piece; that it is as long as it says is checked while it comes. */
async function* unpack(archive: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await archive.openReadStreamPromise(entry)
  let checksum = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    checksum = crc32(chunk, checksum)
    yield chunk
  }
  if (checksum !== entry.crc32) throw new Error('The checksum is another.')
}

/** An entry says that its name is UTF-8 by this bit; many programs write UTF-8 without it. */
const IS_UTF8 = 0x800

/** The name of an entry: UTF-8 where it is that, as no other name is by chance; else as the archive says. */
function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag }: Entry): string {
  const isTold = (generalPurposeBitFlag & IS_UTF8) !== 0
  const isPlain = fileNameRaw.every((byte) => byte < 0x80)
  return !isTold && !isPlain && isUtf8(fileNameRaw)
    ? fileNameRaw.toString('utf8').replaceAll('\\', '/')
    : getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
}

/** An entry with its name. */
interface NamedEntry {
  readonly name: string
  readonly entry: Entry
}

/** The parts of an archive. What is unpacked of it, all parts together, keeps to `LIMITS`. */
function makeParts(archive: ZipFile, entries: readonly NamedEntry[]): ZipPart[] {
  let left: number = LIMITS.unpacked
  const counted = new Set<Entry>()
  const allow = ({ name, entry }: NamedEntry, most: number): void => {
    const { uncompressedSize: size } = entry
    if (entry.isEncrypted())
      throw new Refusal(
        `“${name}” needs a password. Unpack the archive with its password and open the files.`,
      )
    if (size > most)
      throw new Refusal(
        `“${name}” unpacks to more than ${tellSize(most)}. Split it into smaller files and open those.`,
      )
  }
  const allowWhole = ({ name, entry }: NamedEntry, most: number): void => {
    const { uncompressedSize: size } = entry
    allow({ name, entry }, most)
    if (!counted.has(entry)) left -= size
    counted.add(entry)
    if (left < 0)
      throw new Refusal(
        `This file unpacks to more than ${tellSize(LIMITS.unpacked)}. Unpack it and open the files you need.`,
      )
  }
  return entries.map(({ name, entry }) => ({
    name,
    size: entry.uncompressedSize,
    modified: tellModified(entry),
    isEncrypted: entry.isEncrypted(),
    async read(most = LIMITS.part) {
      allowWhole({ name, entry }, most)
      const chunks: Buffer[] = []
      for await (const chunk of unpack(archive, entry)) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    chunks(most) {
      allow({ name, entry }, most)
      return unpack(archive, entry)
    },
  }))
}

/** The entry's local day and time; archives without one say the year 1980, month 0. */
function tellModified(entry: Entry): string {
  const date = entry.getLastModDate({ timezone: 'UTC' })
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() <= 1980
    ? ''
    : date.toISOString().slice(0, 19)
}

function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encoding = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/**
 * Opens a ZIP file that lies in memory, or a format made of one (docx, odt, epub, xlsx). Its list is read, nothing is
 * unpacked yet. Throws a `Refusal` for too many files, and for files that lie over one another.
 */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const archive = await openArchive(bytes)
  const entries = await listEntries(archive)
  refuseOverlaps(entries)
  const files = entries
    .map((entry) => ({ name: nameOf(entry), entry }))
    .filter(({ name }) => !name.endsWith('/'))
  const leadsOut = ({ name }: NamedEntry): boolean => validateFileName(name) !== null
  const parts = makeParts(
    archive,
    files.filter((file) => !leadsOut(file)),
  )
  const first = parts.toReversed()
  const exact = new Map(first.map((part) => [part.name, part]))
  const anyCase = new Map(first.map((part) => [part.name.toLowerCase(), part]))
  const find = (name: string) => exact.get(name) ?? anyCase.get(name.toLowerCase())
  return {
    parts,
    strays: files.filter(leadsOut).map(({ name }) => name),
    find,
    async readText(name, most) {
      const part = find(name)
      return part === undefined ? null : decodePart(await part.read(most))
    },
  }
}
