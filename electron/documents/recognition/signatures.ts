import { Refusal } from '../refusal.ts'

/** What files of a kind begin with, as Latin-1; Ā stands for any byte. What it is, and what to do. */
type Signature = readonly [magics: readonly string[], sentence: string]

const PICTURE =
  'This is a picture. Hearsay reads words only: open the page or document that it came from.'
const SOUND =
  'This is a sound recording. Hearsay reads words only: make a transcript of it (plain text, .srt or .vtt) and open that.'
const VIDEO =
  'This is a video. Hearsay reads words only: make a transcript or subtitles of it (.srt or .vtt) and open those.'
const PROGRAM = 'This is a program, not a document. Choose a document.'
const PACKED =
  'This is a packed file of a kind that Hearsay does not unpack. Unpack it first, then open the files inside, or pack them as .zip.'
const DISK =
  'This is an image of a disk, not a document. Open it with your system, then choose a document inside.'
const FONT = 'This is a font, not a document. Choose a document.'
const DATA =
  'This is a file of data that Hearsay does not read. Export it as .csv, .xlsx or .json, and open that.'
const POSTSCRIPT = 'This is a PostScript file. Print or convert it to PDF, and open that.'
const BOOK =
  'This is an e-book of a kind that Hearsay does not read. Convert it to EPUB, and open that.'
const SECRET =
  'This is encrypted. Decrypt it with the program that made it, and open what comes out.'

/** Any four bytes: a length, mostly. */
const ANY4 = '\u0100'.repeat(4)

/** Kinds of binary files that are not opened. A text may begin like some of them, but holds no control characters. */
const BINARY: readonly Signature[] = [
  [
    ['\u0089PNG\r\n', 'GIF87a', 'GIF89a', '\u00ff\u00d8\u00ff', 'II*\0', 'MM\0*', '8BPS\0'],
    PICTURE,
  ],
  [[`BM${ANY4}\0\0\0\0`, `RIFF${ANY4}WEBP`, '\0\0\u0001\0\u0100\0', '\0\0\0\u000cjP  '], PICTURE],
  [['heic', 'heix', 'mif1', 'msf1', 'avif'].map((brand) => `${ANY4}ftyp${brand}`), PICTURE],
  [
    [`AT&TFORM${ANY4}DJV`],
    'This is a DjVu document. Convert it to a PDF with its text, and open that.',
  ],
  [['ID3\u0002', 'ID3\u0003', 'ID3\u0004', 'OggS\0', 'fLaC\0', 'MThd\0', '#!AMR\n'], SOUND],
  [
    [
      '\u00ff\u00fb',
      '\u00ff\u00f3',
      '\u00ff\u00fa',
      '\u00ff\u00f2',
      '\u00ff\u00f1',
      '\u00ff\u00f9',
    ],
    SOUND,
  ],
  [[`RIFF${ANY4}WAVE`, `FORM${ANY4}AIF`, `${ANY4}ftypM4A`, `${ANY4}ftypM4B`], SOUND],
  [[`${ANY4}ftyp`, `${ANY4}moov`, `${ANY4}mdat`, `RIFF${ANY4}AVI `, '\u001aE\u00df\u00a3'], VIDEO],
  [['FLV\u0001', '0&\u00b2u\u008ef\u00cf\u0011', '\0\0\u0001\u00ba', '\0\0\u0001\u00b3'], VIDEO],
  [['\u007fELF', 'MZ', '\0asm', 'dex\n03', '\u00ca\u00fe\u00ba\u00be'], PROGRAM],
  [
    [
      '\u00fe\u00ed\u00fa\u00ce',
      '\u00fe\u00ed\u00fa\u00cf',
      '\u00ce\u00fa\u00ed\u00fe',
      '\u00cf\u00fa\u00ed\u00fe',
    ],
    PROGRAM,
  ],
  [
    [
      '\u001f\u008b',
      '\u001f\u009d',
      '\u001f\u00a0',
      '7z\u00bc\u00af',
      'Rar!\u001a\u0007',
      '\u00fd7zXZ\0',
    ],
    PACKED,
  ],
  [
    ['BZh\u01001AY&SY', '(\u00b5/\u00fd', '\u0004"M\u0018', 'MSCF\0\0\0\0', '!<arch>\n', 'xar!\0'],
    PACKED,
  ],
  [['\u00ed\u00ab\u00ee\u00db', `${'\u0100'.repeat(257)}ustar`], PACKED],
  [['conectix', 'KDMV', 'QFI\u00fb', 'vhdxfile'], DISK],
  [
    [
      'PAR1',
      'ARROW1',
      'FEA1',
      'Obj\u0001',
      'ORC\u0003',
      '\u0089HDF\r\n',
      '\u0093NUMPY',
      '$FL2@(#)',
    ],
    DATA,
  ],
  [
    ['RDA2\n', 'RDX2\n', 'RDX3\n', '\0\u0001\0\0Standard ', '\u0080\u0004\u0095', '<stata_dta>'],
    DATA,
  ],
  [['\0\u0001\0\0\0', 'OTTO\0', 'ttcf\0', 'wOFF', 'wOF2'], FONT],
  [['\u00c5\u00d0\u00d3\u00c6'], POSTSCRIPT],
  [
    [`${'\u0100'.repeat(60)}BOOKMOBI`, `${'\u0100'.repeat(60)}TEXtREAd`, 'ITOLITLS', 'ITSF\u0003'],
    BOOK,
  ],
  [
    ['!BDN'],
    'This is an Outlook data file (.pst). In Outlook, save the messages that you need as .msg files, and open those.',
  ],
  [
    ['x\u009f>"'],
    'This is an attachment that Outlook wrapped (winmail.dat). Ask the sender for the message as .eml or .msg, and open that.',
  ],
  [
    ['\u00cf\u00ad\u0012\u00fe'],
    'This is an Outlook Express mailbox. Export it as .mbox or .eml, and open that.',
  ],
  [
    ['\u00e4R\\{\u008c\u00d8'],
    'This is a OneNote notebook. Export the page as .docx or PDF, and open that.',
  ],
  [['\u00ffWPC'], 'This is a WordPerfect document. Save it as .docx or .rtf, and open that.'],
  [['L\0\0\0\u0001\u0014\u0002\0'], 'This is a shortcut to another file. Open the file itself.'],
]

/** Kinds that are not opened though they are, or begin as, text. */
const TEXTUAL: readonly Signature[] = [
  [['%!PS', '%!\n', '%!\r'], POSTSCRIPT],
  [['-----BEGIN PGP MESSAGE', '-----BEGIN PKCS7'], SECRET],
  [
    ['WARC/1.'],
    'This is a web archive in WARC form. Show the page in a replay program, save it as “Web page, single file”, and open that.',
  ],
]

/** How many of a file's first bytes are looked at. */
const HEAD = 512

function beginsWith(head: string, magic: string): boolean {
  for (let at = 0; at < magic.length; at += 1) {
    if (magic[at] !== '\u0100' && magic[at] !== head[at]) return false
  }
  return true
}

/** Whether there are bytes that no text in an encoding of one byte a character has. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x09)
}

/** Refuses files that are told by their first bytes, or by those of an ISO image. Any other is let through. */
export function refuseSignature(bytes: Uint8Array): void {
  const opening = bytes.subarray(0, HEAD)
  const head = Buffer.from(opening).toString('latin1')
  const signatures = hasControls(opening) ? [...BINARY, ...TEXTUAL] : TEXTUAL
  const found = signatures.find(([magics]) => magics.some((magic) => beginsWith(head, magic)))
  if (found !== undefined) throw new Refusal(found[1])
  if (Buffer.from(bytes.subarray(0x8001, 0x8006)).toString('latin1') === 'CD001') {
    throw new Refusal(DISK)
  }
}
