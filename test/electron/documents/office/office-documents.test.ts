import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { DAY_OF_MAKING } from '../../../../shared/domain/original.ts'
import { areBlocksOf } from '../../../../shared/domain/text/block.ts'
import { openZip } from '../../../../electron/documents/archives/zip-parts.ts'
import type { FormatReader } from '../../../../electron/documents/document.ts'
import { readOpenText } from '../../../../electron/documents/office/open-text.ts'
import { readRichText } from '../../../../electron/documents/office/rich-text.ts'
import { readWordDocument } from '../../../../electron/documents/office/word-document.ts'
import { mutate, mutateParts } from '../../../support/mutants.ts'
import {
  listBlocks,
  listParagraphs,
  outline,
  readDocument,
} from '../../../support/read-documents.ts'

const FILES = join(import.meta.dirname, '../files/office')
const READERS: Readonly<Record<string, FormatReader>> = {
  docx: readWordDocument,
  odt: readOpenText,
  rtf: readRichText,
}

const load = (name: string) => readFileSync(join(FILES, name))

function read(name: string) {
  const reader = READERS[name.split('.').at(-1) ?? '']
  if (reader === undefined) throw new Error('No reader.')
  return readDocument(reader, load(name))
}

function pack(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream as AsyncIterable<Buffer>)
}

const FORMATS = Object.keys(READERS)

describe.each(FORMATS)('a %s file', (format) => {
  test('headings, lists in lists, quotes, a table, notes at the end', async () => {
    const story = await read(`story.${format}`)
    expect(outline(story).slice(3)).toEqual([
      'heading 1: Ferry line says it was never asked',
      'HARROW BAY — The operator of the island ferries denied on Thursday that it had refused to carry the mail.¹',
      '“Nobody asked us,” said Raúl Ibáñez, who runs the line. “We read of it in the newspaper 😀, like everybody else.”',
      'heading 2: What the ministry says',
      'A spokeswoman for the ministry, Zoë Maddox, gave three reasons:',
      'item 1: the boats are too small;',
      'item 1: the timetable changes too often;',
      'item 2: twice in spring,',
      'item 2: once in autumn;',
      'item 1: the crews are not sworn in.',
      'The governor’s letter, which was read out in parliament, has another tone:',
      'quote 1: We would carry the mail in our own pockets, if anybody would give it to us.',
      'quote 1: We have large pockets.',
      'The line’s own figures are these.',
      'caption 1: Boats and letters since summer.',
      'table 1: Month\tBoats\tLetters',
      'table 1: August\t112\tnone',
      'table 1: October\t97\t3, by air',
      'In Hebrew the sign at the pier reads שלום לכולם, and in decomposed letters the owner’s name is Zoe\u0308.²',
      'note 1: ¹ The contract, which is secret, was signed in 2019.',
      'note 1: It has two annexes.',
      'note 1: ² So it is written over the door.',
    ])
    expect(story.facts).toMatchObject({
      title: { value: 'Ferry line says it was never asked', from: 'its first heading' },
      byline: { value: 'Josée Brandt and Tomáš Říha', from: 'the document’s properties' },
    })
    expect(story.facts.language?.value).toBe(format === 'rtf' ? undefined : 'en-GB')
    expect(story.remarks).toEqual([])
  })

  test('a text box, tabs and line breaks, hidden words, footnotes and endnotes', async () => {
    const boxes = await read(`boxes.${format}`)
    expect(outline(boxes)).toEqual([
      'heading 1: The lighthouse is for sale',
      'The lighthouse is for sale, the harbour office said.¹ It has ninety steps and one lamp.',
      'In the box: a lamp needs oil.',
      'item 1: A lamp.',
      'item 2: Its glass.',
      'item 1: A door.',
      'table 1: Year\tVisitors',
      'table 1: 2025\tAbout 40, most of them lost',
      'quote 1: Whoever buys it must keep it lit.',
      'The keeper agreed.²',
      'note 1: ¹ The price is not known.',
      'note 1: ² He has kept it since 1988.',
      'note 1: His father kept it before.',
    ])
    expect(boxes.facts.date).toEqual({ value: '2026-03-02', from: DAY_OF_MAKING })
    expect(boxes.facts.byline?.value).toBe('Ngozi Adeyemi-Clarke')
  })

  test('has its tracked changes accepted and its comments left out, and says so', async () => {
    const changes = await read(`changes.${format}`)
    expect(listParagraphs(changes).slice(2)).toEqual([
      'The line rejected the report on Thursday.',
      'It said that it would answer in writing.',
    ])
    expect(changes.remarks).toEqual([
      'Tracked changes are read as accepted.',
      'Its comment is not in the text.',
    ])
  })

  test('has exact spans: emoji, right-to-left and combining marks', async () => {
    const { text, blocks, paragraphs } = await read(`story.${format}`)
    expect(areBlocksOf(blocks, text.length)).toBe(true)
    const slices = (paragraphs ?? []).map(({ start, end }) => text.slice(start, end))
    expect(slices.join('\n\n')).toBe(text)
    for (const words of ['😀', 'שלום לכולם', 'Zoe\u0308'])
      expect(slices.filter((slice) => slice.includes(words))).toHaveLength(1)
  })

  test('never is more than an error, however it was mutated', async () => {
    const reader = READERS[format]
    if (reader === undefined) throw new Error('No reader.')
    const bytes = load(`boxes.${format}`)
    const isXml = (name: string) =>
      /(?:document|content|styles|footnotes|numbering)\.xml$/.test(name)
    const mutants = format === 'rtf' ? mutate(bytes, 60) : mutateParts(bytes, 60, isXml)
    let readable = 0
    for await (const mutant of mutants) {
      const document = await readDocument(reader, mutant).catch(() => null)
      if (document === null) continue
      readable += 1
      expect(document.text.length).toBeLessThan(200_000)
      expect(areBlocksOf(document.blocks, document.text.length)).toBe(true)
    }
    expect(readable).toBeGreaterThan(5)
  })
})

test('the day of publication on the cover page of a Word document is its date', async () => {
  const boxes = await openZip(load('boxes.docx'))
  const parts = await Promise.all(
    boxes.parts.map(async ({ name }) => [name, (await boxes.readText(name)) ?? ''] as const),
  )
  const cover =
    '<CoverPageProperties xmlns="http://schemas.microsoft.com/office/2006/coverPageProps"><PublishDate>2025-05-04T00:00:00</PublishDate><Abstract/></CoverPageProperties>'
  const bytes = await pack({ ...Object.fromEntries(parts), 'customXml/item1.xml': cover })
  expect((await readDocument(readWordDocument, bytes)).facts.date).toEqual({
    value: '2025-05-04',
    from: 'the document’s properties',
  })
})

describe('what a person would not expect', () => {
  test('an OpenDocument text with a password is refused', async () => {
    const bytes = await pack({
      'content.xml': 'x',
      'META-INF/manifest.xml':
        '<manifest:file-entry><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>',
    })
    await expect(readDocument(readOpenText, bytes)).rejects.toThrow('locked with a password')
  })

  test('elements in elements without end are refused, and told soon', async () => {
    const deep = (name: string) => `<${name}>`.repeat(100_000)
    const odt = await pack({ 'content.xml': `<office:text>${deep('text:section')}` })
    await expect(readDocument(readOpenText, odt)).rejects.toThrow('too deep')
    const story = await openZip(load('story.docx'))
    const parts = await Promise.all(
      story.parts.map(async ({ name }) => [name, (await story.readText(name)) ?? ''] as const),
    )
    const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${deep('w:r')}`
    const docx = await pack({ ...Object.fromEntries(parts), 'word/document.xml': body })
    await expect(readDocument(readWordDocument, docx)).rejects.toThrow('too deep')
  })

  test('a note that refers to itself is read once', async () => {
    const story = await openZip(load('story.docx'))
    const parts = await Promise.all(
      story.parts.map(async ({ name }) => [name, (await story.readText(name)) ?? ''] as const),
    )
    const itself = 'was signed in 2019.</w:t><w:footnoteReference w:id="20"/>'
    const changed = parts.map(([name, text]) => [
      name,
      text.replace('was signed in 2019.</w:t>', itself),
    ])
    const document = await readDocument(readWordDocument, await pack(Object.fromEntries(changed)))
    expect(listBlocks(document, 'note')).toEqual([
      expect.stringContaining('¹ The contract, which is secret, was signed in 2019.¹'),
      expect.stringContaining('² So it is written over the door.'),
    ])
  })

  test('a style that is made from itself, spaces without number', async () => {
    const bytes = await pack({
      'content.xml':
        '<style:style style:name="a" style:parent-style-name="b"/><style:style style:name="b" style:parent-style-name="a"/>' +
        '<office:text><text:p text:style-name="a">One<text:s text:c="99999999999"/>two</text:p></office:text>',
    })
    expect((await readDocument(readOpenText, bytes)).text).toBe('One two')
  })
})
