import { describe, expect, test } from 'vitest'
import type { ArticleTable, FormatReader } from '../../../../electron/documents/document.ts'
import { readJson, readJsonLines } from '../../../../electron/documents/tables/json.ts'
import { readSeparated } from '../../../../electron/documents/tables/separated.ts'
import { guessColumns } from '../../../../electron/documents/tables/table-matching.ts'
import { readWorkbook } from '../../../../electron/documents/tables/workbook.ts'
import { MATCHED } from '../../../../shared/domain/original.ts'
import { readSample, tableBy } from '../../../support/document-files.ts'

const BODY =
  'The port will open on Monday, the minister said. Nobody had asked for it, she added then.'

/** What a cell of a column of that content is like. */
const CELLS = {
  title: (k: number) => `The ${k}th day of the talks`,
  text: (k: number) => `${BODY} ${k}`,
  short: (k: number) => `A summary of talks ${k}, the port`,
  opening: (k: number) => `${BODY} ${k}`.slice(0, 60),
  outlet: (k: number) => ['The Quay', 'Coast Daily'][k % 2] ?? '',
  date: (k: number) => `2026-11-0${k + 1}`,
  moment: (k: number) => `2026-11-0${k + 1}T10:00:00Z`,
  german: (k: number) => `0${k + 1}.11.2026`,
  url: (k: number) => `https://quay.invalid/${k}`,
  author: (k: number) => `Nora Lind ${k}`,
  number: (k: number) => String(100 + k),
  empty: () => '',
} as const

type Content = keyof typeof CELLS

function tableOf(columns: readonly (readonly [string, Content])[]): ArticleTable {
  return {
    columns: columns.map(([name]) => name),
    rows: [0, 1, 2, 3].map((k) => columns.map(([, content]) => CELLS[content](k))),
    remarks: [],
  }
}

/** By what each field is matched to: the names of the columns. */
function matched(table: ArticleTable): Record<string, string> {
  return Object.fromEntries(
    Object.entries(guessColumns(table)).map(([field, column]) => [
      field,
      [column ?? []]
        .flat()
        .map((index) => table.columns[index])
        .join(' + '),
    ]),
  )
}

describe('the columns of a text', () => {
  test.each<[string, readonly (readonly [string, Content])[], string]>([
    [
      'Factiva’s lead and the rest',
      [
        ['AN', 'number'],
        ['HD', 'title'],
        ['LP', 'text'],
        ['TD', 'short'],
      ],
      'LP + TD',
    ],
    [
      'a lead longer than the body',
      [
        ['Headline', 'title'],
        ['Lead Paragraph', 'text'],
        ['Body', 'short'],
      ],
      'Lead Paragraph + Body',
    ],
    [
      'a lead behind the body, in German',
      [
        ['Titel', 'title'],
        ['Volltext', 'text'],
        ['Vorspann', 'short'],
      ],
      'Vorspann + Volltext',
    ],
    [
      'a lead that the text begins with',
      [
        ['Title', 'title'],
        ['Lead', 'opening'],
        ['Text', 'text'],
      ],
      'Text',
    ],
    [
      'a lead alone',
      [
        ['Title', 'title'],
        ['Opening Text', 'text'],
      ],
      'Opening Text',
    ],
    [
      'parts that are numbered',
      [
        ['Title', 'title'],
        ['Body 1', 'short'],
        ['Body 2', 'text'],
        ['Body 3', 'empty'],
      ],
      'Body 1 + Body 2',
    ],
    [
      'a summary beside the whole',
      [
        ['Title', 'title'],
        ['Abstract', 'short'],
        ['Full Text', 'text'],
      ],
      'Full Text',
    ],
  ])('%s', (_, columns, text) => {
    expect(matched(tableOf(columns))['text']).toBe(text)
  })
})

describe('the names of columns in exports', () => {
  const SOUGHT: readonly Content[] = ['title', 'text', 'outlet', 'date', 'url', 'author']
  test.each<[string, readonly string[]]>([
    ['Factiva, by field codes', ['HD', 'TD', 'SN', 'PD', '', 'BY']],
    ['LexisNexis', ['HLEAD', 'Full Text', 'Publikation', 'Load-Date', 'Link', 'BY-LINE']],
    ['Nexis Uni', ['hl', 'Content', 'pub', 'Published date', 'Document URL', 'Byline']],
    ['ProQuest', ['Title', 'FullText', 'pubtitle', 'pubdate', 'DocumentURL', 'Authors']],
    ['GDELT', ['title', '', 'SourceCommonName', 'seendate', 'DocumentIdentifier', '']],
    ['Media Cloud', ['title', 'text', 'media_name', 'publish_date', 'url', '']],
    ['Meltwater', ['Headline', 'Hit Sentence', 'Source', 'Date', 'URL', 'Influencer']],
    ['Cision', ['News Headline', 'News Text', 'Outlet Name', 'News Date', 'Link', 'Author Name']],
    ['Europresse', ['Titre', 'Texte', 'Nom de la source', 'Date de parution', 'Lien', 'Auteur']],
    ['the Europe Media Monitor', ['title', 'description', 'source', 'pubDate', 'link', '']],
    ['Event Registry', ['title', 'body', 'source.title', 'dateTimePub', 'url', 'authors']],
    ['NewsAPI', ['title', 'content', 'source.name', 'publishedAt', 'url', 'author']],
    [
      'a table in German',
      ['Überschrift', 'Wortlaut', 'Quelle', 'Erschienen am', 'Webadresse', 'Verfasser'],
    ],
    [
      'a table in French',
      ['Titre de l’article', 'Texte intégral', 'Journal', 'Paru le', 'Adresse', 'Signataire'],
    ],
    ['a table in Spanish', ['Titular', 'Texto completo', 'Medio', 'Fecha', 'Enlace', 'Periodista']],
  ])('%s', (_, names) => {
    const columns = names.flatMap((name, k): readonly (readonly [string, Content])[] =>
      name === '' ? [] : [[name, SOUGHT[k] ?? 'empty']],
    )
    const expected = Object.fromEntries(
      MATCHED.flatMap((field) => {
        const name = names[SOUGHT.indexOf(field === 'byline' ? 'author' : field)] ?? ''
        return name === '' ? [] : [[field, name]]
      }),
    )
    expect(matched(tableOf([['Nr', 'number'], ...columns]))).toEqual(expected)
  })
})

describe('the columns of exports of news databases', () => {
  test.each<[string, readonly (readonly [string, Content])[], Record<string, string>]>([
    [
      'a search of news',
      [
        ['source.id', 'empty'],
        ['source.name', 'outlet'],
        ['author', 'author'],
        ['title', 'title'],
        ['description', 'short'],
        ['url', 'url'],
        ['urlToImage', 'url'],
        ['publishedAt', 'moment'],
        ['content', 'text'],
      ],
      {
        title: 'title',
        text: 'content',
        outlet: 'source.name',
        date: 'publishedAt',
        url: 'url',
        byline: 'author',
      },
    ],
    [
      'a library’s database',
      [
        ['Title', 'title'],
        ['Abstract', 'short'],
        ['StoreId', 'number'],
        ['Authors', 'author'],
        ['pubdate', 'date'],
        ['pubtitle', 'outlet'],
        ['DocumentURL', 'url'],
        ['FullText', 'text'],
        ['year', 'number'],
      ],
      {
        title: 'Title',
        text: 'FullText',
        outlet: 'pubtitle',
        date: 'pubdate',
        url: 'DocumentURL',
        byline: 'Authors',
      },
    ],
    [
      'a monitor of media',
      [
        ['id', 'number'],
        ['indexed_date', 'moment'],
        ['publish_date', 'date'],
        ['url', 'url'],
        ['media_name', 'outlet'],
        ['media_url', 'url'],
        ['language', 'author'],
        ['title', 'title'],
        ['text', 'text'],
      ],
      { title: 'title', text: 'text', outlet: 'media_name', date: 'publish_date', url: 'url' },
    ],
    [
      'a newspaper’s interface',
      [
        ['response.results.id', 'number'],
        ['response.results.webTitle', 'title'],
        ['response.results.webUrl', 'url'],
        ['response.results.webPublicationDate', 'moment'],
        ['response.results.fields.byline', 'author'],
        ['response.results.fields.bodyText', 'text'],
      ],
      {
        title: 'response.results.webTitle',
        text: 'response.results.fields.bodyText',
        date: 'response.results.webPublicationDate',
        url: 'response.results.webUrl',
        byline: 'response.results.fields.byline',
      },
    ],
    [
      'German',
      [
        ['Überschrift', 'title'],
        ['Zeitung', 'outlet'],
        ['Veröffentlicht am', 'german'],
        ['Adresse', 'url'],
        ['Verfasser', 'author'],
        ['Volltext', 'text'],
      ],
      {
        title: 'Überschrift',
        text: 'Volltext',
        outlet: 'Zeitung',
        date: 'Veröffentlicht am',
        url: 'Adresse',
        byline: 'Verfasser',
      },
    ],
    [
      'French',
      [
        ['Titre', 'title'],
        ['Média', 'outlet'],
        ['Date de publication', 'date'],
        ['Lien', 'url'],
        ['Auteur', 'author'],
        ['Texte intégral', 'text'],
      ],
      {
        title: 'Titre',
        text: 'Texte intégral',
        outlet: 'Média',
        date: 'Date de publication',
        url: 'Lien',
        byline: 'Auteur',
      },
    ],
    [
      'Russian',
      [
        ['Заголовок', 'title'],
        ['Источник', 'outlet'],
        ['Дата публикации', 'date'],
        ['Ссылка', 'url'],
        ['Автор', 'author'],
        ['Текст статьи', 'text'],
      ],
      {
        title: 'Заголовок',
        text: 'Текст статьи',
        outlet: 'Источник',
        date: 'Дата публикации',
        url: 'Ссылка',
        byline: 'Автор',
      },
    ],
    [
      'Chinese',
      [
        ['标题', 'title'],
        ['媒体', 'outlet'],
        ['发布日期', 'date'],
        ['链接', 'url'],
        ['作者', 'author'],
        ['正文', 'text'],
      ],
      {
        title: '标题',
        text: '正文',
        outlet: '媒体',
        date: '发布日期',
        url: '链接',
        byline: '作者',
      },
    ],
  ])('%s', (_, columns, expected) => {
    expect(matched(tableOf(columns))).toEqual(expected)
  })
})

describe('where names do not tell, what the columns hold does', () => {
  test('the longest words are the text, days the date, addresses the URL', () => {
    const table = tableOf([
      ['a', 'number'],
      ['b', 'title'],
      ['c', 'german'],
      ['d', 'url'],
      ['e', 'text'],
    ])
    expect(matched(table)).toEqual({ title: 'b', text: 'e', date: 'c', url: 'd' })
  })

  test('a name that what it heads gives the lie is not believed', () => {
    const table = tableOf([
      ['Text', 'number'],
      ['Link', 'title'],
      ['Date', 'url'],
      ['Note', 'text'],
    ])
    expect(matched(table)).toEqual({ title: 'Link', text: 'Note', url: 'Date' })
  })

  test('when it was fetched is not when it was published', () => {
    const table = tableOf([
      ['Date retrieved', 'date'],
      ['Title', 'title'],
      ['Text', 'text'],
    ])
    expect(matched(table)).toEqual({ title: 'Title', text: 'Text' })
  })

  test('a title of one word is one where the column says so', () => {
    const table = {
      ...tableOf([
        ['Title', 'title'],
        ['Text', 'text'],
      ]),
      rows: [
        ['Harbour', BODY],
        ['Ferries', BODY],
      ],
    }
    expect(matched(table)).toEqual({ title: 'Title', text: 'Text' })
  })

  test('columns that hold nothing are matched to nothing', () => {
    expect(
      matched(
        tableOf([
          ['Title', 'empty'],
          ['Text', 'text'],
        ]),
      ),
    ).toEqual({ text: 'Text' })
  })
})

const SIX = {
  title: 'Headline',
  text: 'Body',
  outlet: 'Outlet',
  date: 'Published',
  byline: 'Author',
}

test.each<[string, FormatReader, Record<string, string>]>([
  ['articles.csv', readSeparated, { ...SIX, url: 'Link' }],
  ['articles-utf-16.txt', readSeparated, { ...SIX, url: 'Link' }],
  ['articles.xlsx', readWorkbook, { ...SIX, url: 'Link' }],
  ['articles.ods', readWorkbook, { ...SIX, url: 'Link' }],
  ['articles.xls', readWorkbook, { ...SIX, url: 'Link' }],
  ['articles.jsonl', readJsonLines, { ...SIX, url: 'Link' }],
  ['frame-split.json', readJson, { ...SIX, url: 'Link' }],
  [
    'answer.json',
    readJson,
    {
      title: 'title',
      text: 'content',
      outlet: 'source.name',
      date: 'publishedAt',
      byline: 'author',
      url: 'url',
    },
  ],
  [
    'places.json',
    readJson,
    { title: 'properties.title', text: 'properties.text', date: 'properties.date' },
  ],
  ['one.json', readJson, { title: 'headline', text: 'body', byline: 'authors' }],
])('%s, which another program made', async (name, reader, expected) => {
  expect(matched(await tableBy(reader, readSample(`tables/${name}`)))).toEqual(expected)
})

test.each([
  'Paper',
  'Publication',
  'Newspaper',
  'Source',
  'Outlet',
  'Medium',
  'Publisher',
  'Paper name',
])('the column “%s” names who published texts of one sentence', (name) => {
  const columns = ['Headline', 'Body', 'Date', name]
  const rows = [
    ['Bridge shut', 'The bridge was shut, the mayor said.', '2026-05-03', 'Alby Echo'],
    ['Park to open', 'The park will open in May.', '2026-05-04', 'Norham Post'],
  ]
  expect(guessColumns({ columns, rows, remarks: [] })).toEqual({
    title: 0,
    text: [1],
    date: 2,
    outlet: 3,
  })
})

test('a cell of very many letters without a space between them is no more work than its length', () => {
  const rows = [['One', 'a&#1;'.repeat(100_000)]]
  expect(guessColumns({ columns: ['title', 'text'], rows, remarks: [] })).toMatchObject({
    title: 0,
  })
})
