import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { CFB } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { openZip } from '../../../../electron/documents/archives/zip-parts.ts'
import { findFormat } from '../../../../electron/documents/recognition/format.ts'
import { Refusal } from '../../../../electron/documents/refusal.ts'
import { hostileBytes } from '../../../support/hostile-text.ts'

function readSample(name: string): Uint8Array {
  const bytes = readFileSync(new URL(`../files/formats/${name}`, import.meta.url))
  return /\.(?:fodt|fods|ppt|tar)\.gz$/.test(name) ? gunzipSync(bytes) : bytes
}

/** The format of a file, or the sentence that refuses it. */
function tell(content: Uint8Array | string, name: string): string {
  try {
    return findFormat(typeof content === 'string' ? Buffer.from(content) : content, name)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

function latin1(content: string): Uint8Array {
  return Buffer.from(content, 'latin1')
}

/** Pads what begins like a binary file to one that holds what such files hold. */
function binary(magic: string): Uint8Array {
  return latin1(magic + '\0\u0001\0\u0002'.repeat(40))
}

/** A compound file with streams of these names, as another program writes it. */
function compound(...names: readonly string[]): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const name of names) CFB.utils.cfb_add(file, name, Buffer.alloc(5000))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

describe('files made by other programs are told by their content', () => {
  test.each([
    ['a.docx', 'docx'],
    ['a.odt', 'odt'],
    ['a.rtf', 'rtf'],
    ['a.pdf', 'pdf'],
    ['a.epub', 'epub'],
    ['t.xlsx', 'xlsx'],
    ['t.ods', 'ods'],
    ['t.xls', 'xlsx'],
    ['texts.zip', 'zip'],
  ])('%s, whatever it is called', (name, format) => {
    const bytes = readSample(name)
    expect(['x.txt', 'x.doc', 'x', name].map((called) => tell(bytes, called))).toEqual(
      Array.from({ length: 4 }, () => format),
    )
  })

  test.each([
    ['a.doc', 'This is a document of an older Word (.doc). Open it'],
    ['p.ppt.gz', 'This is a PowerPoint presentation.'],
    ['p.pptx', 'This is a PowerPoint presentation.'],
    ['p.odp', 'This is an OpenDocument presentation.'],
    ['a.fodt.gz', 'This is a document saved as one XML file.'],
    ['t.fods.gz', 'This is a document saved as one XML file.'],
    ['texts.tar.gz', 'This is a packed file'],
    ['a.txt.bz2', 'This is a packed file'],
    ['a.txt.xz', 'This is a packed file'],
    ['b.sqlite', 'This is a database (SQLite).'],
  ])('%s is refused: %s', (name, sentence) => {
    expect(tell(readSample(name), 'x.txt')).toContain(sentence)
  })

  test('a packed file that was cut short is still what it was', () => {
    const cut = (name: string): Uint8Array => readSample(name).subarray(0, 3000)
    expect([tell(cut('a.docx'), 'a'), tell(cut('a.odt'), 'a'), tell(cut('t.xlsx'), 'a')]).toEqual([
      'docx',
      'odt',
      'xlsx',
    ])
  })
})

test('an OpenDocument file that another program packed again is still what it was', async () => {
  const repack = async (name: string): Promise<Uint8Array> => {
    const zip = new ZipFile()
    const { parts } = await openZip(readSample(name))
    // In the other order, so that its type does not stand first.
    for (const part of parts.toReversed()) zip.addBuffer(await part.read(), part.name)
    zip.end()
    return buffer(zip.outputStream as AsyncIterable<Buffer>)
  }
  expect(tell(await repack('t.ods'), 'a')).toBe('ods')
  expect(tell(await repack('a.odt'), 'a')).toBe('odt')
  expect(tell(await repack('a.epub'), 'a')).toBe('epub')
})

describe('compound files are told by what lies in their root', () => {
  test('an Outlook message', () => {
    expect(tell(compound('__properties_version1.0', '__nameid_version1.0/x'), 'a.doc')).toBe('msg')
  })

  test('a message that holds an Excel workbook is a message, a Word document that holds one is Word', () => {
    expect(tell(compound('__properties_version1.0', 'att/Workbook'), 'a')).toBe('msg')
    expect(tell(compound('WordDocument', 'ObjectPool/1/Workbook'), 'a')).toContain('older Word')
  })

  test('a locked document', () => {
    const locked = compound('EncryptedPackage', 'EncryptionInfo')
    expect(tell(locked, 'a.docx')).toContain('locked with a password')
  })

  test('whose directory goes round, or points nowhere', () => {
    const bytes = compound('WordDocument')
    const broken = new Uint8Array(bytes)
    broken.fill(0, 512, 1024)
    expect(tell(broken, 'a.doc')).toMatch(/^This is .+\.$/)
    expect(tell(bytes.subarray(0, 40), 'a.doc')).toContain('does not know')
  })
})

describe('what is not opened is refused with what it is and what to do', () => {
  test.each([
    ['picture', binary('\u0089PNG\r\n\u001a\n')],
    ['picture', latin1('GIF89a\u0001\0')],
    ['picture', binary('\u00ff\u00d8\u00ff\u00e0')],
    ['picture', binary('RIFF1234WEBPVP8 ')],
    ['picture', binary('\0\0\0\u0018ftypheic')],
    ['picture', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['sound', latin1('ID3\u0003\0\0')],
    ['sound', binary('\u00ff\u00fb\u0090')],
    ['sound', binary('\0\0\0\u0020ftypM4A ')],
    ['video', binary('\0\0\0\u0020ftypisom')],
    ['video', binary('\u001aE\u00df\u00a3')],
    ['program', binary('\u007fELF')],
    ['program', binary('MZ')],
    ['packed', binary('7z\u00bc\u00af\u0027\u001c')],
    ['packed', binary('Rar!\u001a\u0007')],
    ['font', binary('wOFF\0\u0001')],
    ['disk', binary(`${'\0'.repeat(0x8001)}CD001`)],
    ['PostScript', '%!PS-Adobe-3.0\n%%Pages: 1'],
    ['.pst', binary('!BDN')],
    ['Export it as .csv', binary('PAR1\u0015\u0004')],
    ['EPUB', binary(`${'a'.repeat(59)}\0BOOKMOBI`)],
    ['Hearsay project. Use “Open project”', binary(`SQLite format 3\0${'a'.repeat(52)}Hear`)],
    ['settings', '<?xml version="1.0"?><plist version="1.0"><dict/></plist>'],
    ['kind that Hearsay does not know (“tei”)', '<?xml version="1.0"?><TEI><p>A</p></TEI>'],
    ['TTML', '<tt xmlns="http://www.w3.org/ns/ttml"><body/></tt>'],
  ])('%s', (words, content) => {
    expect(tell(content, 'a.txt')).toMatch(
      new RegExp(`^This is .*${words.replace(/[().]/g, '\\$&')}.*\\.$|^These are .*${words}`),
    )
  })

  test('a packed Pages document', () => {
    const zip = 'PK\u0003\u0004' + '\0'.repeat(22) + '\u0012\0\0\0Index/Document.iwa'
    expect(tell(latin1(zip), 'a.pages')).toContain('Pages, Numbers or Keynote')
  })
})

describe('a file that is only an address says that Hearsay never goes to the network', () => {
  test.each([
    ['a.url', '[InternetShortcut]\r\nURL=https://quay.invalid/1\r\nIconIndex=0\r\n'],
    ['a.desktop', '[Desktop Entry]\nType=Link\nName=Quay\nURL[$e]=https://quay.invalid/1\n'],
    [
      'a.webloc',
      '<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//A//EN" "http://x.invalid/P.dtd"><plist version="1.0"><dict><key>URL</key><string>https://quay.invalid/1</string></dict></plist>',
    ],
    [
      'b.webloc',
      Buffer.from(
        'bplist00\u00d1\u0001\u0002SURL_\u0010\u0016https://quay.invalid/1\u0000\b\u000b',
        'latin1',
      ),
    ],
    ['a.txt', '\ufeff  https://quay.invalid/1\r\n'],
    ['a.txt', '<https://quay.invalid/1>\n\nhttps://quay.invalid/2\n'],
    ['a.md', Buffer.from('https://quay.invalid/1', 'utf16le')],
  ])('%s', (name, content) => {
    const sentence = tell(content, name)
    expect(sentence).toContain('(https://quay.invalid/1). Hearsay never goes to the network')
    expect(sentence).toContain('“Web page, single file”')
  })

  test('a text that has one in it is a text', () => {
    expect(tell('https://quay.invalid/1\n\nThe port will open, she said.', 'a.txt')).toBe('text')
  })
})

const PAGE =
  '<!DOCTYPE html>\n<!-- saved from url=(0022)https://quay.invalid/1 -->\n<html><body><p>A.</p></body></html>'

describe('texts of every format, whatever they are called', () => {
  test.each([
    ['html', PAGE],
    ['html', `\ufeff<?xml version="1.0"?>\n${PAGE}`],
    ['html', '<!-- made by hand --><HTML lang=en><title>A</title>'],
    [
      'mhtml',
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quay.invalid/1\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\r\n',
    ],
    [
      'eml',
      'Return-Path: <a@b.invalid>\r\nReceived: from x\r\n by y\r\nFrom: A <a@b.invalid>\r\nSubject: Port\r\nDate: Mon, 2 Nov 2026 10:00:00 +0100\r\n\r\nText.',
    ],
    [
      'mbox',
      'From a@b.invalid Mon Nov  2 10:00:00 2026\nFrom: A <a@b.invalid>\nSubject: Port\n\nText.\n',
    ],
    ['json', '[{"title": "A", "text": "B"}]'],
    ['json', '{\n  "articles": [\n    {"title": "A"}\n  ]\n}'],
    ['jsonl', '{"title": "A"}\n{"title": "B"}\n'],
    [
      'ninjs',
      '{"uri": "urn:a", "versioncreated": "2026-11-02T10:00:00Z", "headline": "A", "body_text": "B"}',
    ],
    [
      'newsml',
      '<?xml version="1.0"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a"></newsItem>',
    ],
    ['newsml', '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><body/></nitf>'],
    ['feed', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'],
    ['feed', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
    ['srt', '1\r\n00:00:01,000 --> 00:00:02,500\r\nHello.\r\n'],
    ['vtt', 'WEBVTT - A talk\n\n00:01.000 --> 00:02.000\nHello.\n'],
    ['rtf', '{\\rtf1\\ansi Text}'],
    [
      'webarchive',
      '<?xml version="1.0"?><plist version="1.0"><dict><key>WebMainResource</key></dict></plist>',
    ],
    ['csv', 'Title,Outlet,Text\nA,B,"C, and D"\nE,F,G\n'],
    ['csv', 'Titre;Média;Texte\nA;B;C, D\nE;F;G\n'],
    ['tsv', 'title\ttext\nA\tB, C.\nD\tE\n'],
  ])('%s: %s', (format, content) => {
    expect(tell(content, 'x.txt')).toBe(format)
    expect(tell(content, 'x.zip').replace(/^text$/, format)).toBe(format)
    const wide = Buffer.from(`\ufeff${content.replace('\ufeff', '')}`, 'utf16le')
    expect(tell(wide, 'x.txt')).toBe(format)
  })
})

describe('what only looks like another format stays the text that it is', () => {
  test.each([
    ['a.txt', '%PDF-1.7 is how such a file begins, the archivist said.', 'text'],
    ['a.txt', 'The file begins with %PDF-1.4 and ends with %%EOF, she said.', 'text'],
    ['a.html', 'The port will open on Monday, she said. 3 < 4.', 'text'],
    ['a.htm', 'Saved words <p>of a page</p> <p>whose start was lost</p>', 'html'],
    ['a.txt', '<b>Note</b>: the port will open, she said.', 'text'],
    ['a.txt', '<p>The port will open.</p>\n<p>“Soon,” she said.</p>', 'html'],
    ['a.md', '<div align="center">\n<p>Logo</p>\n</div>\n\n# Harbour\n\nShe said so.', 'markdown'],
    ['a.md', PAGE, 'html'],
    ['a.doc', PAGE, 'html'],
    [
      'a.txt',
      'FROM: The port\nTO: All media\nDATE: Nov. 2, 2026\nSUBJECT: Opening\n\nThe port opens.',
      'text',
    ],
    ['a.txt', 'From Monday 2 November 2026\nThe port: what we know\n', 'text'],
    ['a.eml', 'From: a@b.invalid\nSubject: Port\n\nThe port opens.', 'eml'],
    ['a.txt', '[Music] The port opens, {she} said.', 'text'],
    ['a.txt', '{"quoted" words} are no JSON.', 'text'],
    ['a.txt', 'WEBVTTs are files.', 'text'],
    [
      'a.txt',
      'In Oslo, on Monday, she said so.\nIn Bergen, on Tuesday, he did.\nIn Bodø, on Friday, nobody spoke.',
      'text',
    ],
    ['a.txt', 'Oslo, Bergen\nBodø, Moss\nHamar, Voss', 'text'],
    ['a.csv', 'one column\nThe port opens.', 'csv'],
    ['a.tab', 'a\tb', 'tsv'],
    ['a.txt', '---\ntitle: Harbour\n---\n\nThe port opens.', 'markdown'],
    ['a.json', 'She said that it was no JSON.', 'text'],
    ['a.json', '[0,0,0]', 'json'],
    ['a.pdf', 'She said that it was no PDF.', 'text'],
    ['a.jpg', 'She said that it was no picture.', 'text'],
    ['a.txt', '', 'text'],
    ['a.txt', 'MZ said on Monday that it would go.', 'text'],
    ['a.txt', 'PAR1 was the name of the group.', 'text'],
    ['a.txt', 'BM said on Monday\nthat it would go.', 'text'],
    ['a.txt', 'ID3 votes were cast, the clerk said.', 'text'],
    ['a.txt', 'PK Sharma said the talks had ended.', 'text'],
    ['a.txt', '{\\rtf is how such a file begins.', 'text'],
  ])('%s: %s', (name, content, format) => {
    expect(tell(content, name)).toBe(format)
  })

  test('Russian in one byte a letter that begins like a sound file', () => {
    expect(
      tell(
        latin1('\u00ff\u00f1\u00ed\u00ee, \u00f1\u00ea\u00e0\u00e7\u00e0\u00eb \u00ee\u00ed.'),
        'a.txt',
      ),
    ).toBe('text')
  })
})

test('any bytes under any name are a format or a sentence', () => {
  const names = fc.constantFrom('a.txt', 'a.html', 'a.csv', 'a', '.', 'a.pdf', 'a.json', 'a.eml')
  fc.assert(
    fc.property(hostileBytes, names, (bytes, name) => {
      expect(tell(bytes, name)).toMatch(/^(?:[a-z]+|(?:This|These) .+\.)$/)
    }),
    { numRuns: 500 },
  )
})
