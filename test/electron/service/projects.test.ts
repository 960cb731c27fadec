import { existsSync } from 'node:fs'
import { chmod, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PushOf } from '../../../shared/api/contract.ts'
import { DEFAULT_VIEW } from '../../../shared/domain/view.ts'
import { NO_RECORDS } from '../../support/project-info.ts'
import { valueOf } from '../../support/outcomes.ts'
import { changeAsStranger, forgeRows } from '../../support/stranger.ts'
import { runService, SEEDS, type RunningService } from './running-service.ts'

let running: RunningService

beforeEach(async () => {
  running = await runService()
})
afterEach(() => running.end())

/** The sample project with the article in it that the first start hands to the window. */
async function openSample(): Promise<void> {
  const { articles } = valueOf(await running.service.openFirst([]))
  const inputs = articles.map((path) => ({ type: 'path' as const, path }))
  valueOf(await running.client.call('article.import', { job: 'sample', inputs }))
}

/** Closes the project, and forgets what was said of it: that it was checked too. */
async function closeProject(): Promise<void> {
  await running.client.call('project.close', {})
  running.pushed.length = 0
}

describe('opening', () => {
  test('no project is open at first, and what needs one says what to do', async () => {
    expect(await running.client.call('project.current', {})).toEqual({ ok: true, value: null })
    expect(await running.client.call('history.undo', {})).toMatchObject({
      failure: { code: 'NO_PROJECT', message: expect.stringContaining('Open one') },
    })
  })

  test('a new project is open, empty, and has its ending', async () => {
    const created = valueOf(
      await running.client.call('project.create', { path: running.path('Talks') }),
    )
    expect(created).toMatchObject({
      path: running.path('Talks.hearsay'),
      name: 'Talks',
      isReadOnly: false,
      counts: NO_RECORDS,
      problems: [],
      undo: { undo: null, redo: null },
    })
    expect(valueOf(await running.client.call('project.current', {}))).toEqual(created)
    expect(existsSync(created.path)).toBe(true)
  })

  test('what is there already is never overwritten by a new project', async () => {
    await writeFile(running.path('Old.hearsay'), 'precious')
    const outcome = await running.client.call('project.create', { path: running.path('Old') })
    expect(outcome).toMatchObject({ failure: { code: 'FILE_EXISTS' } })
    expect(await readFile(running.path('Old.hearsay'), 'utf8')).toBe('precious')
  })

  test('another project takes the place of the open one only when it could be opened', async () => {
    await running.client.call('project.create', { path: running.path('A.hearsay') })
    await writeFile(running.path('Fake.hearsay'), 'not a project')
    const refused = await running.client.call('project.open', {
      path: running.path('Fake.hearsay'),
    })
    expect(refused.ok).toBe(false)
    expect(await running.client.call('project.current', {})).toMatchObject({ value: { name: 'A' } })

    await running.client.call('project.create', { path: running.path('B.hearsay') })
    const again = await running.client.call('project.open', { path: running.path('A.hearsay') })
    expect(again).toMatchObject({ ok: true, value: { name: 'A' } })
  })

  test('a project that a stranger planted something in is refused, for reading too', async () => {
    for (const name of ['A.hearsay', 'Planted.hearsay']) {
      await running.client.call('project.create', { path: running.path(name) })
    }
    await running.client.call('project.open', { path: running.path('A.hearsay') })
    const path = running.path('Planted.hearsay')
    changeAsStranger(path, 'CREATE TRIGGER zap AFTER UPDATE ON claim BEGIN DELETE FROM claim; END')
    for (const readOnly of [false, true]) {
      expect(await running.client.call('project.open', { path, readOnly })).toMatchObject({
        failure: { code: 'FILE_NOT_PROJECT', message: expect.stringContaining('trigger “zap”') },
      })
    }
    expect(await running.client.call('project.current', {})).toMatchObject({ value: { name: 'A' } })
  })

  test('a text whose structure was forged is read anew where it is shown', async () => {
    await openSample()
    const [article] = valueOf(
      await running.client.call('records.page', { table: 'articles', after: null, limit: 1 }),
    ).records
    const id = article?.id ?? ''
    const text = valueOf(await running.client.call('article.text', { id }))
    const { path } = valueOf(await running.client.call('project.current', {})) ?? { path: '' }
    await running.client.call('project.create', { path: running.path('Other.hearsay') })
    const beyond = '{"start":100000,"end":100001}'
    const structure = `{"paragraphs":[${beyond}],"sentences":[],"quotations":[]}`
    forgeRows(path, `UPDATE text SET structure = '${structure}', seal = ${crc32(structure)}`)
    valueOf(await running.client.call('project.open', { path }))
    expect(valueOf(await running.client.call('article.text', { id }))).toEqual(text)
    expect(valueOf(await running.client.call('project.check', {})).problems).toMatchObject([
      { kind: 'text', message: expect.stringContaining('read anew') },
    ])
  })

  test('a journal that another project left is told of where the project is opened', async () => {
    const created = await running.client.call('project.create', {
      path: running.path('A.hearsay'),
    })
    await running.client.call('project.create', { path: running.path('B.hearsay') })
    await writeFile(`${valueOf(created).path}-journal`, 'of something else')
    expect(
      await running.client.call('project.open', { path: running.path('A.hearsay') }),
    ).toMatchObject({
      value: {
        problems: [{ kind: 'file', message: expect.stringContaining('“A.hearsay-journal”') }],
      },
    })
  })

  test('the open project can be opened again, by another name too', async () => {
    await running.client.call('project.create', { path: running.path('A.hearsay') })
    await symlink(running.path('A.hearsay'), running.path('Link.hearsay'))
    for (const name of ['A.hearsay', 'Link.hearsay']) {
      const again = await running.client.call('project.open', { path: running.path(name) })
      expect(again).toMatchObject({ ok: true, value: { path: running.path('A.hearsay') } })
    }
  })

  test('a text renamed to a project is no project, however short', async () => {
    for (const text of ['', 'short', 'A long text. '.repeat(1000)]) {
      await writeFile(running.path('Renamed.hearsay'), text)
      const outcome = await running.client.call('project.open', {
        path: running.path('Renamed.hearsay'),
      })
      expect(outcome).toMatchObject({ failure: { code: 'FILE_NOT_PROJECT' } })
    }
  })

  test('a damaged project is refused, and can be opened for reading all the same', async () => {
    await openSample()
    const path = running.path('documents/Sample.hearsay')
    await closeProject()
    const db = new Sqlite(path)
    const root = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'paragraph_by_text'")
    const page = Number(root.pluck().get())
    const size = Number(db.pragma('page_size', { simple: true }))
    db.close()
    const bytes = await readFile(path)
    await writeFile(path, bytes.fill(0xff, (page - 1) * size, page * size))
    const refused = await running.client.call('project.open', { path })
    expect(refused).toMatchObject({ failure: { code: 'FILE_DAMAGED' } })
    const opened = await running.client.call('project.open', { path, readOnly: true })
    expect(opened).toMatchObject({ value: { isReadOnly: true, counts: { articles: 1 } } })
    expect((await nextCheck()).problems[0]).toMatchObject({ kind: 'file' })
  })

  test('an article is no project: the message says what to do', async () => {
    for (const name of ['news.txt', 'NEWS.MD']) {
      const outcome = await running.client.call('project.open', { path: running.path(name) })
      expect(outcome).toMatchObject({
        failure: {
          code: 'BAD_REQUEST',
          message: expect.stringContaining('open the article in it'),
        },
      })
    }
  })

  test('a path must be whole', async () => {
    for (const path of ['Talks.hearsay', './Talks.hearsay', 'C:', '\0']) {
      const outcome = await running.client.call('project.create', { path })
      expect(outcome).toMatchObject({ failure: { code: 'BAD_REQUEST' } })
    }
  })

  test('a project open in another program says so', async () => {
    await running.client.call('project.create', { path: running.path('A.hearsay') })
    const second = await runService()
    const outcome = await second.client.call('project.open', { path: running.path('A.hearsay') })
    expect(outcome).toMatchObject({ failure: { code: 'FILE_IN_USE' } })
    await second.end()
  })

  test('other windows are told which project is open, the one that asked is not', async () => {
    await running.client.call('project.create', { path: running.path('A.hearsay') })
    await running.other.call('project.close', {})
    expect(running.pushed).toMatchObject([
      { name: 'project.changed', payload: { name: 'A' }, to: { except: 'one' } },
      { name: 'project.changed', payload: null, to: { except: 'two' } },
    ])
  })
})

describe('the start', () => {
  test('the first opens an empty sample, and hands the sample article to the window', async () => {
    const first = valueOf(await running.service.openFirst([running.path('news.txt')]))
    expect(first).toEqual({
      project: expect.objectContaining({
        name: 'Sample',
        counts: NO_RECORDS,
        undo: { undo: null, redo: null },
      }),
      articles: [running.path('news.txt'), join(SEEDS, 'riyadh-talks.txt')],
    })
  })

  test('a later one opens the last project', async () => {
    await running.service.openFirst([])
    await running.client.call('project.create', { path: running.path('Mine.hearsay') })
    running = await running.restart()
    const next = valueOf(await running.service.openFirst([]))
    expect(next.project).toMatchObject({ name: 'Mine' })
  })

  test('a sample that is there is opened and not made anew', async () => {
    await openSample()
    await running.client.call('view.write', {
      table: 'claims',
      view: { ...DEFAULT_VIEW, search: 'kept' },
    })
    await running.service.close()
    await rm(running.path('settings'), { recursive: true })
    running = await running.restart()
    const again = valueOf(await running.service.openFirst([]))
    expect(again).toMatchObject({
      project: { counts: { articles: 1 }, views: { claims: { search: 'kept' } } },
      articles: [],
    })
  })

  test('a last project that is gone is said, and nothing is made in its place', async () => {
    await running.client.call('project.create', { path: running.path('Mine.hearsay') })
    running = await running.restart()
    await rm(running.path('Mine.hearsay'))
    const news = running.path('news.txt')
    expect(await running.service.openFirst([news])).toMatchObject({
      failure: { code: 'FILE_GONE', message: expect.stringContaining('“news.txt” was not opened') },
    })
    expect(existsSync(running.path('documents'))).toBe(false)
    expect(await running.client.call('project.current', {})).toEqual({ ok: true, value: null })
  })

  test('a project that is named is opened; articles are handed on', async () => {
    await running.client.call('project.create', { path: running.path('Named.hearsay') })
    await running.client.call('project.create', { path: running.path('Last.hearsay') })
    running = await running.restart()
    const paths = [running.path('Named.hearsay'), running.path('news.txt')]
    const first = valueOf(await running.service.openFirst(paths))
    expect(first).toMatchObject({ project: { name: 'Named' }, articles: [paths[1]] })
  })
})

/** What the windows are told when the project that was opened last has been checked. */
function nextCheck(): Promise<PushOf<'project.checked'>> {
  return vi.waitUntil(
    () =>
      running.pushed.findLast(({ name }) => name === 'project.checked')?.payload as
        | PushOf<'project.checked'>
        | undefined,
    { timeout: 30_000 },
  )
}

describe('copies and checks', () => {
  test('every record is checked after the answer, and what is found is said to all windows', async () => {
    await openSample()
    const path = running.path('documents/Sample.hearsay')
    await closeProject()
    const db = new Sqlite(path)
    db.exec("UPDATE article SET title = 'changed by another program'")
    db.close()
    const info = valueOf(await running.client.call('project.open', { path }))
    expect(info.problems).toEqual([])
    const checked = await nextCheck()
    expect(checked).toMatchObject({ path, problems: [{ kind: 'record', table: 'articles' }] })
    expect(running.pushed.findLast(({ name }) => name === 'project.checked')).not.toHaveProperty(
      'to.except',
    )
    const later = valueOf(await running.client.call('project.current', {}))
    expect(later?.problems).toEqual(checked.problems)
    const asked = valueOf(await running.client.call('project.check', {}))
    expect(asked.problems).toEqual(checked.problems)
  })

  test('closing a project ends its check, and the next one has its own', async () => {
    await running.client.call('project.create', { path: running.path('A.hearsay') })
    await running.client.call('project.create', { path: running.path('B.hearsay') })
    expect(await nextCheck()).toEqual({ path: running.path('B.hearsay'), problems: [] })
    const names = running.pushed.filter(({ name }) => name === 'project.checked')
    expect(names).toHaveLength(1)
  })

  test('a copy is a project of its own, and replaces nothing', async () => {
    await running.client.call('project.create', { path: running.path('A.hearsay') })
    const copy = { path: running.path('Copy') }
    expect(await running.client.call('project.copy', copy)).toEqual({
      ok: true,
      value: { path: running.path('Copy.hearsay'), notices: [] },
    })
    expect(await running.client.call('project.copy', copy)).toMatchObject({
      failure: { code: 'FILE_EXISTS' },
    })
    const opened = await running.client.call('project.open', { path: running.path('Copy.hearsay') })
    expect(opened).toMatchObject({ ok: true, value: { name: 'Copy' } })
  })

  test('a file that can only be read says so, before a check and after', async () => {
    const path = running.path('P.hearsay')
    await running.client.call('project.create', { path })
    await running.client.call('project.close', {})
    await chmod(path, 0o444)
    const info = valueOf(await running.client.call('project.open', { path }))
    const checked = valueOf(await running.client.call('project.check', {}))
    expect(checked.problems).toEqual(info.problems)
    expect(checked.problems.length).toBe(info.isReadOnly ? 1 : 0)
  })

  test('a whole project has no problems', async () => {
    await openSample()
    expect(await running.client.call('project.check', {})).toEqual({
      ok: true,
      value: { problems: [] },
    })
  })
})
