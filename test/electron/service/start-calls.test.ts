import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, FIRST_READ } from '../../../shared/api/contract.ts'
import { TABLE_NAMES } from '../../../shared/domain/project.ts'
import { forgeRows } from '../../support/stranger.ts'
import { valueOf } from '../../support/outcomes.ts'
import { pasted, runService, type RunningService } from './running-service.ts'

let running: RunningService

beforeEach(async () => {
  running = await runService()
})
afterEach(() => running.end())

const read = async () => valueOf(await running.client.call('start.read', FIRST_READ))

/** A project with two articles; answers their ids in order. */
async function openTwo(): Promise<readonly string[]> {
  valueOf(await running.client.call('project.create', { path: running.path('Two.hearsay') }))
  const inputs = ['Talks end.', 'Talks begin.'].map((text) => pasted(text))
  valueOf(await running.client.call('article.import', { job: 'two', inputs }))
  const page = { table: 'articles', after: null, limit: 10 } as const
  return valueOf(await running.client.call('records.page', page)).records.map(({ id }) => id)
}

test('a start without a project has what the window itself needs', async () => {
  expect(await read()).toEqual({
    app: valueOf(await running.client.call('app.info', {})),
    settings: DEFAULT_SETTINGS,
    project: null,
  })
})

test('a start has in one answer what the calls for its parts have', async () => {
  const [first = ''] = await openTwo()
  const { project } = await read()
  expect(project?.info).toEqual(valueOf(await running.client.call('project.current', {})))
  const asked = TABLE_NAMES.map(async (table) => {
    const request = { table, after: null, limit: FIRST_READ.limit }
    return { table, ...valueOf(await running.client.call('records.page', request)) }
  })
  expect(project?.pages).toEqual(await Promise.all(asked))
  const text = valueOf(await running.client.call('article.text', { id: first }))
  expect(project?.text).toEqual({ id: first, ...text })
})

test('the text is that of the article read last, and another where that one is gone', async () => {
  const [first, last = ''] = await openTwo()
  const remember = (lastArticle: string) =>
    running.client.call('settings.write', { ...DEFAULT_SETTINGS, lastArticle })
  await remember(last)
  expect((await read()).project?.text).toMatchObject({ id: last, text: 'Talks begin.' })
  await remember('01900000-0000-7000-8000-000000000000')
  expect((await read()).project?.text).toMatchObject({ id: first })
})

test('what cannot be read is left out, for the window to ask for and be told why', async () => {
  const [first = ''] = await openTwo()
  await running.client.call('project.close', {})
  const path = running.path('Two.hearsay')
  forgeRows(path, 'DELETE FROM text')
  valueOf(await running.client.call('project.open', { path }))
  const { project } = await read()
  expect(project?.text).toBeNull()
  expect(project?.pages).toHaveLength(TABLE_NAMES.length)
  expect((await running.client.call('article.text', { id: first })).ok).toBe(false)
})
