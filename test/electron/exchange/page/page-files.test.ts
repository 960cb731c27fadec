import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { pageFiles } from '../../../../electron/exchange/page/page-files.ts'
import { pageStyle } from '../../../../electron/exchange/page/page-style.ts'
import { textPieces } from '../../../../electron/exchange/page/text-pieces.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { escapeMarkup } from '../../../../shared/report/markup.ts'
import { ANNOTATED_SOURCE, exportSource, MIXED_TEXT } from '../../../support/annotated-sample.ts'
import { hostileWellFormedText } from '../../../support/hostile-text.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { idOf, PROJECT_TEXT, projects } from '../../../support/projects.ts'
import { buildArticle } from '../../../support/records.ts'
import { SEED_TEXT } from '../../../support/seed-article.ts'

function pagesOf(source = ANNOTATED_SOURCE): ReadonlyMap<string, string> {
  const files = valueOf(pageFiles(source))
  return new Map(files.map((file) => [file.name, Buffer.from(bytesOfFile(file)).toString()]))
}

const PAGES = pagesOf()
const RIYADH = PAGES.get('1-talks-in-riyadh.html') ?? ''
const MIXED = PAGES.get('2-style-script-alert-title-script.html') ?? ''

/** The paragraphs of a page's text without the labels in it, as markup of text alone. */
function paragraphsOf(page: string): readonly string[] {
  const article = /<article[^>]*>([^]*)<\/article>/.exec(page)?.[1] ?? ''
  return [...article.matchAll(/<p dir="auto"[^>]*>([^]*?)<\/p>/g)].map(([, paragraph = '']) =>
    paragraph.replaceAll(/<sup[^>]*>[^]*?<\/sup>/g, '').replaceAll(/<\/?span[^>]*>/g, ''),
  )
}

/** What of a page's text a mark of a claim covers, over all of its segments. */
function markedWords(page: string, number: number, kind: string): string {
  const stretch = new RegExp(`<span class="${kind} of-${number}(?: [^"]*)?">`, 'g')
  return [...page.matchAll(stretch)]
    .map((match) => {
      let at = match.index + match[0].length
      let depth = 1
      let words = ''
      while (depth > 0) {
        const [tag = ''] = /^(?:<span[^>]*>|<\/span>)/.exec(page.slice(at)) ?? []
        if (tag !== '') depth += tag.startsWith('</') ? -1 : 1
        else words += page.charAt(at)
        at += tag.length || 1
      }
      return words
    })
    .join('')
}

describe('the annotated article', () => {
  it('has the text to the letter, whatever is marked in it', () => {
    for (const [page, text] of [
      [RIYADH, SEED_TEXT],
      [MIXED, MIXED_TEXT],
    ] as const) {
      const pieces = textPieces(text, 'a.txt').map(({ start, end }) => text.slice(start, end))
      expect(paragraphsOf(page)).toEqual(pieces.map(escapeMarkup))
    }
  })

  it('marks the very words of a claim, its speaker, cue and source, also where claims overlap', () => {
    expect(markedWords(RIYADH, 5, 'said')).toBe(
      'the Riyadh meeting yielded “very serious conversation on all issues.“',
    )
    expect(markedWords(RIYADH, 6, 'said')).toBe(
      'yielded “very serious conversation on all issues.“',
    )
    expect(markedWords(RIYADH, 7, 'said')).toBe('very serious')
    expect(markedWords(RIYADH, 5, 'who')).toBe('Ushakov')
    expect(markedWords(RIYADH, 5, 'via')).toBe('TASS')
    expect(markedWords(MIXED, 1, 'said')).toBe('«المحادثات كانت جادة»')
  })

  it('ties marks and claims by links that all lead somewhere, in the page and to the others', () => {
    for (const [name, page] of PAGES) {
      const addresses = [...page.matchAll(/href="(?!https?:)([^"]*)"/g)].map(
        ([, address]) => address,
      )
      const broken = addresses.filter((address = '') => {
        const [file = '', anchor] = address.split('#')
        const target = PAGES.get(file || name) ?? ''
        return target === '' || (anchor !== undefined && !target.includes(` id="${anchor}"`))
      })
      expect(broken).toEqual([])
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
    expect(MIXED).toContain('<a href="1-talks-in-riyadh.html#claim-5">')
    expect(RIYADH).toContain('is supported by <a href="2-style-script-alert-title-script.html#')
  })

  it('says who said a claim through whom, how it is judged, and what is noted', () => {
    const card = /<li id="claim-5"[^]*?\n<\/li>/.exec(RIYADH)?.[0] ?? ''
    expect(card).toContain('<bdi>Ushakov</bdi> ← <bdi>TASS</bdi>')
    expect(card).toContain('<bdi>foreign policy aide, Kremlin</bdi>')
    expect(card).toContain('(agency, reliability D: not usually reliable)')
    expect(card).toContain('<strong><bdi>half true</bdi></strong>: <bdi>A mixture')
    expect(card).toContain('took part in it')
    expect(card).toContain(
      'href="https://kremlin.example/a?b=1&amp;c=2" rel="noreferrer noopener"><bdi>https://kremlin.example/a?b=1&amp;c=2</bdi></a>; <bdi>The read-out</bdi>; <bdi>seen 2025-02-20</bdi>',
    )
    expect(card).toContain('<li><bdi>Council minutes, box 4</bdi></li>')
    expect(card).toContain('Compare with the read-out of the Kremlin.\nIt is shorter.')
    expect(/<li id="claim-8"[^]*?\n<\/li>/.exec(RIYADH)?.[0]).toContain(
      'credibility 2: probably true',
    )
    expect(/<li id="claim-10" class="card draft">/.test(RIYADH)).toBe(true)
  })

  it('lists what does not stand in the text as it was marked, and claims without words there', () => {
    const end = RIYADH.slice(RIYADH.indexOf('id="unplaced"'))
    expect(end).toContain('Not shown in the text (2)')
    expect(end).toContain('<q dir="auto">not there!</q> was marked at 50–60')
    expect(end).toContain('Claim 16</a> has no words in the text.')
    expect(markedWords(RIYADH, 2, 'said')).toBe('')
    expect(RIYADH).toContain('1 rejected claim left out')
  })

  it('makes links of web addresses alone', () => {
    expect(RIYADH).toContain('href="https://www.theepochtimes.com/world/riyadh?a=1&amp;b=2"')
    expect(MIXED).toContain('<bdi>javascript:alert(1)</bdi>')
    expect(MIXED).not.toContain('href="javascript')
  })

  it('has a page for each article, a list where there are several, and names that every system takes', () => {
    expect([...PAGES.keys()]).toEqual([
      'index.html',
      '1-talks-in-riyadh.html',
      '2-style-script-alert-title-script.html',
    ])
    const alone = buildArticle('Нет.', { id: idOf(1), title: 'Переговоры' })
    const project = addRecords(EMPTY_PROJECT, 'articles', [alone])
    const pages = pagesOf(exportSource(project, new Map([[alone.id, 'Нет.']])))
    expect([...pages.keys()]).toEqual(['1-article.html'])
    expect(pages.get('1-article.html')).not.toContain('All articles')
    expect([...pagesOf(exportSource(EMPTY_PROJECT, new Map())).keys()]).toEqual(['index.html'])
  })

  it('has no rule for each of thousands of claims, and lays out what is in sight alone: browsers would take minutes', () => {
    expect(pageStyle(200)).toContain('body:has(#claim-200:target) .of-200 {')
    expect(pageStyle(200)).not.toContain('content-visibility')
    expect(pageStyle(5000)).not.toContain(':has(')
    expect(pageStyle(5000)).toContain('content-visibility: auto')
  })

  it('lets no text of any project become markup, runs nothing and loads nothing', () => {
    const tags =
      /^<\/?(?:!doctype|html|head|meta|title|style|body|div|header|main|article|section|footer|h[123]|p|strong|i|details|summary|a|bdi|ul|ol|li|span|sup|q|dl|dt|dd|table|thead|tbody|tr|th|td)[ >]/
    fc.assert(
      fc.property(projects(hostileWellFormedText), (project) => {
        const texts = new Map([...project.articles.keys()].map((id) => [id, PROJECT_TEXT]))
        for (const page of pagesOf(exportSource(project, texts)).values()) {
          const found = page.match(/<[^>]*>/g) ?? []
          expect(found.filter((tag) => !tags.test(tag))).toEqual([])
          const text = page.replace(/<style>[^<]*<\/style>/, '').replaceAll(/<[^>]*>/g, '')
          expect(text).not.toMatch(/[<>]/)
          expect(page).not.toMatch(/ style="| on\w+="|@import|url\(/i)
        }
      }),
      { numRuns: 40 },
    )
  })
})
