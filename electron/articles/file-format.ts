/** What a file that is not plain text most likely is, and what to do about it. */
interface Format {
  readonly name: string
  readonly advice: string
}

const SAVE_AS = 'Save it as plain text (UTF-8) first, then open that file.'
const COPY_FROM = 'Copy its text and paste it into Hearsay instead.'
const NOTHING = 'Hearsay opens text files: .txt and .md.'

/**
 * The first bytes of formats that people mistake for text, as Latin-1: as many of them as no sentence begins with.
 * What is inside a ZIP file is told apart below.
 */
const MAGIC: readonly (readonly [string, Format])[] = [
  ['%PDF-', { name: 'a PDF', advice: COPY_FROM }],
  ['{\\rtf1', { name: 'a rich-text document (RTF)', advice: SAVE_AS }],
  ['\u00d0\u00cf\u0011\u00e0', { name: 'an older Microsoft Office document', advice: SAVE_AS }],
  [
    'SQLite format 3\0',
    { name: 'a database or a Hearsay project', advice: 'Use “Open project” for a project.' },
  ],
  ['\u0089PNG', { name: 'a picture', advice: NOTHING }],
  ['GIF87a', { name: 'a picture', advice: NOTHING }],
  ['GIF89a', { name: 'a picture', advice: NOTHING }],
  ['\u00ff\u00d8\u00ff', { name: 'a picture', advice: NOTHING }],
  [
    '\u001f\u008b',
    { name: 'a compressed file', advice: 'Unpack it first, then open the text file inside.' },
  ],
  [
    '7z\u00bc\u00af',
    { name: 'a compressed file', advice: 'Unpack it first, then open the text file inside.' },
  ],
  [
    'Rar!\u001a',
    { name: 'a compressed file', advice: 'Unpack it first, then open the text file inside.' },
  ],
  ['ID3\u0002', { name: 'a sound file', advice: NOTHING }],
  ['ID3\u0003', { name: 'a sound file', advice: NOTHING }],
  ['ID3\u0004', { name: 'a sound file', advice: NOTHING }],
  ['OggS\0', { name: 'a sound file', advice: NOTHING }],
  ['\u007fELF', { name: 'a program', advice: NOTHING }],
  ['bplist0', { name: 'a web archive or property list', advice: COPY_FROM }],
]

/** What is inside a ZIP file, by names that stand in its first or last bytes. */
const ZIPPED: readonly (readonly [RegExp, Format])[] = [
  [/word\/|docProps\/app.*word/s, { name: 'a Word document', advice: SAVE_AS }],
  [/xl\//, { name: 'an Excel workbook', advice: SAVE_AS }],
  [/ppt\//, { name: 'a PowerPoint presentation', advice: COPY_FROM }],
  [/opendocument\.text/, { name: 'an OpenDocument text', advice: SAVE_AS }],
  [/opendocument\.spreadsheet/, { name: 'an OpenDocument spreadsheet', advice: SAVE_AS }],
  [/epub\+zip/, { name: 'an e-book (EPUB)', advice: COPY_FROM }],
  [/META-INF\/container\.xml/, { name: 'an e-book (EPUB)', advice: COPY_FROM }],
  [/META-INF\/manifest\.xml/, { name: 'an OpenDocument file', advice: SAVE_AS }],
  [/Index\/Document\.iwa/, { name: 'a Pages, Numbers or Keynote document', advice: COPY_FROM }],
]
const ZIP: Format = {
  name: 'a ZIP file',
  advice: 'Unpack it first, then open the text file inside.',
}

/** How much of each end of a file is looked at, in bytes. */
const SAMPLE = 65_536

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function findFormat(bytes: Uint8Array): Format | null {
  const start = latin1(bytes.subarray(0, SAMPLE))
  if (start.startsWith('PK\u0003\u0004')) {
    const names = start + latin1(bytes.subarray(-SAMPLE))
    return ZIPPED.find(([pattern]) => pattern.test(names))?.[1] ?? ZIP
  }
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1] ?? null
}

/** A sentence that refuses a file whose first bytes are those of another format; null for what may be text. */
export function refuseFormat(bytes: Uint8Array): string | null {
  const format = findFormat(bytes)
  return format === null ? null : `This is ${format.name}, not plain text. ${format.advice}`
}
