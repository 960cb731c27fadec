import { describe, expect, test } from 'vitest'
import { axisLines } from '../../../shared/comparison/axis-lines.ts'
import { chainsOf } from '../../../shared/comparison/chains.ts'
import { compare } from '../../../shared/comparison/grid.ts'
import { labelOfArticle } from '../../../shared/domain/article-label.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { repeatedClaims } from '../../../shared/domain/versions/repeated-claims.ts'
import { DEFAULT_COMPARISON } from '../../../shared/domain/view.ts'
import { reportOf } from '../../../shared/report/report.ts'
import { testRows } from '../../../shared/tables/filter.ts'
import { columnsOf } from '../../../shared/tables/tables.ts'
import { columnOf } from '../../../shared/tables/writing.ts'
import { anchorOf, buildArticle, buildClaim } from '../../support/records.ts'

const EARLIER_TEXT = 'The bridge will open in May. Tolls are not planned.'
const LATER_TEXT = 'The bridge — will open in May. Tolls will be £2.'

const EARLIER = buildArticle(EARLIER_TEXT, {
  title: 'Bridge to open',
  outlet: 'The Norham News',
  date: '2025-05-01',
  status: 'new',
})
const LATER = buildArticle(LATER_TEXT, {
  title: 'Bridge to open',
  outlet: 'The Norham News',
  date: '2025-05-03',
  versionOf: EARLIER.id,
  status: 'done',
})
const OTHER = buildArticle('The port stays closed.', { title: 'Port', outlet: 'The Tweed Post' })

/** The same words are a claim in both forms; the earlier one has another that is no longer there. */
const OPEN = buildClaim(EARLIER.id, { content: [anchorOf(EARLIER_TEXT, 'bridge will open')] })
const NO_TOLLS = buildClaim(EARLIER.id, { content: [anchorOf(EARLIER_TEXT, 'Tolls are not')] })
const OPEN_AGAIN = buildClaim(LATER.id, { content: [anchorOf(LATER_TEXT, 'bridge — will open')] })
const TOLLS = buildClaim(LATER.id, { content: [anchorOf(LATER_TEXT, 'Tolls will be £2')] })
const CLOSED = buildClaim(OTHER.id, { content: [anchorOf('The port stays closed.', 'port')] })

function projectOf(review: 'draft' | 'accepted' | 'rejected' = 'accepted'): Project {
  const articles = addRecords(EMPTY_PROJECT, 'articles', [EARLIER, LATER, OTHER])
  const again = { ...OPEN_AGAIN, review }
  return addRecords(articles, 'claims', [OPEN, NO_TOLLS, again, TOLLS, CLOSED])
}

describe('an article of which an earlier form is kept', () => {
  test('is one row of a comparison, with a claim that both have counted once', () => {
    const grid = compare(projectOf(), {
      ...DEFAULT_COMPARISON,
      rows: 'article',
      columns: 'outlet',
      areColumnsChosen: true,
    })
    expect(grid.total).toBe(4)
    expect(grid.rows.map(({ label, count }) => [label, count])).toEqual([
      ['Bridge to open', 3],
      ['Port', 1],
    ])
    expect(grid.claimsAt(LATER.id, 'The Norham News')).toEqual([
      NO_TOLLS.id,
      OPEN_AGAIN.id,
      TOLLS.id,
    ])
  })

  test('is one in the chains, and chosen with its forms', () => {
    const project = projectOf()
    expect(chainsOf(project).total).toBe(4)
    expect(axisLines(project, 'article').map(({ key, count }) => [key, count])).toEqual([
      [LATER.id, 3],
      [OTHER.id, 1],
    ])
    const done = { axis: 'status', key: 'done' } as const
    expect(compare(project, { ...DEFAULT_COMPARISON, articles: done }).total).toBe(3)
  })

  test('has the claim of its earlier form where that of the later one was rejected', () => {
    expect([...repeatedClaims(projectOf())]).toEqual([[OPEN.id, OPEN_AGAIN.id]])
    expect(repeatedClaims(projectOf('rejected')).size).toBe(0)
    expect(compare(projectOf('rejected'), DEFAULT_COMPARISON).total).toBe(4)
  })

  test('is said to have one in lists, in the table, in the report and in the files', () => {
    const project = projectOf()
    const { articles } = project
    expect([EARLIER, LATER].map(({ id }) => labelOfArticle(articles, id))).toEqual([
      'Bridge to open (earlier form)',
      'Bridge to open',
    ])
    const form = columnOf('articles', 'form')
    expect([EARLIER, LATER, OTHER].map((row) => form?.text(row, project))).toEqual([
      'earlier form of “Bridge to open”, 2025-05-03',
      'later form of “Bridge to open”, 2025-05-01',
      '',
    ])
    const filters = { form: { type: 'among', values: ['earlier'] } } as const
    const isShown = testRows(columnsOf('articles'), { search: '', filters }, project)
    expect([EARLIER, LATER, OTHER].map((row) => isShown?.(row))).toEqual([true, false, false])
    const report = reportOf(project, DEFAULT_COMPARISON, new Date('2025-06-01'))
    expect(report).toContain('2 articles and 1 earlier form')
    expect(report).toContain('<bdi>earlier form of “Bridge to open”, 2025-05-03</bdi>')
    const csv = (id: string) =>
      [OPEN, NO_TOLLS, TOLLS, CLOSED].map((row) => columnOf('claims', id)?.text(row, project))
    expect(csv('article_form')).toEqual(['earlier', 'earlier', 'latest', ''])
    expect(csv('repeated_in')).toEqual([OPEN_AGAIN.id, '', '', ''])
  })
})
