import { describe, expect, it } from 'vitest'
import { readWebPage } from '../../../../electron/documents/web/web-page.ts'
import type { Document } from '../../../../electron/documents/document.ts'
import { documentIn, readTestFile, readWith } from '../../../support/documents.ts'

async function readSource(source: string): Promise<Document> {
  return documentIn(await readWith(readWebPage, 'page.html', Buffer.from(source)))
}

const LONG =
  'The port authority will close the east quay from October, and again the winter after, its director said on Thursday.'

describe('pages made to harm', () => {
  it('reads elements in elements as deep as memory goes', async () => {
    const document = await readSource(`${'<div><b>'.repeat(300_000)}<p>${LONG}</p>`)
    expect(document.text).toContain(LONG)
  })

  it('refuses a page of more parts than any article has', async () => {
    await expect(readSource(`<p>${LONG}</p>${'<i></i>'.repeat(1_000_000)}`)).rejects.toThrow(
      'This page has too many parts to be an article.',
    )
  })

  it('reads past a picture of many megabytes that is written into the page', async () => {
    const picture = 'A'.repeat(70 * 1024 * 1024)
    const document = await readSource(
      `<p>${LONG}</p><img src="data:image/png;base64,${picture}"><p>${LONG}</p>`,
    )
    expect(document.text).toBe(`${LONG}\n\n${LONG}`)
  })

  it.each([
    ['quotations set apart', `<p>${LONG}</p><aside><p>${LONG}</p></aside>`],
    ['corrections', '<p><b>Correction: it was another quay.</b></p>'],
    ['character references', '&amp;&lt;&#x41;'],
    ['line breaks', `${LONG}<br>`],
    ['lists in lists', `<ul><li>${LONG}`],
    ['boxes in boxes', `<div class="share byline comment">${LONG}`],
    ['times', '<time>5 March 2026</time>'],
    ['tables in tables', '<table><tr><td>x</td><td>y</td></tr>'],
  ])('reads %s over and over, to the end', async (_, source) => {
    const many = Math.floor(2_000_000 / source.length)
    const document = await readSource(`<article><p>${LONG}</p>${source.repeat(many)}</article>`)
    expect(document.text).toContain(LONG)
  })

  it.each(['<ul><li>a word here.', '<h1>a word here.', '<div>a word here.'])(
    'reads 40,000 times “%s” without an end',
    async (source) => {
      const document = await readSource(source.repeat(40_000))
      expect(document.text).toContain('a word here.')
    },
  )

  it.each([
    ['white space', ' '],
    ['white space that ends a comment', '/*  '],
    ['commas', ', '],
    ['ends of comments', ' --> '],
  ])('reads past a script of data that is %s and broken, to the end', async (_, source) => {
    const script = `{"@type":"NewsArticle","a":[${source.repeat(300_000)}x`
    const document = await readSource(
      `<script type="application/ld+json">${script}</script><p>${LONG}</p>`,
    )
    expect(document.text).toBe(LONG)
  })

  it('takes from a file that is no page a sentence, not its scripts', async () => {
    await expect(readSource('<script>alert(1)</script>')).rejects.toThrow('This page holds no text')
    await expect(readSource('<p>&nbsp;</p>')).rejects.toThrow('There is no text in this page.')
  })

  it('shows the words of scripts and styles nowhere', async () => {
    const source = readTestFile('web/harbour.html').toString()
    const document = await readSource(
      source.replace('<h2>What', '<script>evil()</script><style>p{color:red}</style><h2>What'),
    )
    expect(document.text).not.toMatch(/evil|color:red/)
  })
})
