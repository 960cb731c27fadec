import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { DEFAULT_COMPARISON } from '../../../shared/domain/view.ts'
import { newTopic } from '../../../shared/domain/topic.ts'
import { TOPIC_PALETTE } from '../../../shared/topics/topic-palette.ts'
import { escapeMarkup, markup } from '../../../shared/report/markup.ts'
import { reportOf } from '../../../shared/report/report.ts'
import { SEED_PROJECT, seedClaim } from '../../support/compared-seed.ts'
import { anchorOf } from '../../support/records.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { idOf, projects } from '../../support/projects.ts'

const MADE = new Date('2026-11-23T12:00:00Z')

/** All tags of a page; in escaped text there is nothing that looks like one. */
function tagsOf(page: string): readonly string[] {
  return page.match(/<[^>]*>/g) ?? []
}

const TAGS = new Set(
  `!doctype html head meta title style body header h1 h2 h3 p nav ul li a main section div table caption thead tbody
  tfoot tr th td strong bdi q span svg desc defs pattern rect circle path g text footer`.split(
    /\s+/,
  ),
)

function nameOf(tag: string): string {
  return /^<\/?([!a-z][a-z0-9]*)/.exec(tag)?.[1] ?? tag
}

describe('escapeMarkup', () => {
  test('leaves nothing that could be markup, and nothing that a page may not hold', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkup(text)
        expect(escaped).not.toMatch(/[<>"'\0\r]|&(?!(?:amp|lt|gt|quot|#39);)/)
        expect(escaped.isWellFormed()).toBe(true)
      }),
    )
  })

  test('is done to every text that is filled in, and to no markup twice', () => {
    const inner = markup`<b title="${'"&'}">${'<i>'}</b>`
    expect(markup`<p>${[inner, 'a & b']}</p>`.markup).toBe(
      '<p><b title="&quot;&amp;">&lt;i&gt;</b>a &amp; b</p>',
    )
  })
})

describe('reportOf', () => {
  const page = reportOf(SEED_PROJECT, DEFAULT_COMPARISON, MADE)

  test('holds the words of every claim, who said them, and through whom', () => {
    expect(page).toContain('no major diplomatic breakthrough')
    expect(page).toContain('<bdi>Dmitriev</bdi> ← <bdi>TASS</bdi>')
    expect(page).toContain('<bdi>Outcome of the meeting</bdi>')
    expect(page).toContain('nobody spoke')
  })

  test('a claim that somebody denied is never read as said', () => {
    const claim = seedClaim('no major diplomatic breakthrough')
    const cues = [anchorOf('denied', 'denied')]
    const denied = addRecords(SEED_PROJECT, 'claims', [{ ...claim, cues }])
    const told = reportOf(denied, DEFAULT_COMPARISON, MADE)
    expect(told).toContain('<bdi>Dmitriev</bdi> <bdi>denied</bdi> ← <bdi>TASS</bdi>')
  })

  test('says of a claim its verdict, its basis and its evidence, of which web pages alone are links', () => {
    const judged = {
      ...seedClaim('no major diplomatic breakthrough'),
      verdict: 'half true',
      basis: 'told by others',
      evidence: [
        { address: 'https://minutes.example/?a=1&b=2', note: 'item 4', seen: '2026-11-30' },
        { address: 'javascript:alert(1)', note: '', seen: '' },
      ],
    }
    const told = reportOf(addRecords(SEED_PROJECT, 'claims', [judged]), DEFAULT_COMPARISON, MADE)
    expect(told).toContain(
      'verdict: <strong><bdi>half true</bdi></strong> · basis: <bdi>told by others</bdi>',
    )
    const address = 'https://minutes.example/?a=1&amp;b=2'
    expect(told).toContain(
      `<li><a href="${address}" rel="noreferrer noopener"><bdi>${address}</bdi></a>; <bdi>item 4</bdi>; <bdi>seen 2026-11-30</bdi></li><li><bdi>javascript:alert(1)</bdi></li>`,
    )
    expect(page).not.toMatch(/verdict|basis:|class="evidence"/)
  })

  test('says what the topics of the codebook mean, each with its colour before its word', () => {
    expect(page).not.toContain('id="topics"')
    const topic = newTopic(idOf(1), 'outcome of the meeting', 'teal', 1)
    const project = addRecords(SEED_PROJECT, 'topics', [
      { ...topic, definition: 'What came of it.' },
    ])
    const defined = reportOf(project, DEFAULT_COMPARISON, MADE)
    expect(defined).toContain('<a href="#topics">Topics</a>')
    expect(defined).toContain('<bdi>What came of it.</bdi>')
    const swatch = `<span class="swatch" style="background: ${TOPIC_PALETTE.teal.light}"></span>`
    expect(defined).toContain(`<th scope="row">${swatch}<bdi>outcome of the meeting</bdi></th>`)
    expect(defined).toContain(`<th scope="row">${swatch}<bdi>Outcome of the meeting</bdi></th>`)
  })

  test('runs nothing and loads nothing', () => {
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;')
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|@import|url\((?!#)/i)
    const links = page.match(/(?:href|src)="[^"]*"/g) ?? []
    expect(links.filter((link) => !link.startsWith('href="#'))).toEqual([])
  })

  test('says that there are relations, and which', () => {
    const relation = {
      id: idOf(900),
      type: 'contradicts' as const,
      fromId: seedClaim('several new efforts').id,
      toId: seedClaim('no major diplomatic').id,
      note: 'One meeting, two verdicts',
      origin: 'analyst' as const,
    }
    const related = addRecords(SEED_PROJECT, 'relations', [relation])
    expect(page).toContain('No relation between claims was set.')
    const told = reportOf(related, DEFAULT_COMPARISON, MADE)
    expect(told).toContain('Contradictions (1)')
    expect(told).toContain('<bdi>One meeting, two verdicts</bdi>')
  })

  test('says of which articles the claims are, and where an article is found', () => {
    const [article] = [...SEED_PROJECT.articles.values()]
    if (article === undefined) throw new Error('no article')
    const project = addRecords(SEED_PROJECT, 'articles', [
      {
        ...article,
        outlet: 'The <Post>',
        date: '2025-02-18',
        url: 'https://post.example/a?b=1&c=2',
        archivedUrl: 'https://archive.example/1',
        status: 'done',
      },
    ])
    const view = { ...DEFAULT_COMPARISON, articles: { axis: 'status', key: 'done' } as const }
    const html = reportOf(project, view, MADE)
    expect(html).toContain('The grid shows only claims of articles of status done')
    expect(html).toContain(
      '<bdi>The &lt;Post&gt;</bdi> · <bdi>2025-02-18</bdi> · <bdi>Ryan Morgan</bdi> · <bdi>https://post.example/a?b=1&amp;c=2</bdi> · <bdi>archived at https://archive.example/1</bdi>',
    )
    expect(html).toContain(
      '<span class="about"><bdi>The &lt;Post&gt;</bdi> · <bdi>2025-02-18</bdi></span></td>',
    )
    const ofOther = { ...view, articles: { axis: 'outlet', key: '' } as const }
    expect(reportOf(project, ofOther, MADE)).toContain('claims of articles with no outlet')
  })

  test('says that only chosen rows are shown', () => {
    const view = { ...DEFAULT_COMPARISON, rowValues: ['Military spending'] }
    expect(reportOf(SEED_PROJECT, view, MADE)).toContain('The grid shows only 1 chosen rows')
  })

  test('is made of an empty project too', () => {
    expect(reportOf(EMPTY_PROJECT, DEFAULT_COMPARISON, MADE)).toContain('There is no chain yet.')
  })

  test('lets no text of any project become markup', () => {
    fc.assert(
      fc.property(
        projects(),
        fc.constantFrom('source', 'speaker', 'outlet'),
        (project, columns) => {
          const page = reportOf(project, { ...DEFAULT_COMPARISON, columns }, MADE)
          const tags = tagsOf(page)
          expect(tags.filter((tag) => !TAGS.has(nameOf(tag)))).toEqual([])
          expect(page.replace(/<style>[^<]*<\/style>/, '').replaceAll(/<[^>]*>/g, '')).not.toMatch(
            /[<>]/,
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})
