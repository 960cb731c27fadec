import { inflateRawSync } from 'node:zlib'
import { Refusal } from '../refusal.ts'

/** How much of the end of a ZIP file may stand behind its directory: a comment of 65,535 bytes. */
const MAX_END = 65_557
/** More names are not needed to tell what a file is. */
const MAX_NAMES = 5000
const MAX_MIME_TYPE = 100
/** A file that is unpacked to tell what the archive is: it is no longer than this. */
const MAX_SMALL = 65_536
const MANIFEST_TYPE = /media-type="(?<type>application\/vnd\.oasis\.opendocument\.[\w-]{1,40})"/
const LOCAL_HEADER = 'PK\u0003\u0004'
/** What a ZIP file begins with: a file, its end where it holds none, or the mark of several volumes. */
const MAGICS = new Set([LOCAL_HEADER, 'PK\u0005\u0006', 'PK\u0007\u0008'])

/** What the `mimetype` of OpenDocument and EPUB files begins with. Templates are read as what is made from them. */
const MIME_TYPES: readonly (readonly [string, 'odt' | 'ods' | 'epub'])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/epub+zip', 'epub'],
]

const PRESENTATION = 'Copy its words and paste them into Hearsay, or save it as PDF and open that.'
const APPLE =
  'This is a Pages, Numbers or Keynote document. Export it there as Word (.docx), Excel (.xlsx) or PDF, and open that.'

/** Kinds of ZIP files that are not opened, by a name inside. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `This is a PowerPoint presentation. ${PRESENTATION}`],
  [/^visio\/document\.xml$/, 'This is a Visio drawing. Save it as PDF, and open that.'],
  [/^(?:.*\.(?:pages|numbers|key)\/)?Index(?:\/(?:Document|Metadata)\.iwa|\.zip)$/, APPLE],
  [/^index\.apxl(?:\.gz)?$|^buildVersionHistory\.plist$/, APPLE],
  [/^AndroidManifest\.xml$/, 'This is a program, not a document. Choose a document.'],
  [/^META-INF\/MANIFEST\.MF$/, 'This is a program, not a document. Choose a document.'],
  [
    /^project\.qde$/,
    'This is a project of a program for qualitative research (QDPX). It comes in with its marks by “Bring in texts that another tool has marked…”, or by import on the command line.',
  ],
  [
    /^FixedDocumentSequence\.fdseq$|^FixedDocSeq\.fdseq$/,
    'This is an XPS document. Print or save it as PDF, and open that.',
  ],
]

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** A file as the directory of an archive lists it. */
interface ListedFile {
  readonly name: string
  /** Where its local header begins. */
  readonly at: number
  /** As it is packed, in bytes. */
  readonly size: number
}

/**
 * What the directory at the end of a ZIP file lists, so many files of it at most, names as Latin-1; nothing where it has
 * no such directory.
 */
export function listDirectory(bytes: Uint8Array, most: number): readonly ListedFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const tailAt = Math.max(0, bytes.length - MAX_END)
  const end = tailAt + latin1(bytes.subarray(tailAt)).lastIndexOf('PK\u0005\u0006')
  if (end < tailAt || end + 22 > bytes.length) return []
  const files: ListedFile[] = []
  // Of an archive with more than 4 GB the place of the directory is not here; it is too large to be read anyway.
  let at = view.getUint32(end + 16, true)
  while (files.length < most && at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true)
    files.push({
      name: latin1(bytes.subarray(at + 46, at + 46 + length)),
      at: view.getUint32(at + 42, true),
      size: view.getUint32(at + 20, true),
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return files
}

/** The start of a small file in an archive, as Latin-1; empty where it cannot be unpacked. */
function readSmall(bytes: Uint8Array, { at, size }: ListedFile): string {
  const header = bytes.subarray(at, at + 30)
  if (header.length < 30) return ''
  const view = new DataView(header.buffer, header.byteOffset)
  const from = at + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  const packed = bytes.subarray(from, from + size)
  if (view.getUint16(8, true) === 0) return latin1(packed.subarray(0, MAX_SMALL))
  try {
    return latin1(inflateRawSync(packed, { maxOutputLength: MAX_SMALL }))
  } catch {
    return ''
  }
}

/** The names in a ZIP file that has no directory, cut short as it may be, as they stand before each file. */
function listLocalNames(bytes: Uint8Array, most: number): readonly string[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  let at = whole.indexOf(LOCAL_HEADER, 0, 'latin1')
  while (at >= 0 && at + 30 <= whole.length && names.length < most) {
    const from = at + 30
    names.push(whole.toString('latin1', from, from + whole.readUInt16LE(at + 26)))
    at = whole.indexOf(LOCAL_HEADER, from, 'latin1')
  }
  return names
}

/** The names in a ZIP file, so many at most, as Latin-1: those of its directory, or of what there is of one that was cut short. */
export function listNames(bytes: Uint8Array, most: number): readonly string[] {
  const files = listDirectory(bytes, most)
  return files.length > 0 ? files.map(({ name }) => name) : listLocalNames(bytes, most)
}

/** What an OpenDocument or EPUB file says that it is: in `mimetype`, first or not, else in its manifest; else empty. */
function readMimeType(bytes: Uint8Array, files: readonly ListedFile[]): string {
  const start = latin1(bytes.subarray(0, 30 + 8 + 256 + MAX_MIME_TYPE))
  if (start.slice(30, 38) === 'mimetype' && bytes[8] === 0) {
    const from = 38 + (bytes[28] ?? 0) + 256 * (bytes[29] ?? 0)
    return start.slice(from, from + MAX_MIME_TYPE)
  }
  const listed = files.find(({ name }) => name === 'mimetype')
  if (listed !== undefined) return readSmall(bytes, listed)
  const manifest = files.find(({ name }) => name === 'META-INF/manifest.xml')
  if (manifest === undefined) return ''
  return MANIFEST_TYPE.exec(readSmall(bytes, manifest))?.groups?.['type'] ?? ''
}

/** Whether the bytes are those of a ZIP file, whatever is in it. */
export function isZip(bytes: Uint8Array): boolean {
  return MAGICS.has(latin1(bytes.subarray(0, 4)))
}

/** What a ZIP file is, by what its directory names; throws a `Refusal` for what is not opened. */
export function findZipFormat(bytes: Uint8Array): 'docx' | 'xlsx' | 'odt' | 'ods' | 'epub' | 'zip' {
  const files = listDirectory(bytes, MAX_NAMES)
  const mimeType = readMimeType(bytes, files)
  const byMimeType = MIME_TYPES.find(([start]) => mimeType.startsWith(start))
  if (byMimeType !== undefined) return byMimeType[1]
  if (mimeType.startsWith('application/vnd.oasis.opendocument.presentation')) {
    throw new Refusal(`This is an OpenDocument presentation. ${PRESENTATION}`)
  }
  if (mimeType.startsWith('application/vnd.oasis.opendocument.')) {
    throw new Refusal('This is an OpenDocument drawing or formula. Save it as PDF, and open that.')
  }
  if (mimeType.startsWith('application/hwp+zip')) {
    throw new Refusal('This is a Hangul document (.hwpx). Save it as .docx, and open that.')
  }
  return findByNames(listNames(bytes, MAX_NAMES))
}

function findByNames(names: readonly string[]): 'docx' | 'xlsx' | 'odt' | 'epub' | 'zip' {
  const all = new Set(names)
  const isOffice = all.has('[Content_Types].xml') || all.has('_rels/.rels')
  if (isOffice && names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx'
  if (isOffice && names.some((name) => /^xl\/workbook\.(?:xml|bin)$/.test(name))) return 'xlsx'
  if (all.has('META-INF/container.xml') && names.some((name) => /\.opf$/i.test(name))) return 'epub'
  if (all.has('META-INF/manifest.xml') && all.has('content.xml')) return 'odt'
  const refused = REFUSED.find(([pattern]) => names.some((name) => pattern.test(name)))
  if (refused !== undefined) throw new Refusal(refused[1])
  return 'zip'
}
