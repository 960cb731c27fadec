import { describe, expect, it } from 'vitest'
import { readWebPage } from '../../../../electron/documents/web/web-page.ts'
import type { Document } from '../../../../electron/documents/document.ts'
import { documentIn, factsOf, readWith } from '../../../support/documents.ts'
import { listParagraphs } from '../../../support/read-documents.ts'

async function read(source: string): Promise<Document> {
  return documentIn(await readWith(readWebPage, 'page.html', Buffer.from(source)))
}

const FIRST =
  'The ferry between the quay and the islands will not sail until Monday, its owner said.'
const SECOND = '“We have one crew, and it is ill,” said Morag Ness, who runs the line.'
const BODY = `<p>${FIRST}</p><p>${SECOND}</p>`

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stays in port</title>${head}</head><body>${body}</body></html>`
const article = (inside: string, behind = ''): string =>
  page(`<main><h1>Ferry stays in port</h1>${inside}</main>${behind}`)

describe('what readers wrote', () => {
  const comment = (words: string): string => `<div class="c1"><p>${words}</p></div>`
  const many = ['They did the same in spring, and said the same.', 'I row. Rowing never fails.']
    .map(comment)
    .join('')

  it('under an invitation to write is not the article’s', async () => {
    const { text } = await read(article(BODY, `<section><h2>Have your say</h2>${many}</section>`))
    expect(text).not.toContain('Rowing')
  })

  it('is not confused with a part of an article of such a name', async () => {
    const { text } = await read(
      article(`${BODY}<h2>Have your say</h2><p>The council asks all to write until 5 May.</p>`),
    )
    expect(text).toContain('The council asks all to write until 5 May.')
  })

  it.each([
    [
      'a button to answer',
      (name: string) => `<b>${name}</b><p>Never again.</p><button>Reply</button>`,
    ],
    [
      'how long ago',
      (name: string) => `<b>${name}</b><i>, a reader</i><br>2 hours ago<br>Never again.`,
    ],
    [
      'German buttons',
      (name: string) =>
        `<b>${name}</b><p>Never again.</p><a href="#">Antworten</a> <a href="#">Melden</a>`,
    ],
  ])('is told by %s', async (_, write) => {
    const items = ['Ann', 'Bo', 'Cy'].map((name) => `<div class="z">${write(name)}</div>`).join('')
    const { text } = await read(article(`${BODY}<div>${items}</div>`))
    expect(text).toContain(SECOND)
    expect(text).not.toContain('Never again')
  })

  it('is read where nothing else is on the page', async () => {
    const items = ['Ann', 'Bo', 'Cy']
      .map((name) => `<div class="z"><b>${name}</b><p>${FIRST}</p><button>Reply</button></div>`)
      .join('')
    expect((await read(page(items))).text).toContain(FIRST)
  })

  it('is not what two writers write live', async () => {
    const items = ['Ann Lee', 'Bo Chan', 'Ann Lee', 'Bo Chan', 'Ann Lee']
      .map(
        (name, k) =>
          `<div class="z"><b>${name}</b><p>${k} minutes ago</p><p>Entry ${k}: ${FIRST}</p></div>`,
      )
      .join('')
    const { text } = await read(article(`${BODY}${items}`))
    expect(text).toContain('Entry 4')
  })

  it('is not what people are quoted with one after the other', async () => {
    const items = ['Colm Treacy', 'Una Brack', 'Joan Pell']
      .map((name) => `<div class="z"><p>${name} said:</p><p>“It was the wrong day.”</p></div>`)
      .join('')
    const { text } = await read(article(`${BODY}${items}`))
    expect(text.match(/the wrong day/g)).toHaveLength(3)
  })
})

describe('what is left out of an article', () => {
  it.each([
    '<p>Only £1 for 4 weeks. Then £59 per month. Cancel anytime during your trial.</p>',
    '<p>Do you know more? Write to tips@anchor.example</p>',
    '<p>Read more: How the line lost its crew</p>',
    '<p>Our Standards: The Wire Principles</p>',
    '<h2>Subscribe to unlock this article</h2><p>Try it for a week.</p><p>Sign in</p>',
    '<div><time datetime="2019-02-02">2 February 2019</time> <a href="/old">The boat that would not sink</a></div>',
  ])('is %s', async (around) => {
    expect(listParagraphs(await read(article(BODY + around)))).toEqual([
      'Ferry stays in port',
      FIRST,
      SECOND,
    ])
  })

  it.each([
    'Only £4 was found in the till, the harbour master told the court on Monday.',
    'Get the crew home first, the owner told us, and then talk of the boat and the money.',
    'From £15 a month subscribers will pay £18, the firm said, and may cancel any time.',
    'Do you have any regrets?',
    'This story is available in four languages, its writer told us, and true in none.',
    'Recommended: nothing. That is all that the report says.',
  ])('is not “%s”', async (words) => {
    expect((await read(article(`${BODY}<p>${words}</p><p>${SECOND} Again.</p>`))).text).toContain(
      words,
    )
  })

  it('is no list of documents', async () => {
    const items = ['Report of the harbour board', 'Answer of the ministry', 'Map of the quay, 2024']
      .map((words) => `<li><a href="/d">${words}</a></li>`)
      .join('')
    const { text } = await read(
      article(`${BODY}<p>The documents:</p><ul>${items}</ul><p>${FIRST} Twice.</p>`),
    )
    expect(text).toContain('Answer of the ministry')
  })

  it('is never who signed an agency’s report, nor a correction', async () => {
    const signed =
      '(Reporting by Ann Lee; Additional reporting by Bo Chan in Oslo; Editing by Cy Dunn)'
    const corrected = 'Correction: An earlier version named the wrong island.'
    const document = await read(
      article(`<p class="byline">By Ann Lee</p>${BODY}<p>${signed}</p><p>${corrected}</p>`),
    )
    expect(factsOf(document)['byline']).toBe('Ann Lee')
    expect(listParagraphs(document).slice(-2)).toEqual([signed, corrected])
  })

  it('is who wrote it at the top, though it is said as an agency says it', async () => {
    const document = await read(article(`<p>Reporting by Ann Lee</p>${BODY}<p>${FIRST} Again.</p>`))
    expect(listParagraphs(document)).toEqual([
      'Ferry stays in port',
      FIRST,
      SECOND,
      `${FIRST} Again.`,
    ])
    expect(factsOf(document)['byline']).toBe('Ann Lee')
  })

  it('is not the name of a speaker who wrote the page too', async () => {
    const spoken =
      '<dl><dt>ANN LEE</dt><dd>Who was at the wheel?</dd><dt>LUND</dt><dd>I was.</dd></dl>'
    const document = await read(
      page(
        `<main><h1>Ferry stays in port</h1>${spoken}${BODY}</main>`,
        '<meta name="author" content="Ann Lee">',
      ),
    )
    expect(listParagraphs(document)).toContain('ANN LEE')
  })
})

describe('facts of ordinary pages', () => {
  const linked = (data: object): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry stays in port', ...data })}</script>`

  it.each([
    ['<p>“I never sailed,” he wrote on 4 May 2021.</p>', ''],
    ['<blockquote><p>No comment.</p>— Skipper (@skip) May 4, 2021</blockquote>', ''],
    ['<p>Stand: 04.03.2024, 12:30 Uhr</p>', '2024-03-04'],
    ['<ul class="info"><li><time datetime="2024-03-04">Monday</time></li></ul>', '2024-03-04'],
    [
      '<div><time datetime="2019-02-02">2019</time> <a href="/o">The boat that would not sink</a></div>',
      '',
    ],
    ['<blockquote><p>No.</p><span class="date">May 4, 2021</span></blockquote>', ''],
    ['<p>Veröffentlicht am 4. März 2024</p>', '2024-03-04'],
    ['<p>Published 3 May 2026 | Last updated 9 May 2026</p>', '2026-05-03'],
  ])('takes of “%s” the date “%s”', async (line, date) => {
    const { facts } = await read(article(line + BODY))
    expect(facts.date?.value ?? '').toBe(date)
  })

  it('takes 05/03/2024 as its text writes days, and where that is not to be told as none', async () => {
    const words = 'Le port reste fermé jusqu’à lundi, a déclaré mardi le directeur de la compagnie.'
    const french = await read(article(`<p>05/03/2024</p><p>${words}</p><p>${words}</p>`))
    expect(french.facts.date?.value).toBe('2024-03-05')
    expect((await read(article(`<p>05/03/2024</p>${BODY}`))).facts.date).toBeUndefined()
  })

  it.each([
    [[{ '@type': 'Organization', name: 'Gale Daily staff' }, { name: 'Ann Lee' }], 'Ann Lee'],
    [
      [{ '@type': 'Organization', name: 'Coastwire' }, { name: 'Ann Lee' }],
      'Coastwire and Ann Lee',
    ],
    [[{ '@type': 'Organization', name: 'Gale Daily staff' }], 'Gale Daily staff'],
    ['By Ann Lee', 'Ann Lee'],
  ])('makes of the authors %j “%s”', async (author, byline) => {
    const { facts } = await read(page(`<h1>Ferry stays in port</h1>${BODY}`, linked({ author })))
    expect(facts.byline?.value).toBe(byline)
  })

  it('names the outlet rather than the company that owns it', async () => {
    const source = page(
      `<h1>Ferry stays in port</h1>${BODY}`,
      linked({ publisher: { name: 'Gale Media Group Inc.' } }),
    ).replace('</title>', ' - The Gale Daily - Page 1</title>')
    expect((await read(source)).facts.outlet).toEqual({ value: 'The Gale Daily', from: 'the page' })
  })

  it('takes a name for the writer that stands in a box with a role and a time', async () => {
    const box =
      '<div data-component="byline-block"><div><time datetime="2026-05-06">3 hours ago</time></div><div><span>Saoirse Quill</span><span>Local government reporter</span></div></div>'
    expect(factsOf(await read(article(box + BODY)))).toMatchObject({
      byline: 'Saoirse Quill',
      date: '2026-05-06',
    })
  })

  it('reads what was written live where a page shows only its JSON-LD', async () => {
    const liveBlogUpdate = [
      { headline: 'Bridge shut', articleBody: 'The road authority has shut the bridge.' },
      { articleBody: 'Island Lines has cancelled all sailings.' },
    ]
    const document = await read(
      page('<div id="app"></div>', linked({ '@type': 'LiveBlogPosting', liveBlogUpdate })),
    )
    expect(listParagraphs(document)).toEqual([
      'Ferry stays in port',
      'Bridge shut',
      'The road authority has shut the bridge.',
      'Island Lines has cancelled all sailings.',
    ])
    expect(document.remarks).toEqual([
      'The text is what the page’s JSON-LD gives: the page itself shows less of it.',
    ])
  })
})
