import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/api/contract.ts'
import { DEFAULT_EXPORT } from '../../../shared/domain/export-options.ts'
import { valueOf } from '../../support/outcomes.ts'
import { runService, type RunningService } from './running-service.ts'

let running: RunningService

beforeEach(async () => {
  running = await runService()
})
afterEach(() => running.end())

describe('settings', () => {
  test.skipIf(process.platform === 'win32')(
    'are those of the first start where a named pipe or a huge file stands in their place',
    async () => {
      await mkdir(running.path('settings'))
      const file = running.path('settings/settings.json')
      execFileSync('mkfifo', [file])
      expect(valueOf(await running.client.call('settings.read', {}))).toEqual(DEFAULT_SETTINGS)
      const dark = { ...DEFAULT_SETTINGS, theme: 'dark' } as const
      valueOf(await running.client.call('settings.write', dark))
      expect(valueOf(await running.client.call('settings.read', {}))).toEqual(dark)
      await truncate(file, 2 ** 32)
      expect(valueOf(await running.client.call('settings.read', {}))).toEqual(DEFAULT_SETTINGS)
    },
  )

  test('are the defaults at first, and what was written after a restart', async () => {
    expect(valueOf(await running.client.call('settings.read', {}))).toEqual(DEFAULT_SETTINGS)
    const dark = { ...DEFAULT_SETTINGS, theme: 'dark', textSize: 20 } as const
    valueOf(await running.client.call('settings.write', dark))
    running = await running.restart()
    expect(valueOf(await running.client.call('settings.read', {}))).toEqual(dark)
  })

  test('survive many writings at once, whole, with nothing left beside them', async () => {
    const sizes = Array.from({ length: 20 }, (_, n) => 10 + n)
    await Promise.all([
      ...sizes.map((textSize) =>
        running.client.call('settings.write', { ...DEFAULT_SETTINGS, textSize }),
      ),
      running.client.call('project.create', { path: running.path('P.hearsay') }),
    ])
    expect(await readdir(running.path('settings'))).toEqual(['settings.json'])
    expect(valueOf(await running.client.call('settings.read', {})).textSize).toBe(29)
    expect(valueOf(await running.client.call('app.info', {})).recentProjects).toHaveLength(1)
  })

  test('in a damaged file fall back to the defaults, part by part', async () => {
    await mkdir(running.path('settings'))
    const file = running.path('settings/settings.json')
    for (const text of ['', '{', '[]', 'null', '{"settings":{"theme":"pink"}}']) {
      await writeFile(file, text)
      expect(valueOf(await running.client.call('settings.read', {}))).toEqual(DEFAULT_SETTINGS)
    }
    await running.client.call('project.create', { path: running.path('P.hearsay') })
    await writeFile(
      file,
      JSON.stringify({ settings: 7, recentProjects: [running.path('P.hearsay')] }),
    )
    expect(valueOf(await running.client.call('app.info', {})).recentProjects).toHaveLength(1)
  })
})

describe('a place for settings that cannot be written', () => {
  test('says so, and keeps no project from opening', async () => {
    await writeFile(running.path('file'), '')
    const stuck = await runService({ settingsFolder: running.path('file/settings') })
    expect(await stuck.client.call('settings.write', DEFAULT_SETTINGS)).toMatchObject({
      failure: { code: 'FILE_GONE' },
    })
    const created = await stuck.client.call('project.create', { path: stuck.path('P.hearsay') })
    expect(created).toMatchObject({ ok: true, value: { name: 'P' } })
    await stuck.end()
  })

  test('or for the sample is said too', async () => {
    await writeFile(running.path('file'), '')
    const stuck = await runService({ documentsFolder: running.path('file/documents') })
    expect(await stuck.service.openFirst([])).toMatchObject({ failure: { code: 'FILE_GONE' } })
    await stuck.end()
  })
})

describe('the host', () => {
  test('says what it is', async () => {
    expect(valueOf(await running.client.call('app.info', {}))).toEqual({
      version: '1.2.3',
      host: 'browser',
      hasNativeDialogs: false,
      recentProjects: [],
      homeFolder: homedir(),
    })
    expect(
      await running.client.call('dialog.path', {
        purpose: 'open-project',
        suggestedName: '',
        folder: null,
      }),
    ).toMatchObject({ failure: { code: 'BAD_REQUEST' } })
  })

  test('uses the system’s dialogs where there are any', async () => {
    const paths = [running.path('a.txt')]
    const desktop = await runService({ dialogs: { choosePaths: async () => paths } })
    const request = { purpose: 'open-articles', suggestedName: '', folder: null } as const
    expect(valueOf(await desktop.client.call('dialog.path', request))).toEqual({ paths })
    expect(valueOf(await desktop.client.call('app.info', {})).hasNativeDialogs).toBe(true)
    await desktop.end()
  })

  test('remembers the last ten projects, without those that are gone', async () => {
    for (let n = 1; n <= 12; n += 1) {
      await running.client.call('project.create', { path: running.path(`${n}.hearsay`) })
    }
    await running.client.call('project.open', { path: running.path('5.hearsay') })
    await rm(running.path('11.hearsay'))
    const { recentProjects } = valueOf(await running.client.call('app.info', {}))
    expect(recentProjects).toEqual(
      [5, 12, 10, 9, 8, 7, 6, 4, 3].map((n) => running.path(`${n}.hearsay`)),
    )
  })
})

describe('folders', () => {
  test('list folders first, then the files asked for, as people count', async () => {
    await mkdir(running.path('zoo'))
    for (const name of ['b10.csv', 'b9.CSV', 'c.pdf', '.hidden.csv', 'P.hearsay']) {
      await writeFile(running.path(name), '')
    }
    const request = { path: running.folder, endings: ['.csv' as const] }
    expect(valueOf(await running.client.call('folder.list', request))).toEqual({
      path: running.folder,
      parent: dirname(running.folder),
      entries: [
        { name: 'zoo', path: running.path('zoo'), isFolder: true },
        { name: 'b9.CSV', path: running.path('b9.CSV'), isFolder: false },
        { name: 'b10.csv', path: running.path('b10.csv'), isFolder: false },
      ],
    })
  })

  test('list no other kinds of files, however they are asked for', async () => {
    for (const ending of ['', '.txt', '.pem', 'h']) {
      const request = { path: running.folder, endings: [ending] } as never
      expect(await running.client.call('folder.list', request)).toMatchObject({
        failure: { code: 'BAD_REQUEST' },
      })
    }
  })

  test('begin at home, and end at the root', async () => {
    const list = async (path: string) =>
      valueOf(await running.client.call('folder.list', { path, endings: [] }))
    expect((await list('')).path).toBe(homedir())
    expect((await list('~')).path).toBe(homedir())
    expect((await list('/')).parent).toBeNull()
  })

  test('that are not there, or are none, say so', async () => {
    await writeFile(running.path('file'), '')
    for (const name of ['nowhere', 'file']) {
      const request = { path: running.path(name), endings: [] }
      expect(await running.client.call('folder.list', request)).toMatchObject({
        failure: { code: 'FILE_GONE', message: expect.stringContaining(name) },
      })
    }
  })
})

describe('the export', () => {
  test('writes eight files, and replaces those of an earlier one', async () => {
    await running.client.call('project.create', { path: running.path('P.hearsay') })
    const request = {
      job: 'writing',
      format: 'csv',
      path: running.path('out/csv'),
      options: {
        ...DEFAULT_EXPORT,
        csv: { delimiter: ';' as const, hasByteOrderMark: false, isFormulaGuarded: true },
      },
    }
    for (const isReplacing of [false, true]) {
      const { files } = valueOf(
        await running.client.call('export.project', { ...request, isReplacing }),
      )
      expect(files).toEqual(
        [
          'claims',
          'speakers',
          'sources',
          'articles',
          'attributions',
          'relations',
          'topics',
          'verdicts',
        ].map((name) => ({
          path: running.path(`out/csv/${name}.csv`),
          rows: name === 'verdicts' ? 5 : 0,
        })),
      )
    }
    expect((await readdir(request.path)).sort()).toEqual([
      'articles.csv',
      'attributions.csv',
      'claims.csv',
      'relations.csv',
      'sources.csv',
      'speakers.csv',
      'topics.csv',
      'verdicts.csv',
    ])
    expect(await readFile(running.path('out/csv/speakers.csv'), 'utf8')).toMatch(/^\w+;\w+.*\r\n$/)
  })

  test('asks before it replaces anything, naming what is there', async () => {
    await running.client.call('project.create', { path: running.path('P.hearsay') })
    await writeFile(running.path('claims.csv'), 'precious')
    await writeFile(running.path('sources.csv'), 'precious')
    const outcome = await running.client.call('export.project', {
      job: 'writing',
      format: 'csv',
      path: running.folder,
      options: DEFAULT_EXPORT,
      isReplacing: false,
    })
    expect(outcome).toMatchObject({
      failure: {
        code: 'FILE_EXISTS',
        message: expect.stringContaining('claims.csv and sources.csv are already in'),
      },
    })
    expect(await readFile(running.path('claims.csv'), 'utf8')).toBe('precious')
    expect(existsSync(running.path('speakers.csv'))).toBe(false)
  })

  test('into a place that is no folder says so', async () => {
    await running.client.call('project.create', { path: running.path('P.hearsay') })
    await writeFile(running.path('file'), 'kept')
    const outcome = await running.client.call('export.project', {
      job: 'writing',
      format: 'csv',
      path: running.path('file'),
      options: DEFAULT_EXPORT,
      isReplacing: true,
    })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'BAD_REQUEST' } })
    expect(await readFile(running.path('file'), 'utf8')).toBe('kept')
    // On Linux no folder can be made in there, nor is that said: nothing may wait for it for ever.
    const nowhere = {
      job: 'writing',
      format: 'csv',
      path: '/proc/none/csv',
      options: DEFAULT_EXPORT,
      isReplacing: false,
    }
    expect(await running.client.call('export.project', nowhere)).toMatchObject({ ok: false })
  })
})
