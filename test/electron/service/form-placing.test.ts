import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '../../../shared/domain/article.ts'
import type { ImportResult, ReadingChoice, TextInput } from '../../../shared/domain/text-input.ts'
import { formsOf } from '../../../shared/domain/versions/forms.ts'
import { removeRecords } from '../../../shared/domain/tagging/removal.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { valueOf } from '../../support/outcomes.ts'
import { editOf } from '../../support/records.ts'
import { runProject, type RunningService } from './running-service.ts'

let running: RunningService

beforeEach(async () => {
  running = await runProject()
})
afterEach(() => running.end())

const BODY = [
  'The mayor of Norham said on Monday that the new bridge over the Tweed would open in May, after two years of work that cost more than had been planned.',
  '“We are ready,” said Ann Lee, who runs the works for the county.',
]

/** A page as it was saved; `more` is what was added to its text, `linked` what its JSON-LD says besides. */
function page(more: string, linked: object, choice?: ReadingChoice): TextInput {
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Bridge to open in May',
    datePublished: '2025-05-01T08:00:00+01:00',
    ...linked,
  })
  const paragraphs = [...BODY, more].map((words) => `<p>${words}</p>`).join('')
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge to open in May</title><script type="application/ld+json">${data}</script></head><body><article><h1>Bridge to open in May</h1>${paragraphs}</article></body></html>`
  return {
    type: 'bytes',
    fileName: `${more}.html`,
    base64: Buffer.from(html).toString('base64'),
    ...(choice === undefined ? {} : { choice }),
  }
}

async function open(...inputs: readonly TextInput[]): Promise<readonly ImportResult[]> {
  const answer = await running.client.call('article.import', { job: 'job', inputs: [...inputs] })
  return valueOf(answer).results
}

async function readProject(): Promise<Project> {
  const { records } = valueOf(
    await running.client.call('records.page', { table: 'articles', after: null, limit: 100 }),
  )
  return addRecords(EMPTY_PROJECT, 'articles', records as readonly Article[])
}

/** Opens a page, and another as a form of it; answers what was told of their order, and all forms from the earliest. */
async function orderOf(first: TextInput, second: (choice: ReadingChoice) => TextInput) {
  const [opened] = await open(first)
  if (opened?.type !== 'added') throw new Error('The first page was not opened.')
  const [form] = await open(second({ versionOf: opened.articleId }))
  if (form?.type !== 'added') throw new Error('The other form was not opened.')
  const { articles } = await readProject()
  const names = formsOf(articles, opened.articleId).map(({ fileName }) => fileName.charAt(0))
  return { told: form.order, names: names.join('') }
}

const morning = { dateModified: '2025-05-01T09:30:00+01:00' }
const noon = { dateModified: '2025-05-01T11:45:00Z' }

describe('two forms of a page', () => {
  test('opened in their order, and the other way round, stand as they say themselves', async () => {
    const told =
      'By what the two say of themselves, the earlier one is from 2025-05-01 09:30+01:00 and the later one from 2025-05-01 11:45 UTC.'
    expect(
      await orderOf(page('A first.', morning), (choice) => page('B next.', noon, choice)),
    ).toEqual({ told, names: 'AB' })
    await running.end()
    running = await runProject()
    expect(
      await orderOf(page('B next.', noon), (choice) => page('A first.', morning, choice)),
    ).toEqual({ told, names: 'AB' })
  })

  test('that do not say are in the order in which they were opened, and it is said', async () => {
    const { told, names } = await orderOf(page('B next.', {}), (choice) =>
      page('A first.', {}, choice),
    )
    expect(names).toBe('BA')
    expect(told).toContain('the one that was opened last was taken for it')
  })

  test('of which the text alone says when it was changed', async () => {
    const text = (more: string, choice?: ReadingChoice): TextInput => ({
      type: 'characters',
      fileName: `${more}.txt`,
      text: ['Bridge to open in May', 'By Ann Lee', more, ...BODY].join('\n\n'),
      ...(choice === undefined ? {} : { choice }),
    })
    const { names } = await orderOf(text('Updated 4 May 2025'), (choice) =>
      text('Published 2 May 2025', choice),
    )
    expect(names).toBe('PU')
  })

  test('get a third between them, by one edit that is undone whole', async () => {
    const [opened] = await open(page('C last.', { dateModified: '2025-05-03' }))
    if (opened?.type !== 'added') throw new Error('The page was not opened.')
    const choice = { versionOf: opened.articleId }
    await open(page('A first.', morning, choice))
    await open(page('B next.', noon, choice))
    const names = async () =>
      formsOf((await readProject()).articles, opened.articleId)
        .map(({ fileName }) => fileName.charAt(0))
        .join('')
    expect(await names()).toBe('ABC')
    valueOf(await running.client.call('history.undo', {}))
    expect(await names()).toBe('AC')
    valueOf(await running.client.call('history.undo', {}))
    expect(await names()).toBe('C')
  })

  test('opened at once as forms of one are all in their places', async () => {
    const [opened] = await open(page('C last.', { dateModified: '2025-05-03' }))
    if (opened?.type !== 'added') throw new Error('The page was not opened.')
    const choice = { versionOf: opened.articleId }
    const results = await open(
      page('B next.', noon, choice),
      page('D after.', { dateModified: '2025-05-04' }, choice),
      page('A first.', morning, choice),
    )
    expect(results.map(({ type }) => type)).toEqual(['added', 'added', 'added'])
    const { articles } = await readProject()
    const forms = formsOf(articles, opened.articleId)
    expect(forms.map(({ fileName }) => fileName.charAt(0)).join('')).toBe('ABCD')
  })
})

test('a form of an article that was deleted meanwhile is opened by itself, and that is said', async () => {
  const [opened] = await open(page('A first.', morning))
  if (opened?.type !== 'added') throw new Error('The page was not opened.')
  const edit = editOf(await readProject(), (draft) =>
    removeRecords(draft, 'articles', [opened.articleId]),
  )
  valueOf(await running.client.call('edit.apply', edit))
  const [form] = await open(page('B next.', noon, { versionOf: opened.articleId }))
  expect(form).toMatchObject({
    type: 'added',
    remarks: [expect.stringContaining('is no longer in the project')],
  })
  const { articles } = await readProject()
  expect(Array.from(articles.values(), ({ versionOf }) => versionOf)).toEqual([null])
})

test('an edit that makes an article a form of itself is refused, and nothing is changed', async () => {
  const [opened] = await open(page('A first.', morning))
  if (opened?.type !== 'added') throw new Error('The page was not opened.')
  const { articleId } = opened
  const edit = editOf(await readProject(), (draft) =>
    draft.update('articles', articleId, { versionOf: articleId }),
  )
  const refused = await running.client.call('edit.apply', edit)
  expect(refused).toMatchObject({ ok: false, failure: { code: 'CONFLICT' } })
  expect((await readProject()).articles.get(articleId)?.versionOf).toBeNull()
})
