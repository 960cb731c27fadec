import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** SQLite's header is this long, and so is the least of a database. In bytes. */
const LENGTH = 100
const MAGIC = 'SQLite format 3\0'

/** The header of an SQLite database, as it stands in the file (https://www.sqlite.org/fileformat2.html#the_database_header). */
export interface FileHeader {
  readonly bytes: Buffer
  /** Of the whole file, in bytes. */
  readonly fileSize: number
  /** In bytes. */
  readonly pageSize: number
  /** Whether changes are kept in a write-ahead log beside the file. */
  readonly isLogged: boolean
  /** False for a format of files that SQLite could not write, or not even read. */
  readonly isWritable: boolean
  /** Grows by one with every transaction that changes the file. */
  readonly changes: number
  /** Of the database, in pages; null when it must be taken from the size of the file. */
  readonly pages: number | null
  /** What the header gives for `pages`, whether it is to be believed or not. */
  readonly pagesGiven: number
  readonly applicationId: number
}

/** Opens a file for reading, and does not wait for it as for a named pipe; null when it is no plain file. */
export function openPlainFile(path: string): number | null {
  // Windows knows no such flag, and has no named pipes among its files.
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  if (fstatSync(handle).isFile()) return handle
  closeSync(handle)
  return null
}

/** Reads up to so many bytes from a place in an open file: fewer where the file ends before. */
export function readAt(handle: number, place: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let read = 0
  for (;;) {
    const count = readSync(handle, bytes, read, length - read, place + read)
    read += count
    if (count === 0 || read === length) return bytes.subarray(0, read)
  }
}

/** What the first bytes of a file of that size say; null when it is no SQLite database. */
export function parseHeader(bytes: Buffer, fileSize: number): FileHeader | null {
  if (bytes.length < LENGTH || bytes.toString('latin1', 0, 16) !== MAGIC) return null
  const pageSize = bytes.readUInt16BE(16)
  const changes = bytes.readUInt32BE(24)
  const pagesGiven = bytes.readUInt32BE(28)
  return {
    bytes: bytes.subarray(0, LENGTH),
    fileSize,
    pageSize: pageSize === 1 ? 65_536 : pageSize,
    isLogged: bytes[18] === 2 || bytes[19] === 2,
    isWritable: [bytes[18], bytes[19]].every((format) => format === 1 || format === 2),
    changes,
    pages: bytes.readUInt32BE(92) === changes ? pagesGiven : null,
    pagesGiven,
    applicationId: bytes.readInt32BE(68),
  }
}

/** The header of an open file; null when it is no SQLite database. */
export function headerOf(handle: number): FileHeader | null {
  return parseHeader(readAt(handle, 0, LENGTH), fstatSync(handle).size)
}

/** The header of the file at a path; null when that is no SQLite database, or no plain file. */
export function readHeader(path: string): FileHeader | null {
  const handle = openPlainFile(path)
  if (handle === null) return null
  try {
    return headerOf(handle)
  } finally {
    closeSync(handle)
  }
}
