import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../../electron/documents/refusal.ts'
import { readJson, readJsonLines } from '../../../../electron/documents/tables/json.ts'
import { fileOf, outcomeOf, readBy, readSample, tableBy } from '../../../support/document-files.ts'
import { mutate } from '../../../support/mutants.ts'

function json(value: unknown) {
  return tableBy(readJson, fileOf('a.json', JSON.stringify(value)))
}

describe('files that other programs wrote', () => {
  test('what a database answered: nested keys are apart by dots', async () => {
    const { columns, rows } = await tableBy(readJson, readSample('tables/answer.json'))
    expect(columns).toEqual([
      'source.name',
      'author',
      'title',
      'url',
      'urlToImage',
      'publishedAt',
      'content',
    ])
    expect(rows.map((row) => row[2])).toEqual([
      'Harbour talks resume',
      'Ferry fares rise',
      'Crew praised 🚢',
    ])
  })

  test.each(['frame-columns.json', 'frame-split.json', 'frame-index.json'])(
    'a data frame: %s',
    async (name) => {
      const { columns, rows } = await tableBy(readJson, readSample(`tables/${name}`))
      expect(columns).toEqual(['Headline', 'Outlet', 'Published', 'Link', 'Author', 'Body'])
      expect(rows).toHaveLength(3)
      expect(rows[1]?.slice(0, 2)).toEqual(['Ferry fares rise', 'The Quay'])
    },
  )

  test('places with articles: paragraphs in a list are one text', async () => {
    const { columns, rows } = await tableBy(readJson, readSample('tables/places.json'))
    expect(columns).toContain('properties.text')
    expect(rows[1]?.[columns.indexOf('properties.text')]).toBe(
      'Fares rise by 4 per cent, the operator said.\n\nAccording to the council, nobody was asked.',
    )
  })

  test('one article alone is a table of one row', async () => {
    const { columns, rows } = await tableBy(readJson, readSample('tables/one.json'))
    expect(columns).toEqual(['headline', 'body', 'authors'])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.[2]).toBe('Nora Lind; Ole Berg')
  })

  test('lines of records', async () => {
    const { columns, rows, remarks } = await tableBy(
      readJsonLines,
      readSample('tables/articles.jsonl'),
    )
    expect(columns[0]).toBe('Headline')
    expect([rows.length, remarks]).toEqual([3, []])
  })
})

describe('where the articles are', () => {
  const articles = [
    { title: 'A', text: 'She said that the port will open.', tags: [{ name: 'x' }, { name: 'y' }] },
    { title: 'B', text: 'He said that it will not.', extra: null },
  ]

  test.each([
    ['a list', articles],
    ['an object with a list', { count: 2, articles }],
    ['deep inside', { response: { status: { facets: [{ a: 1 }] }, docs: articles } }],
    ['by their ids', { 'id-1': { ...articles[1] }, 'id-2': { ...articles[1] } }],
  ])('%s', async (_, value) => {
    const { columns, rows } = await json(value)
    expect(rows).toHaveLength(2)
    expect(rows[1]?.[columns.indexOf('text')]).toBe('He said that it will not.')
  })

  test('the answers of a search have their records inside', async () => {
    const hits = articles.map((article, k) => ({ _id: `${k}`, _score: 1.5, _source: article }))
    const { columns } = await json({ took: 5, hits: { total: { value: 2 }, hits } })
    expect(columns).toEqual(['_id', '_score', '_source.title', '_source.text', '_source.tags'])
  })

  test('rows in lists, named by the first', async () => {
    expect(
      await json([
        ['title', 'text'],
        ['A', 'B'],
        ['C', 4],
      ]),
    ).toMatchObject({
      columns: ['title', 'text'],
      rows: [
        ['A', 'B'],
        ['C', '4'],
      ],
    })
  })

  test('keys that mean something to programs are names like any other', async () => {
    const { columns, rows } = await tableBy(
      readJson,
      fileOf('a.json', '[{"__proto__": {"a": "b"}, "constructor": "c", "text": "d"}]'),
    )
    expect(columns).toEqual(['__proto__.a', 'constructor', 'text'])
    expect(rows).toEqual([['b', 'c', 'd']])
  })
})

describe('a byte that is broken, where the rest is UTF-8 as JSON always is', () => {
  const [before = '', after = ''] = '[{"title":"Café","text":"Zoë na|ve said."}]'.split('|')
  const broken = Buffer.concat([Buffer.from(before), Buffer.from([0xef]), Buffer.from(after)])

  test('is told, and nobody is asked for another encoding', async () => {
    const { rows, remarks } = await tableBy(readJson, fileOf('a.json', broken))
    expect(rows).toEqual([['Café', 'Zoë na\ufffdve said.']])
    expect(remarks).toEqual([
      'Some bytes are not utf-8 and are shown as “\ufffd”. Another encoding may be right.',
    ])
  })

  test('a file in another encoding is asked about, as ever', async () => {
    const latin = Buffer.from('[{"title":"Café","text":"Zoë naïve said."}]', 'latin1')
    expect(await readJson(fileOf('a.json', latin))).toMatchObject({ type: 'unsure' })
  })
})

test('what nests without end is refused before it is parsed; signs in texts do not nest', async () => {
  for (const part of ['[', '{"a":'])
    await expect(tableBy(readJson, fileOf('a.json', part.repeat(2000)))).rejects.toThrow('too deep')
  const text = '[{"'.repeat(2000)
  expect((await json([{ title: 'A', text }])).rows).toEqual([['A', text]])
})

describe('what is no table is refused with a sentence', () => {
  test.each([
    ['broken in line 30', `[${'{"a": 1},\n'.repeat(29)}{"b": }]`],
    ['broken at its end', '[{"a": 1}, {"b"'],
    ['broken', '[{"a": 1}'],
    ['no articles', '[]'],
    ['no articles', '{}'],
    ['no articles', '3'],
    ['no articles', '[[[[[[[[]]]]]]]]'],
    ['broken', '['.repeat(100_000)],
  ])('%s: %s', async (words, content) => {
    const reading = readBy(readJson, fileOf('a.json', content))
    await expect(reading).rejects.toThrow(Refusal)
    await expect(reading).rejects.toThrow(words)
  })

  test('lines that are no records are left out, and counted', async () => {
    const { rows, remarks } = await tableBy(
      readJsonLines,
      fileOf('a.jsonl', '{"text": "A"}\n{"text": \n3\n{"text": "B"}\n'),
    )
    expect(rows).toEqual([['A'], ['B']])
    expect(remarks).toEqual(['2 lines are no record, and left out.'])
  })
})

test.each([
  ['answer.json', readJson],
  ['places.json', readJson],
  ['articles.jsonl', readJsonLines],
])('mutants of %s are read as a table, asked about or refused', async (name, reader) => {
  const file = readSample(`tables/${name}`)
  for (const bytes of mutate(file.bytes, 64)) {
    expect(['table', 'unsure', 'refused']).toContain(await outcomeOf(reader, { ...file, bytes }))
  }
})
