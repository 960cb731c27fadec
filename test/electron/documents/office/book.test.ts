import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import type { Document, Member } from '../../../../electron/documents/document.ts'
import { readBook } from '../../../../electron/documents/office/book.ts'
import { DAY_OF_MAKING } from '../../../../shared/domain/original.ts'
import { mutateParts } from '../../../support/mutants.ts'
import { outline } from '../../../support/read-documents.ts'

const load = (name: string) => readFileSync(join(import.meta.dirname, '../files/epub', name))

async function listChapters(bytes: Uint8Array): Promise<readonly Member[]> {
  const reading = await readBook({ name: 'a.epub', bytes }, { report: () => {} })
  if (reading.type !== 'members') throw new Error('No chapters.')
  expect(reading.word).toBe('chapter')
  return reading.members
}

async function open(chapter: Member | undefined): Promise<Document> {
  const opened = await chapter?.open()
  if (opened === undefined || !('text' in opened)) throw new Error('No chapter.')
  return opened
}

interface MadeBook {
  readonly spine: readonly string[]
  readonly contents?: string
  readonly metadata?: string
  readonly files?: Readonly<Record<string, string>>
}

function make({ spine, contents = '', metadata = '', files = {} }: MadeBook): Promise<Buffer> {
  const items = spine.map((href, k) => `<item id="i${String(k)}" href="${href}"/>`).join('')
  const refs = spine.map((_, k) => `<itemref idref="i${String(k)}"/>`).join('')
  const zip = new ZipFile()
  const all = {
    'META-INF/container.xml': '<container><rootfile full-path="O/p.opf"/></container>',
    'O/p.opf': `<package><metadata>${metadata}</metadata><manifest><item id="n" href="n.xhtml" properties="nav"/>${items}</manifest><spine>${refs}</spine></package>`,
    'O/n.xhtml': `<html><body><nav epub:type="toc">${contents}</nav></body></html>`,
    ...files,
  }
  for (const [name, content] of Object.entries(all)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream as AsyncIterable<Buffer>)
}

describe.each(['book.epub', 'book2.epub'])('%s of pandoc', (name) => {
  test('has its chapters in order, called as in the table of contents', async () => {
    const chapters = await listChapters(load(name))
    expect(chapters).toMatchObject([
      { name: 'Letters from the harbour', about: 'Ngozi Adeyemi-Clarke and Tomáš Říha' },
      { name: 'The first winter', date: '2025-06-01' },
      { name: 'The fire' },
    ])
  })

  test('opens each as a document with what the book tells, its notes with their signs', async () => {
    const [, winter, fire] = await listChapters(load(name))
    const document = await open(winter)
    expect(outline(document)).toEqual([
      'heading 1: The first winter',
      'The harbour froze on 3 January, the pilot wrote.¹ “Nobody moves,” he said.',
      'quote 1: Bring coal.',
      'note 1: ¹ His name was not kept.',
    ])
    expect(document.facts).toEqual({
      title: { value: 'The first winter', from: 'the e-book’s table of contents' },
      byline: {
        value: 'Ngozi Adeyemi-Clarke and Tomáš Říha',
        from: 'the e-book’s properties',
      },
      outlet: { value: 'Low Water Press', from: 'the e-book’s properties' },
      date: { value: '2025-06-01', from: 'the e-book’s properties' },
      language: { value: 'en-GB', from: 'the e-book’s properties' },
    })
    expect(outline(await open(fire))).toContain('item 1: a bell.')
  })
})

test('files without a title go on with the chapter before them', async () => {
  const files = {
    'O/cover.xhtml': '<p>Cover</p>',
    'O/a.xhtml': '<h1>One</h1><p>begins</p>',
    'O/a2.xhtml': '<p>and goes on.</p>',
    'O/b c.xhtml': '<p>Two.</p>',
  }
  const contents =
    '<ol><li><a href="a.xhtml#x">One</a></li><li><a href="b%20c.xhtml">Two</a></li></ol>'
  const spine = ['cover.xhtml', 'a.xhtml', 'a2.xhtml', 'b%20c.xhtml']
  const chapters = await listChapters(await make({ spine, contents, files }))
  expect(chapters.map(({ name }) => name)).toEqual(['Page 1', 'One', 'Two'])
  expect((await open(chapters[1])).text).toBe('One\n\nbegins\n\nand goes on.')
})

describe('the date of a book', () => {
  const MODIFIED = '2026-11-29T15:22:56Z'
  const published = (value: string) => ({ value, from: 'the e-book’s properties' })
  const made = (value: string) => ({ value, from: DAY_OF_MAKING })

  test.each([
    ['is that of publication', '<dc:date>2025-06-01</dc:date>', published('2025-06-01')],
    [
      'is none that is one of making',
      '<dc:date opf:event="creation">2024-02-03</dc:date>',
      made('2024-02-03'),
    ],
    [
      'is the one of publication among others',
      '<dc:date opf:event="conversion">2026-01-01</dc:date><dc:date opf:event="publication">1998</dc:date>',
      published('1998'),
    ],
    [
      'is not the moment of its last change, which programs write where nobody gave one',
      `<dc:date>${MODIFIED}</dc:date>`,
      made('2026-11-29'),
    ],
  ])('%s', async (_, dates, date) => {
    const metadata = `${dates}<meta property="dcterms:modified">${MODIFIED}</meta>`
    const files = { 'O/a.xhtml': '<p>Words.</p>' }
    const [chapter] = await listChapters(await make({ spine: ['a.xhtml'], files, metadata }))
    expect((await open(chapter)).facts.date).toEqual(date)
  })
})

describe('what a person would not expect', () => {
  test('a book with copy protection is refused, one with scrambled fonts is not', async () => {
    const files = { 'O/a.xhtml': '<p>Words.</p>' }
    const encryption = (method: string) => ({
      ...files,
      'META-INF/encryption.xml': `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${method}"/></enc:EncryptedData></encryption>`,
    })
    const aes = encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc')
    await expect(listChapters(await make({ spine: ['a.xhtml'], files: aes }))).rejects.toThrow(
      'protected against copying',
    )
    const fonts = encryption('http://www.idpf.org/2008/embedding')
    expect(await listChapters(await make({ spine: ['a.xhtml'], files: fonts }))).toHaveLength(1)
  })

  test('chapters that are not there, or lead out of the book, are none', async () => {
    const book = await make({ spine: ['gone.xhtml', '../../../etc/passwd', '%E0%A4%A'] })
    await expect(listChapters(book)).rejects.toThrow('no pages with text')
  })

  test('a chapter that is a picture says so when it is opened', async () => {
    const files = { 'O/a.xhtml': '<html><body><img src="x.png"/></body></html>' }
    const [chapter] = await listChapters(await make({ spine: ['a.xhtml'], files }))
    await expect(open(chapter)).rejects.toThrow('may be a picture')
  })

  test('never is more than an error, however it was mutated', async () => {
    let readable = 0
    const isRead = (name: string) => /\.(?:xhtml|opf|ncx|xml)$/.test(name)
    for await (const mutant of mutateParts(load('book.epub'), 60, isRead)) {
      const reading = await readBook({ name: 'a', bytes: mutant }, { report: () => {} }).catch(
        () => null,
      )
      if (reading?.type !== 'members') continue
      for (const member of reading.members) {
        const opened = await member.open().catch(() => null)
        if (opened !== null && 'text' in opened) readable += 1
      }
    }
    expect(readable).toBeGreaterThan(20)
  })
})
