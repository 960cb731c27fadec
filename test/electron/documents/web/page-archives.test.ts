import { describe, expect, it } from 'vitest'
import { readMhtml } from '../../../../electron/documents/web/mhtml.ts'
import { readWebArchive } from '../../../../electron/documents/web/web-archive.ts'
import { readWebPage } from '../../../../electron/documents/web/web-page.ts'
import { documentIn, factsOf, readTestFile, readWith } from '../../../support/documents.ts'

describe('archives that Chromium saved (.mhtml)', () => {
  it.each(['harbour', 'council', 'gazette-ar'])(
    'hold the same text as the page %s saved by itself',
    async (name) => {
      const archived = documentIn(await readWith(readMhtml, `web/${name}.mhtml`))
      const page = documentIn(await readWith(readWebPage, `web/${name}.html`))
      expect(archived.text).toBe(page.text)
      expect(archived.blocks).toEqual(page.blocks)
    },
  )

  it('tell the facts though they keep no JSON-LD', async () => {
    const document = documentIn(await readWith(readMhtml, 'web/harbour.mhtml'))
    expect(factsOf(document)).toEqual({
      title: 'Norham harbour to close its east quay for two winters',
      byline: 'Greta Olsen and Tomás Reyes',
      outlet: 'Norham Courier',
      date: '2026-03-05',
      url: 'https://www.norhamcourier.example/news/2026/03/05/harbour-east-quay/',
      language: 'en-GB',
    })
  })

  it('give the address in their header where the page tells none, and the encoding of the page', async () => {
    const document = documentIn(await readWith(readMhtml, 'web/council.mhtml'))
    expect(document.encoding).toBe('windows-1252')
    expect(document.facts.url).toEqual({
      value: 'http://www.valeobserver.example/local/030305.htm',
      from: 'the archive’s header',
    })
  })

  it('show what stands in shadow roots, behind no dialog that was open', async () => {
    const { text } = documentIn(await readWith(readMhtml, 'web/tunnel-shadow.mhtml'))
    expect(text).toContain('Water ran into the tunnel on Sunday for the third time in a month')
    expect(text).toContain('“It is a known joint,” said its spokesman, Lars Lie.')
    expect(text).not.toContain('Your privacy')
  })

  it('are read at the part that they start with, or else in the frame that has the text', async () => {
    const long = 'The quay will be closed from October, and again the winter after. '.repeat(4)
    const make = (root: string): Buffer =>
      Buffer.from(
        [
          'MIME-Version: 1.0',
          'Content-Type: multipart/related; start="<2@x>"; boundary=b',
          '',
          '--b',
          'Content-Type: text/html; charset=utf-8',
          'Content-ID: <1@x>',
          '',
          `<p>The frame: ${long}</p>`,
          '--b',
          'Content-Type: text/html',
          'Content-ID: <2@x>',
          '',
          root,
          '--b--',
        ].join('\r\n'),
      )
    const whole = await readWith(readMhtml, 'a.mht', make(`<p>The root: ${long}</p>`))
    expect(documentIn(whole).text).toMatch(/^The root:/)
    const frames = await readWith(readMhtml, 'a.mht', make('<frameset><frame src="cid:1@x">'))
    expect(documentIn(frames).text).toMatch(/^The frame:/)
  })

  it('without a page are refused', async () => {
    const bytes = Buffer.from('MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx')
    await expect(readWith(readMhtml, 'a.mhtml', bytes)).rejects.toThrow(
      'There is no web page in this archive.',
    )
  })
})

describe('web archives (.webarchive)', () => {
  it('binary, hold the same as their page', async () => {
    const { facts, ...document } = documentIn(
      await readWith(readWebArchive, 'web/harbour.webarchive'),
    )
    const page = documentIn(await readWith(readWebPage, 'web/harbour.html'))
    expect(document.text).toBe(page.text)
    expect(facts).toEqual(page.facts)
  })

  it('in XML, tell the encoding and the address of their page', async () => {
    const document = documentIn(await readWith(readWebArchive, 'web/council-xml.webarchive'))
    expect(document.encoding).toBe('windows-1252')
    expect(document.text).toContain('a hole of £140,000')
    expect(factsOf(document)['url']).toBe('http://www.valeobserver.example/local/030305.htm')
  })

  it('whose objects point to themselves, or to nothing, are refused at once', async () => {
    const bytes = Buffer.from(readTestFile('web/harbour.webarchive'))
    bytes.fill(0, bytes.length - 8)
    await expect(readWith(readWebArchive, 'a.webarchive', bytes)).rejects.toThrow(
      'There is no web page in this archive.',
    )
  })
})
