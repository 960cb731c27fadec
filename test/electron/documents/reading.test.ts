import { mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { hashOfText } from '../../../electron/articles/text-hash.ts'
import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts'
import { Article } from '../../../shared/domain/article.ts'
import { newId } from '../../../shared/domain/id.ts'
import { readSample } from '../../support/document-files.ts'
import { readItems, readOne } from '../../support/reading.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
import type { TextInput } from '../../../shared/domain/text-input.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-reading-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The sentence that refuses what is given, and nothing else comes of it. */
async function refusalOf(input: TextInput): Promise<string> {
  const [only, ...more] = await readItems(input)
  return only?.type === 'refused' && more.length === 0 ? only.message : ''
}

describe('a text', () => {
  test('from a path becomes an article', async () => {
    const path = write('riyadh-talks.txt', SEED_TEXT)
    const reading = await readOne({ type: 'path', path })
    expect(reading).toMatchObject({
      text: SEED_TEXT,
      place: '',
      remarks: [],
      kept: null,
      article: {
        fileName: 'riyadh-talks.txt',
        encoding: 'utf-8',
        length: SEED_TEXT.length,
        textHash: hashOfText(SEED_TEXT),
        byline: 'Ryan Morgan',
        language: 'en',
        found: { byline: { value: 'Ryan Morgan', from: 'the text' } },
        original: { hash: hashOfText(SEED_TEXT), places: [], columns: null, encoding: null },
      },
    })
    const added = {
      ...reading.article,
      id: newId(),
      addedAt: new Date(0).toISOString(),
      versionOf: null,
    }
    expect(Article.parse(added)).toEqual(added)
  })

  test('that is pasted is read like one in a file; an address alone is refused', async () => {
    const text = 'AT&amp;T said &ldquo;no&rdquo;.'
    const reading = await readOne({ type: 'characters', fileName: 'a', text })
    expect(reading).toMatchObject({ type: 'read', text: 'AT&T said “no”.' })
    const address = {
      type: 'characters',
      fileName: 'a',
      text: ' https://quay.invalid/1\n',
    } as const
    expect(await refusalOf(address)).toContain(
      '(https://quay.invalid/1). Hearsay never goes to the network',
    )
  })

  test('is the same from bytes, from characters and with a byte-order mark', async () => {
    const base64 = Buffer.from(`\ufeff${SEED_TEXT}`).toString('base64')
    const bytes = await readOne({ type: 'bytes', fileName: 'a.txt', base64 })
    const pasted = await readOne({ type: 'characters', fileName: 'a.txt', text: SEED_TEXT })
    const { original, ...article } = bytes.article
    expect(original).toMatchObject({ size: Buffer.byteLength(SEED_TEXT) + 3 })
    expect({ ...bytes, article: { ...article, original: null } }).toEqual(pasted)
    expect(article.textHash).toBe(hashOfText(SEED_TEXT))
  })

  test('is known by the SHA-256 of its UTF-8 bytes', () => {
    expect(hashOfText('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  test('in an unsure encoding is read with the one that is confirmed', async () => {
    const path = write(
      'old.txt',
      Buffer.from('Caf\u00e9 \u0093ol\u00e9\u0094 \u0096 fin', 'latin1'),
    )
    expect(await readItems({ type: 'path', path })).toMatchObject([{ type: 'unsure' }])
    const choice = { encoding: 'windows-1252' }
    const confirmed = await readOne({ type: 'path', path, choice })
    expect(confirmed).toMatchObject({ text: 'Café “olé” – fin' })
  })

  test('with lone surrogates is read with a remark', async () => {
    const reading = await readOne({ type: 'characters', fileName: 'a', text: 'a\udc00b' })
    expect(reading).toMatchObject({
      text: 'a\ufffdb',
      remarks: [expect.stringContaining('1 character')],
    })
  })
})

describe('a table of articles', () => {
  test('is asked about with what of it was left out', async () => {
    const { name, bytes } = readSample('tables/articles.xlsx')
    const base64 = Buffer.from(bytes).toString('base64')
    const [asked] = await readItems({ type: 'bytes', fileName: name, base64 })
    expect(asked).toMatchObject({
      type: 'columns',
      table: {
        count: 3,
        guess: { title: 0, outlet: 1, date: 2, url: 3, byline: 4, text: [5] },
        remarks: [
          'The first row, above the names of the columns, is left out.',
          'The sheets “November” and “December” are read, with the most words; left out: “Notes”.',
          '2 sheets with the same columns are read as one table.',
        ],
      },
    })
  })
})

describe('what a file holds several of is told by its words', () => {
  test.each([
    ['epub/book.epub', 3],
    ['feeds/feed.rss', 2],
    ['feeds/feed.atom', 2],
  ])('%s', async (sample, count) => {
    const { name, bytes } = readSample(sample)
    const input = {
      type: 'bytes',
      fileName: name,
      base64: Buffer.from(bytes).toString('base64'),
    } as const
    const [asked] = await readItems(input)
    const members = asked?.type === 'choose' ? asked.members : []
    expect(members).toHaveLength(count)
    const places = members.map(({ place }) => place)
    const opened = await readItems({ ...input, choice: { places } })
    expect(members.map(({ words }) => words)).toEqual(
      opened.map((item) => (item.type === 'read' ? item.article.words : null)),
    )
  })
})

describe('a table without articles', () => {
  const given = (table: string): TextInput => ({
    type: 'bytes',
    fileName: 't.csv',
    base64: Buffer.from(table).toString('base64'),
  })

  test.each([
    ['under years', 'Region,2023,2024,2025\nNorth,1.5,2,2.5\nSouth of it,3,,4 %\n'],
    ['without names of columns', '1,2,3\n4,5,6\n'],
    ['with addresses', 'id,shares,url\n1,2,https://quay.invalid/1/a/long/address/of/a/page.html\n'],
  ])('but figures is refused as one: %s', async (_, table) => {
    expect(await refusalOf(given(table))).toMatch(
      /^This is a table of figures: .*\. Open the article /,
    )
  })

  test.each([
    [
      'names',
      'Name,Town\nAnn,Quay\nTom,Alby\n',
      'None of its columns reads like the text of articles',
    ],
    [
      'figures, and a column that may be a text',
      `id,shares,what\n1,2,${'a '.repeat(30)}\n`,
      'None of its columns reads like the text of articles',
    ],
  ])('but %s is asked about, and it is said', async (_, table, remark) => {
    const [asked] = await readItems(given(table))
    expect(asked).toMatchObject({
      type: 'columns',
      table: { remarks: [expect.stringContaining(remark)] },
    })
  })

  test('has the names that stand over its years', async () => {
    const [asked] = await readItems(
      given(
        `Region,2024,2025,text\nNorth,1,2,${SEED_TEXT.slice(0, 90).replaceAll(/[,\n]/g, ' ')}\n`,
      ),
    )
    expect(asked).toMatchObject({ table: { columns: ['Region', '2024', '2025', 'text'] } })
  })
})

describe('days of a table that nothing tells how to read', () => {
  const table =
    'Headline,Published,Body\nA port,03/04/2026,She said so.\nA ship,01/02/2026,He did not.\n'
  const given = {
    type: 'bytes',
    fileName: 't.csv',
    base64: Buffer.from(table).toString('base64'),
  } as const
  const columns = { title: 0, date: 1, text: [2] }

  test('are asked about, with both readings of the first', async () => {
    const [asked] = await readItems(given)
    const unsure = { count: 2, sample: '03/04/2026', day: '2026-04-03', month: '2026-03-04' }
    expect(asked).toMatchObject({
      type: 'columns',
      table: { unsureDays: [{ count: 0 }, unsure, { count: 0 }] },
    })
  })

  test('are left empty where nothing is chosen, and it is said how many, once', async () => {
    const read = await readItems({ ...given, choice: { columns } })
    expect(read).toMatchObject([
      {
        article: { date: '' },
        remarks: [
          '2 rows have dates that can be read two ways, such as 03/04/2026, and nothing in the table tells which: they are left empty.',
        ],
      },
      { article: { date: '' }, remarks: [] },
    ])
    const again = await readItems({ ...given, choice: { columns, places: ['1'] } })
    expect(again).toMatchObject([{ place: '1', remarks: [] }])
  })

  test('are read as is chosen', async () => {
    const read = await readItems({ ...given, choice: { columns, dayOrder: 'month' } })
    expect(read).toMatchObject([
      { article: { date: '2026-03-04' }, remarks: [] },
      { article: { date: '2026-01-02' }, remarks: [] },
    ])
  })
})

describe('a file that cannot be read is refused with what to do', () => {
  test('when it is gone', async () => {
    const path = join(folder, 'gone.txt')
    expect(await refusalOf({ type: 'path', path })).toContain('no file of this name')
  })

  test('when it is a folder without a file in it', async () => {
    const path = join(folder, 'empty')
    mkdirSync(path)
    expect(await refusalOf({ type: 'path', path })).toContain('no files')
  })

  test('when it is too large, without reading it', async () => {
    const path = write('large.txt', '')
    truncateSync(path, 5 * 1024 ** 3)
    expect(await refusalOf({ type: 'path', path })).toContain('256 MB')
  })

  test('when it is empty', async () => {
    const path = write('empty.txt', '')
    expect(await refusalOf({ type: 'path', path })).toContain('empty')
  })
})

describe('what was chosen of a file that was changed since is told of', () => {
  const gone = { type: 'refused', message: expect.stringContaining('it was changed since') }
  const columns = { title: 0, text: 1 }

  test('where a table has fewer rows', async () => {
    const path = write('rows.csv', 'title,text\nOne,The mayor said no.\n')
    expect(
      await readItems({ type: 'path', path, choice: { columns, places: ['0', '7'] } }),
    ).toEqual([
      expect.objectContaining({ type: 'read' }),
      expect.objectContaining({ ...gone, place: '7' }),
    ])
  })

  test('where a file that held several is one text', async () => {
    const path = write('letters.mbox', 'The quay\n\nThe mayor said no.\n')
    expect(await readItems({ type: 'path', path, choice: { places: ['2'] } })).toEqual([
      expect.objectContaining({ ...gone, place: '2' }),
    ])
  })
})

test('a column that is chosen twice for the text is read once', async () => {
  const path = write('twice.csv', 'title,text\nOne,The mayor said no.\n')
  const choice = { columns: { title: 0, text: [1, 1, 1] } }
  expect((await readOne({ type: 'path', path, choice })).text).toBe('One\n\nThe mayor said no.')
})

test('a text of more paragraphs and sentences than the host can take at once is refused', async () => {
  const paragraphs = '{\\rtf1 ' + 'No.\\par '.repeat(260_000) + '}'
  const base64 = Buffer.from(paragraphs).toString('base64')
  expect(await refusalOf({ type: 'bytes', fileName: 'a.rtf', base64 })).toContain('500,000')
  const text = 'He said no. '.repeat(510_000)
  expect(await refusalOf({ type: 'characters', fileName: 'a.txt', text })).toContain('500,000')
})

describe('names that are made to deceive are shown for what they are', () => {
  const DECEIVING = 'memo\u202Etxt.exe\nsecond\u0000.txt'

  test('of the files in an archive, and of those in them', async () => {
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from('The minister said that the bridge was closed.'), DECEIVING)
    zip.end()
    const bytes = await buffer(zip.outputStream as AsyncIterable<Buffer>)
    const input = {
      type: 'bytes',
      fileName: 'a.zip',
      base64: Buffer.from(bytes).toString('base64'),
    } as const
    expect(await readItems(input)).toMatchObject([
      { type: 'choose', members: [{ name: 'memotxt.exesecond.txt' }] },
    ])
    expect(await readItems({ ...input, choice: { places: ['0'] } })).toMatchObject([
      { type: 'read', fileName: 'memotxt.exesecond.txt' },
    ])
  })

  test('of a file itself', async () => {
    const text = 'The minister said that the bridge was closed.'
    expect(await readItems({ type: 'characters', fileName: DECEIVING, text })).toMatchObject([
      { type: 'read', fileName: 'memotxt.exesecond.txt' },
    ])
  })
})

test('a folder in a folder that cannot be read is listed, and refused when it is opened', async () => {
  const outer = join(folder, 'outer')
  // Its path is longer than the system takes, once it lies in the other.
  const deep = join(folder, 'deep')
  const name = 'd'.repeat(200)
  mkdirSync(join(deep, ...Array.from({ length: 18 }, () => name)), { recursive: true })
  mkdirSync(join(outer, ...Array.from({ length: 4 }, () => name)), { recursive: true })
  writeFileSync(join(outer, 'a.txt'), 'The mayor said no.')
  const inside = join(outer, ...Array.from({ length: 4 }, () => name), 'deep')
  renameSync(deep, inside)
  try {
    const [asked] = await readItems({ type: 'path', path: outer })
    const members = asked?.type === 'choose' ? asked.members : []
    expect(members.map((member) => member.name.slice(0, 5))).toEqual(['a.txt', 'ddddd'])
    const path = members[1]?.path ?? ''
    expect(await refusalOf({ type: 'path', path })).toContain('could not be read')
  } finally {
    renameSync(inside, deep)
  }
})

test('of a folder with more files than are listed it is told how many there are', async () => {
  const path = join(folder, 'many')
  const deep = join(path, ...Array.from({ length: 20 }, (_, k) => `z${String(k)}`))
  mkdirSync(deep, { recursive: true })
  for (let k = 0; k < FILE_LIMITS.members; k += 1) writeFileSync(join(path, `${k}.txt`), '')
  for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(deep, name), 'He said no.')
  const [asked] = await readItems({ type: 'path', path })
  expect(asked).toMatchObject({ type: 'choose', unlisted: 3 })
  expect(asked?.type === 'choose' ? asked.members.length : 0).toBe(FILE_LIMITS.members)
})
