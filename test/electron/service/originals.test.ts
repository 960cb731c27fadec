import { readFile } from 'node:fs/promises'
import Sqlite, { type Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/api/contract.ts'
import type { ReadingChoice } from '../../../shared/domain/text-input.ts'
import { codeOf, valueOf } from '../../support/outcomes.ts'
import { readTestFile } from '../../support/documents.ts'
import { runProject, type RunningService } from './running-service.ts'

let running: RunningService

beforeEach(async () => {
  running = await runProject()
})
afterEach(() => running.end())

/** Opens a file with these bytes, and answers the ids of its articles. */
async function open(
  fileName: string,
  bytes: Buffer,
  choice?: ReadingChoice,
): Promise<readonly string[]> {
  const { results } = valueOf(
    await running.client.call('article.import', {
      job: 'job',
      inputs: [
        {
          type: 'bytes',
          fileName,
          base64: bytes.toString('base64'),
          ...(choice === undefined ? {} : { choice }),
        },
      ],
    }),
  )
  return results.flatMap((result) => (result.type === 'added' ? [result.articleId] : []))
}

const save = (articleId: string, name: string) =>
  running.client.call('export.file', {
    path: running.path(name),
    content: { type: 'original', articleId },
    isReplacing: false,
  })

const check = async () => valueOf(await running.client.call('project.check', {})).problems

/** Does something with the project's file while it is closed. */
async function withFile<T>(work: (raw: Database) => T): Promise<T> {
  const path = running.path('P.hearsay')
  await running.client.call('project.close', {})
  const raw = new Sqlite(path)
  const done = work(raw)
  raw.close()
  valueOf(await running.client.call('project.open', { path }))
  return done
}

const TABLE = 'title,text\nOne,"The mayor said: é 😀."\nTwo,The minister said no.\n'

describe('the file that an article was read from', () => {
  test.each([
    ['harbour.html', readTestFile('web/harbour.html')],
    ['newspaper.pdf', readTestFile('pdf/newspaper.pdf')],
    ['old.txt', Buffer.from('The mayor said no.\r\n')],
  ])('%s is kept and saved out again byte for byte, and read as it was', async (name, bytes) => {
    const [id = ''] = await open(name, bytes)
    const { path } = valueOf(await save(id, 'saved'))
    expect(path.endsWith(name.slice(name.lastIndexOf('.')))).toBe(true)
    expect(await readFile(path)).toEqual(bytes)
    expect(await check()).toEqual([])
  })

  test('of many articles is kept once, and each row is read from it again', async () => {
    const ids = await open('news.csv', Buffer.from(TABLE), { columns: { title: 0, text: 1 } })
    expect(ids).toHaveLength(2)
    for (const [k, id] of ids.entries()) {
      const { path } = valueOf(await save(id, `news-${k}.csv`))
      expect(await readFile(path, 'utf8')).toBe(TABLE)
    }
    expect(await check()).toEqual([])
    const counted = await withFile((raw) =>
      raw.prepare('SELECT count(*) FROM original').pluck().get(),
    )
    expect(counted).toBe(1)
  })

  test('is left out where the setting says so, and its hash kept', async () => {
    const settings = { ...DEFAULT_SETTINGS, isKeepingOriginals: false }
    valueOf(await running.client.call('settings.write', settings))
    const [id = ''] = await open('old.txt', Buffer.from('The mayor said no.'))
    expect(codeOf(await save(id, 'old.txt'))).toBe('NOT_FOUND')
    expect(await check()).toEqual([])
  })

  test('that was changed by something else is told', async () => {
    const [id = ''] = await open('old.txt', Buffer.from('The mayor said no, and then no again.'))
    await open('other.html', readTestFile('web/harbour.html'))
    await withFile((raw) =>
      raw
        .prepare(
          "UPDATE original SET bytes = CAST('The mayor said yes.' AS BLOB) WHERE packing = 'none'",
        )
        .run(),
    )
    expect(codeOf(await save(id, 'old.txt'))).toBe('FILE_DAMAGED')
    expect((await check()).map(({ message }) => message)).toEqual([
      expect.stringContaining('The original of “The mayor said no'),
    ])
  })

  test('is never saved under a name that a system may run', async () => {
    const [id = ''] = await open('.bashrc', Buffer.from('The mayor said no.'))
    const { path } = valueOf(await save(id, '.bashrc'))
    expect(path).toBe(running.path('.bashrc.original'))
  })

  test('is not kept, nor its text, when opening was cancelled or a question is not answered', async () => {
    const story = (end: string) =>
      Buffer.from(
        `Bridge to open in May\n\nThe mayor of Norham said on Monday that the new bridge over the Tweed would open in May, after two years of work.\n\n${end}`,
      )
    await open('a.txt', story('Tolls are not planned, she said.'))
    expect(await open('b.txt', story('Tolls will be £2, she said on Tuesday.'))).toEqual([])
    const opening = running.client.call('article.import', {
      job: 'long',
      inputs: Array.from({ length: 60 }, (_, n) => ({
        type: 'bytes' as const,
        fileName: `${n}.txt`,
        base64: Buffer.from(`Minister ${n} said no. `.repeat(3000)).toString('base64'),
      })),
    })
    await running.client.call('job.cancel', { job: 'long' })
    expect(codeOf(await opening)).toBe('CANCELLED')
    const kept = await withFile((raw) => [
      raw.prepare('SELECT count(*) FROM text').pluck().get(),
      raw.prepare('SELECT count(*) FROM original').pluck().get(),
    ])
    expect(kept).toEqual([1, 1])
  })

  test('of a table in an encoding that a person confirmed is read as it was', async () => {
    const bytes = Buffer.from(
      'title,text\nOne,The levy of \xa35 \x93was never agreed\x94.\n',
      'latin1',
    )
    const choice = { encoding: 'windows-1252', columns: { title: 0, text: 1 } }
    expect(await open('news.csv', bytes, choice)).toHaveLength(1)
    expect(await check()).toEqual([])
  })

  test('a pasted text has none', async () => {
    const { results } = valueOf(
      await running.client.call('article.import', {
        job: 'job',
        inputs: [{ type: 'characters', fileName: 'Pasted', text: 'She said no.' }],
      }),
    )
    const [first] = results
    expect(codeOf(await save(first?.type === 'added' ? first.articleId : '', 'a'))).toBe(
      'NOT_FOUND',
    )
  })
})
