import { Refusal } from '../refusal.ts'
import { ENTRY, HEADER, TABLE_IN_HEADER } from './compound-layout.ts'

/** The first bytes of a compound file, in which Word, Excel, PowerPoint and Outlook once kept theirs. */
const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** More sectors of a directory are not read: a chain may go round. */
const MAX_SECTORS = 4096
const NONE = 0xffffffff

/** Whether the bytes are those of a compound file (MS-CFB), whatever is in it. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte)
}

/** A 32-bit number; none where the file is too short. */
function numberAt(bytes: Uint8Array, at: number): number {
  if (at < 0 || at + 4 > bytes.length) return NONE
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true)
}

/** The bytes of the directory: its sectors, one after the other as the allocation table chains them. */
function readDirectory(bytes: Uint8Array): Uint8Array {
  const sectorSize = 1 << Math.min(bytes[HEADER.sectorShift] ?? 9, 16)
  const offsetOf = (sector: number): number => (sector + 1) * sectorSize
  const perSector = sectorSize / 4
  // The sectors of the table that the header names: 7 MB of file at least, which hold what is looked for here.
  const nextOf = (sector: number): number => {
    const index = Math.floor(sector / perSector)
    if (index >= TABLE_IN_HEADER) return sector + 1
    return numberAt(
      bytes,
      offsetOf(numberAt(bytes, HEADER.table + 4 * index)) + 4 * (sector % perSector),
    )
  }
  const parts: Uint8Array[] = []
  let sector = numberAt(bytes, HEADER.directoryStart)
  while (parts.length < MAX_SECTORS && offsetOf(sector) < bytes.length) {
    parts.push(bytes.subarray(offsetOf(sector), offsetOf(sector + 1)))
    sector = nextOf(sector)
  }
  return Buffer.concat(parts)
}

/** The names of the streams and storages that lie in the root of a compound file, as far as they can be read. */
export function listRootEntries(bytes: Uint8Array): ReadonlySet<string> {
  const directory = readDirectory(bytes)
  const names = new Set<string>()
  const seen = new Set<number>()
  const open = [numberAt(directory, ENTRY.child)]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const at = index * ENTRY.size
    if (seen.has(index) || at + ENTRY.size > directory.length) continue
    seen.add(index)
    const length = Math.min(Math.max((directory[at + ENTRY.nameLength] ?? 0) - 2, 0), 62)
    names.add(Buffer.from(directory.subarray(at, at + length)).toString('utf16le'))
    open.push(numberAt(directory, at + ENTRY.left), numberAt(directory, at + ENTRY.right))
  }
  return names
}

/** What a compound file is; throws a `Refusal` for what is not opened. */
export function findCompoundFormat(bytes: Uint8Array): 'xlsx' | 'msg' {
  const names = listRootEntries(bytes)
  const has = (...some: readonly string[]): boolean => some.some((name) => names.has(name))
  if (has('__properties_version1.0', '__nameid_version1.0')) return 'msg'
  if (has('EncryptedPackage', 'EncryptionInfo')) {
    throw new Refusal(
      'This document is locked with a password. Open it in its program, save it without one, and open that.',
    )
  }
  if (has('WordDocument')) {
    throw new Refusal(
      'This is a document of an older Word (.doc). Open it in Word or LibreOffice, save it as .docx, and open that.',
    )
  }
  if (has('Workbook', 'Book', 'WORKBOOK', 'BOOK')) return 'xlsx'
  if (has('PowerPoint Document')) {
    throw new Refusal(
      'This is a PowerPoint presentation. Copy its words and paste them into Hearsay, or save it as PDF and open that.',
    )
  }
  if (has('BodyText', 'HwpSummaryInformation', '\u0005HwpSummaryInformation')) {
    throw new Refusal('This is a Hangul document (.hwp). Save it as .docx, and open that.')
  }
  throw new Refusal(
    'This is an older document of a program that Hearsay does not know. Open it in its program, save it as .docx, PDF or plain text, and open that.',
  )
}
