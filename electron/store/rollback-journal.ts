import { closeSync, fstatSync, lstatSync } from 'node:fs'
import { openPlainFile, parseHeader, readAt, type FileHeader } from './file-header.ts'

/** What SQLite begins a rollback journal with (https://www.sqlite.org/fileformat2.html#the_rollback_journal). */
const MAGIC = Buffer.from('d9d505f920a163d7', 'hex')
const HEADER = 28
/** So many records: those that the file has room for. */
const ALL = 0xffff_ffff

/**
 * What a journal beside a file is to it: `spent` (nothing is in it, and SQLite leaves it alone), `own` (of a change
 * that was cut off, and must be played back) or `stray` (of another file or another state of this one: to play it
 * back would write its old pages over what is here).
 */
export type JournalState = 'spent' | 'own' | 'stray'

interface Segment {
  readonly records: number
  readonly nonce: number
  /** Of the database before the change, in pages. */
  readonly pages: number
  readonly sectorSize: number
  readonly pageSize: number
}

function isPowerOfTwo(size: number, least: number): boolean {
  return size >= least && size <= 65_536 && (size & (size - 1)) === 0
}

function segmentAt(handle: number, place: number): Segment | null {
  const bytes = readAt(handle, place, HEADER)
  if (bytes.length < HEADER || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null
  return {
    records: bytes.readUInt32BE(8),
    nonce: bytes.readUInt32BE(12),
    pages: bytes.readUInt32BE(16),
    sectorSize: bytes.readUInt32BE(20),
    pageSize: bytes.readUInt32BE(24),
  }
}

/** SQLite's checksum of a page in a journal. */
function sumOf(page: Buffer, nonce: number): number {
  let sum = nonce
  for (let at = page.length - 200; at > 0; at -= 200) sum = (sum + (page[at] ?? 0)) >>> 0
  return sum
}

/** The first page of the database as it was before the change; null when the change had not come to it. */
function firstPageIn(handle: number, first: Segment): Buffer | null {
  const { sectorSize, pageSize } = first
  const { size } = fstatSync(handle)
  const record = pageSize + 8
  let segment: Segment | null = first
  let place = 0
  while (segment !== null && segment.records > 0) {
    const start = place + sectorSize
    // A journal that ends within its first sector has room for none.
    const room = Math.max(0, Math.floor((size - start) / record))
    const count = segment.records === ALL ? room : Math.min(segment.records, room)
    for (let index = 0; index < count; index += 1) {
      const at = start + index * record
      const number = readAt(handle, at, 4).readUInt32BE(0)
      // No page has the number 0: SQLite plays back nothing from there on, however long the journal says it is.
      if (number === 0) return null
      if (number !== 1) continue
      const page = readAt(handle, at + 4, pageSize)
      const isWhole =
        readAt(handle, at + 4 + pageSize, 4).readUInt32BE(0) === sumOf(page, segment.nonce)
      return isWhole ? page : null
    }
    place = Math.ceil((start + count * record) / sectorSize) * sectorSize
    segment = segmentAt(handle, place)
  }
  return null
}

/** Whether the journal ends in the name of another journal, which SQLite would read and delete. Hearsay never writes one. */
function namesAnother(handle: number): boolean {
  const { size } = fstatSync(handle)
  return size >= MAGIC.length && readAt(handle, size - MAGIC.length, MAGIC.length).equals(MAGIC)
}

/** Whether the file is what the change began with or, for the first page is written first, what it was to become. */
function isFrom(before: FileHeader, file: FileHeader): boolean {
  if (file.changes === before.changes) return file.bytes.equals(before.bytes)
  return file.changes === (before.changes + 1) % 2 ** 32
}

function judge(handle: number, file: FileHeader): JournalState {
  const { size } = fstatSync(handle)
  if (size === 0 || readAt(handle, 0, 1)[0] === 0) return 'spent'
  const first = segmentAt(handle, 0)
  if (first === null || !isPowerOfTwo(first.sectorSize, 32) || !isPowerOfTwo(first.pageSize, 512)) {
    return 'stray'
  }
  if (first.pageSize !== file.pageSize || namesAnother(handle)) return 'stray'
  const page = firstPageIn(handle, first)
  const before = page === null ? null : parseHeader(page, first.pages * first.pageSize)
  if (before !== null) return isFrom(before, file) ? 'own' : 'stray'
  // The first page, and the length that stands there, are then as they were before the change.
  const isSameLength =
    first.records === 0
      ? file.fileSize === first.pages * first.pageSize
      : file.pages === null || file.pages === first.pages
  return page === null && isSameLength ? 'own' : 'stray'
}

/** What the journal at a path is to the file of that header. What is a link or no plain file is `stray`. */
export function judgeJournal(path: string, file: FileHeader): JournalState {
  // Through a link SQLite would write its next journal over another file.
  const handle = lstatSync(path).isFile() ? openPlainFile(path) : null
  if (handle === null) return 'stray'
  try {
    return judge(handle, file)
  } finally {
    closeSync(handle)
  }
}
