import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DAY_OF_MAKING } from '../../../../shared/domain/original.ts'
import { areBlocksOf, pageAt } from '../../../../shared/domain/text/block.ts'
import { readPdf } from '../../../../electron/documents/pdf/pdf-reader.ts'
import { tidyParagraph } from '../../../../electron/documents/text-builder.ts'
import { mutate } from '../../../support/mutants.ts'
import { makePage, makePdf, makeStream } from '../../../support/pdf-files.ts'
import { listBlocks, listParagraphs, readDocument } from '../../../support/read-documents.ts'
import { compareTexts } from '../../../support/text-agreement.ts'

const FILES = join(import.meta.dirname, '../files/pdf')

function load(name: string): Buffer {
  return readFileSync(join(FILES, name))
}

const read = (bytes: Uint8Array) => readDocument(readPdf, bytes)
const readFile = (name: string) => read(load(`${name}.pdf`))

function known(name: string): string[] {
  return load(`${name}.txt`)
    .toString()
    .split('\n\n')
    .map((paragraph) => paragraph.trim())
}

describe('the words of a PDF are read in the order of its columns, and its paragraphs are whole', () => {
  test.each([
    'one-column',
    'two-columns',
    'newspaper',
    'german',
    'watermark',
    'writer-columns',
    'double-spaced',
    'news-page',
    'printed-web',
    'untagged',
    'three-columns',
    'side-by-side',
    'right-to-left',
    'narrow-columns',
    'picture-across',
    'ragged',
    'writer-ragged',
    'writer-gutter',
    'four-columns',
    'short-lines',
    'short-and-long',
  ])('%s: every one of them, and nothing else', async (name) => {
    const agreement = compareTexts(listParagraphs(await readFile(name)), known(name))
    expect(agreement).toEqual({ found: 1, right: 1, paragraphs: 1 })
  })

  // “co-operation” ends a line at its hyphen; a name is in letters that the file does not tell; a paragraph ends where
  // its column does.
  test.each([
    ['writer', 0.97],
    ['magazine', 0.9],
    ['writer-large', 0.85],
  ] as const)('%s: all but what its file does not tell', async (name, share) => {
    const { found, right, paragraphs } = compareTexts(
      listParagraphs(await readFile(name)),
      known(name),
    )
    expect(found).toBeGreaterThan(0.99)
    expect(right).toBeGreaterThan(0.99)
    expect(paragraphs).toBeGreaterThan(share)
  })
})

describe('where the order of columns cannot be known', () => {
  test('a remark says so: cells of several lines each, beside each other', async () => {
    expect((await readFile('wrapped-cells')).remarks).toEqual([
      'The columns of page 1 may stand out of order: compare them with the file.',
    ])
  })

  test('nothing is said of columns that are told apart, nor of tables', async () => {
    for (const name of ['newspaper', 'four-columns', 'writer-large', 'magazine', 'side-by-side'])
      expect((await readFile(name)).remarks).toEqual([])
  })
})

describe('what is set apart', () => {
  test('headings by their size or weight, captions, notes with their marks', async () => {
    const latex = await readFile('one-column')
    expect(listBlocks(latex, 'heading')).toEqual([
      'Port operator denies that grain ships were held back',
      'What the crews say',
      'A question of money',
    ])
    expect(listBlocks(latex, 'note')).toEqual([
      '¹ The certificates are described in annex 4 of the harbour rules, which were last changed in spring.',
      '² A copy of the officers’ log, which was offered to reporters, has no entry for that afternoon.',
    ])
    expect(latex.text).toContain('in the region asks for.¹\n\n')
    expect(listBlocks(await readFile('untagged'), 'caption')).toEqual([
      'Two of the five ships in the northern port on Wednesday. Photo: Lars Uhde',
    ])
  })

  test('headings, captions and paragraphs as a tagged file tells them', async () => {
    const printed = await readFile('news-page')
    expect(listBlocks(printed, 'heading')).not.toContain(
      'A ministry official says five vessels waited for papers that nobody had asked for',
    )
    expect(printed.blocks.slice(0, 2)).toMatchObject([
      { kind: 'heading', level: 1, start: 0 },
      { kind: 'caption' },
    ])
  })

  test('items of a list without their bullets, rows of a table with their cells', async () => {
    expect(listBlocks(await readFile('double-spaced'), 'item')).toHaveLength(3)
    expect(listBlocks(await readFile('magazine'), 'table').join('\n\n')).toContain(
      'Efficient Star\t19\t418,000',
    )
  })

  test('a letter over three lines begins its word; a page on its side is read', async () => {
    expect(listParagraphs(await readFile('drop-cap'))).toEqual([
      'A letter as tall as three lines',
      'The ministry said on Thursday that it would publish the letters, all of them, before the end of the month, and that nobody should read more into them than they say.',
      'The governor declined to comment.',
    ])
    expect((await readFile('turned')).text).toBe(
      'This page was turned to be read, and its words run across it.',
    )
  })

  test('Chinese, Japanese and Korean in fonts that are not in the file', async () => {
    expect(listParagraphs(await readFile('cjk'))).toEqual([
      '港口运营方否认扣留粮船',
      '外交部长周三表示，会谈将继续进行。发言人补充说：“我们已经做好准备，船只将于月底之前离开港口。”',
      '外相は水曜日、会談は続くと述べた。',
      '報道官は「準備はできている」と付け加えた。',
      '외교부 장관은 수요일 회담이 계속될 것이라고 말했다.',
    ])
  })
})

describe('what a PDF tells of its article', () => {
  test('the title is its largest heading; a browser’s page has its address, and no day of its own', async () => {
    expect((await readFile('printed-web')).facts).toEqual({
      title: {
        value: 'Port operator denies that grain ships were held back',
        from: 'the largest heading on the first page',
      },
      url: {
        value: 'https://courier.example/2026/11/grain-ships',
        from: 'the edge of the printed page',
      },
    })
    expect((await readFile('news-page')).facts.language).toEqual({
      value: 'en',
      from: 'the document’s properties',
    })
  })

  test('author and day of making are from its properties; the name of a file is no title', async () => {
    const { facts } = await readFile('writer')
    expect(facts.byline).toEqual({ value: 'Josée Brandt', from: 'the document’s properties' })
    expect(facts.date).toEqual({
      value: expect.stringMatching(/^2026-11-\d\d$/),
      from: DAY_OF_MAKING,
    })
    expect(facts.title?.value).toBe('Port operator denies that grain ships were held back')
  })
})

test('a day that its metadata calls one of publication comes before the day of making', async () => {
  const metadata =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><prism:publicationDate>2025-05-04T09:00:00Z</prism:publicationDate></rdf:Description></rdf:RDF></x:xmpmeta>'
  const file = makePdf(
    [
      '<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      makeStream('BT /F 12 Tf 50 700 Td (The port was closed.) Tj ET'),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      makeStream(metadata, '/Type/Metadata/Subtype/XML'),
      "<</CreationDate(D:20261129141542+01'00')>>",
    ],
    '/Info 7 0 R',
  )
  expect((await readDocument(readPdf, file)).facts.date).toEqual({
    value: '2025-05-04',
    from: 'the document’s properties',
  })
})

describe('every span can be found', () => {
  test.each(['writer', 'magazine', 'newspaper', 'right-to-left'])(
    '%s: its layout is one of its text, its paragraphs are as they are kept',
    async (name) => {
      const document = await readFile(name)
      expect(areBlocksOf(document.blocks, document.text.length)).toBe(true)
      const paragraphs = listParagraphs(document)
      expect(paragraphs.map(tidyParagraph)).toEqual(
        paragraphs.map((paragraph) => paragraph.replaceAll('\t', ' ')),
      )
      expect(paragraphs.join('\n\n')).toBe(document.text)
    },
  )

  test('it says its page, in a paragraph that goes on over two as well', async () => {
    const { text, pages } = await readFile('writer')
    expect(pages).toHaveLength(5)
    const pageOf = (words: string) => pageAt(pages, text.indexOf(words))
    expect(pageOf('Port operator denies')).toBe(1)
    expect(pageOf('The certificates are described')).toBe(1)
    expect(pageOf('Flood engineers warned')).toBe(3)
    expect(pageOf('Schools in the lower town')).toBe(5)
    const turned = pages.filter((page) => page > 0 && text[page - 1] === ' ')
    expect(turned.length).toBeGreaterThan(0)
  })

  test('progress is told to its end', async () => {
    const shares: number[] = []
    const file = { name: 'a.pdf', bytes: load('writer.pdf') }
    await readPdf(file, { report: (share) => shares.push(share) })
    expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1])
  })
})

describe('a PDF that cannot be read', () => {
  test('is refused with what to do: a password, pictures of pages', async () => {
    await expect(readFile('locked')).rejects.toThrow('This PDF is locked with a password.')
    await expect(readFile('scanned')).rejects.toThrow('are pictures without text')
  })

  test('is damaged where its end is missing', async () => {
    await expect(read(load('writer.pdf').subarray(0, 900))).rejects.toThrow('PDF')
  })

  test('never is more than an error, however it was mutated', async () => {
    let readable = 0
    for (const name of ['one-column.pdf', 'news-page.pdf'])
      for (const mutant of mutate(load(name), 30)) {
        const document = await read(mutant).catch(() => null)
        if (document !== null) readable += 1
        expect(document?.text.length ?? 0).toBeLessThan(100_000)
      }
    expect(readable).toBeGreaterThan(10)
  })
})

describe('a PDF that is made to harm', () => {
  const WORDS = 'BT /F 12 Tf 50 700 Td (The minister said that the bridge was closed.) Tj ET'
  const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 600 800]'

  test('forms that draw forms that draw forms end in a sentence', { timeout: 60_000 }, async () => {
    const forms = Array.from({ length: 30 }, (_, k) =>
      makeStream('/X Do '.repeat(10), `${FORM}/Resources<</XObject<</X ${7 + k} 0 R>>>>`),
    )
    const last = makeStream(WORDS, `${FORM}/Resources<</Font<</F 5 0 R>>>>`)
    const further = [...forms, last]
    const file = makePage(`${WORDS} /X Do`, { resources: '/XObject<</X 6 0 R>>', further })
    await expect(read(file)).rejects.toThrow('take too long to be read')
  })

  test('a form that draws itself is drawn once', async () => {
    const further = [makeStream(`/X Do ${WORDS}`, `${FORM}/Resources<</XObject<</X 6 0 R>>>>`)]
    const file = makePage(`${WORDS} /X Do`, { resources: '/XObject<</X 6 0 R>>', further })
    expect((await read(file)).text).toBe('The minister said that the bridge was closed.')
  })

  test('a page of more pieces than any text says that the rest was left out', async () => {
    const pieces = Array.from(
      { length: 21_000 },
      (_, k) => `BT /F 2 Tf ${(k * 37) % 600} ${(k * 91) % 800} Td (w${k}) Tj ET`,
    )
    expect((await read(makePage(pieces.join('\n')))).remarks).toContain(
      'Page 1 holds more pieces than a page of text; the rest of it was left out.',
    )
  })

  test('half a letter in a title is left out of it', async () => {
    const further = ['<</Title <FEFFD83D00420072006900640067006500200073006800750074>>>']
    const { facts } = await read(makePage(WORDS, { further, trailer: '/Info 6 0 R' }))
    expect(facts.title?.value).toBe('Bridge shut')
  })
})

test('in a thread of the desktop’s process, which is no Node to the library, it is read alike', () => {
  const reader = new URL('../../../../electron/documents/pdf/pdf-reader.ts', import.meta.url).href
  const script = `
    Object.defineProperty(process.versions, 'electron', { value: '45.4.1' })
    process.type = 'worker'
    const { readFileSync } = await import('node:fs')
    const { readPdf } = await import(${JSON.stringify(reader)})
    const file = { name: 'a.pdf', bytes: readFileSync(${JSON.stringify(join(FILES, 'cjk.pdf'))}) }
    const { document } = await readPdf(file, { report: () => {} })
    process.stdout.write(document.text)`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(stdout).toContain('港口运营方否认扣留粮船')
})
