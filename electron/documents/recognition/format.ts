import { measureFrontMatter } from '../../articles/paragraphs.ts'
import { readOpening } from '../../articles/decode.ts'
import { findCompoundFormat, isCompoundFile } from './compound-file.ts'
import { findJsonFormat, findSubtitleFormat, findTableFormat } from './data-format.ts'
import { findBinaryList, refuseAddresses } from './link-file.ts'
import { findMailFormat } from './mail-format.ts'
import { findMarkupFormat, hasPageTags } from './markup-format.ts'
import { refuseSignature } from './signatures.ts'
import { findZipFormat, isZip } from './zip-format.ts'
import { Refusal } from '../refusal.ts'

/** What files are read as. `newsml` is NITF too; `feed` RSS and Atom; `xlsx` the Excel of any age. */
export type Format =
  | 'html'
  | 'mhtml'
  | 'webarchive'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'epub'
  | 'pdf'
  | 'eml'
  | 'msg'
  | 'mbox'
  | 'csv'
  | 'tsv'
  | 'xlsx'
  | 'ods'
  | 'json'
  | 'jsonl'
  | 'ninjs'
  | 'newsml'
  | 'feed'
  | 'zip'
  | 'srt'
  | 'vtt'
  | 'markdown'
  | 'text'

/** How much of a file tells what it is, in bytes. */
const OPENING = 65_536
const MARKDOWN = /^(?:md|markdown|mdown|mkdn?|mdwn)$/
const PAGE = /^(?:x?html?|shtml|php|aspx?)$/

/** The ending of a file's name in lower case, without its dot; empty for none. */
function endingOf(fileName: string): string {
  return /\.(?<ending>[^./\\\s]{1,12})$/.exec(fileName)?.groups?.['ending']?.toLowerCase() ?? ''
}

/** Whether a file is a PDF: its mark first, and what every PDF holds; a text may speak of the mark. */
function isPdf(bytes: Uint8Array, ending: string): boolean {
  const head = Buffer.from(bytes.subarray(0, OPENING)).toString('latin1')
  const at = head.slice(0, 1024).search(/%PDF-\d/)
  if (at === -1) return false
  if (at === 0 && ending === 'pdf') return true
  const isAtStart = head.slice(0, at).replace('\u00ef\u00bb\u00bf', '').trim() === ''
  const hasObjects = /\d+ \d+ obj\b/.test(head)
  return hasObjects && (isAtStart || ending === 'pdf')
}

/** What a file of another kind than text is, by its first bytes and its directory; null for what may be a text. */
function findBinaryFormat(bytes: Uint8Array, ending: string): Format | null {
  if (isZip(bytes)) return findZipFormat(bytes)
  if (isCompoundFile(bytes)) return findCompoundFormat(bytes)
  const head = Buffer.from(bytes.subarray(0, 100)).toString('latin1')
  if (head.startsWith('bplist0')) return findBinaryList(bytes)
  if (head.startsWith('SQLite format 3\0')) {
    // The number that a program gives its own files stands at 68: “Hear” for Hearsay.
    throw new Refusal(
      head.slice(68, 72) === 'Hear'
        ? 'This is a Hearsay project. Use “Open project” to open it.'
        : 'This is a database (SQLite). Export its articles as .csv or .json, and open that; a Hearsay project is opened with “Open project”.',
    )
  }
  if (isPdf(bytes, ending)) return 'pdf'
  refuseSignature(bytes)
  return null
}

function findTextFormat(opening: string, ending: string, isWhole: boolean): Format {
  if (/^\{\\rtf[\d\\{]/.test(opening)) return 'rtf'
  refuseAddresses(opening, isWhole)
  const found =
    findSubtitleFormat(opening) ??
    (opening.trimStart().startsWith('<') ? findMarkupFormat(opening, ending) : null) ??
    findMailFormat(opening, ending) ??
    findJsonFormat(opening, ending) ??
    findTableFormat(opening, ending, isWhole)
  if (found !== null) return found
  if (PAGE.test(ending) && hasPageTags(opening)) return 'html'
  return MARKDOWN.test(ending) || measureFrontMatter(opening) > 0 ? 'markdown' : 'text'
}

/**
 * What a file is, by its content; its name decides only where content cannot tell. Looks at its first 64 KB, and at
 * the directory of what is packed. Throws a `Refusal`, which says what it is and what to do, for what is not opened.
 */
export function findFormat(bytes: Uint8Array, fileName: string): Format {
  const ending = endingOf(fileName)
  const binary = findBinaryFormat(bytes, ending)
  if (binary !== null) return binary
  const opening = readOpening(bytes, OPENING).replace(/^\ufeff/, '')
  return findTextFormat(opening, ending, bytes.length <= OPENING)
}
