import { execFileSync } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportResult, TextInput } from '../../../shared/domain/text-input.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { valueOf } from '../../support/outcomes.ts'
import { pasted, runProject, SEEDS, type RunningService } from './running-service.ts'

let running: RunningService

beforeEach(async () => {
  running = await runProject()
  running.pushed.length = 0
})
afterEach(() => running.end())

const open = (inputs: TextInput[], job = 'job') =>
  running.client.call('article.import', { job, inputs })

async function articles(): Promise<readonly Article[]> {
  const request = { table: 'articles', after: null, limit: 1_000 } as const
  return valueOf(await running.client.call('records.page', request)).records as readonly Article[]
}

const typesOf = (results: readonly ImportResult[]) => results.map(({ type }) => type)

describe('opening articles', () => {
  test('adds them all with one edit, which the answer and the other windows have', async () => {
    const seed = join(SEEDS, 'riyadh-talks.txt')
    const { results, committed } = valueOf(
      await open([
        { type: 'path', path: seed },
        pasted('She said no.\n'),
        pasted('He said yes.\n'),
      ]),
    )
    expect(typesOf(results)).toEqual(['added', 'added', 'added'])
    expect(committed).toMatchObject({
      entry: { seq: 1, label: 'open 3 articles', size: 3 },
      undo: { undo: { label: 'open 3 articles' } },
    })
    const edits = running.pushed.filter(({ name }) => name === 'edit.committed')
    expect(edits).toEqual([{ name: 'edit.committed', payload: committed, to: { except: 'one' } }])
    expect(await articles()).toHaveLength(3)
  })

  test.skipIf(process.platform === 'win32')(
    'leaves out what is no plain file, and says what it is; the rest is opened',
    async () => {
      const pipe = running.path('pipe.txt')
      execFileSync('mkfifo', [pipe])
      const zeros = running.path('zeros.txt')
      await symlink('/dev/zero', zeros)
      await mkdir(running.path('folder.txt'))
      const paths = [pipe, zeros, running.path('folder.txt'), join(SEEDS, 'riyadh-talks.txt')]
      const { results } = valueOf(await open(paths.map((path) => ({ type: 'path', path }))))
      expect(results).toMatchObject([
        { type: 'refused', message: expect.stringContaining('named pipe') },
        { type: 'refused', message: expect.stringContaining('device') },
        { type: 'refused', message: expect.stringContaining('folder') },
        { type: 'added' },
      ])
      expect(await articles()).toHaveLength(1)
    },
  )

  test('keeps the text exactly as it was read', async () => {
    const bytes = await readFile(join(SEEDS, 'riyadh-talks.txt'))
    const input = {
      type: 'bytes',
      fileName: 'talks.txt',
      base64: bytes.toString('base64'),
    } as const
    const { results } = valueOf(await open([input]))
    const [added] = results
    if (added?.type !== 'added') throw new Error('It was added.')
    const { text, structure } = valueOf(
      await running.client.call('article.text', { id: added.articleId }),
    )
    expect(text).toBe(bytes.toString('utf8'))
    expect(structure.quotations.length).toBeGreaterThan(0)
    expect(await articles()).toMatchObject([{ fileName: 'talks.txt', byline: 'Ryan Morgan' }])
  })

  test('recognises the same text again, in the project and among those opened together', async () => {
    const first = valueOf(
      await open([pasted('Same text.', 'a.txt'), pasted('Same text.', 'b.txt')]),
    )
    expect(typesOf(first.results)).toEqual(['added', 'known'])
    const again = valueOf(await open([pasted('Same text.', 'c.md')]))
    const [added] = first.results
    expect(again).toEqual({
      results: [
        {
          type: 'known',
          input: 0,
          fileName: 'c.md',
          place: '',
          articleId: added?.type === 'added' ? added.articleId : '',
        },
      ],
      committed: null,
    })
    expect(await articles()).toHaveLength(1)
  })

  test('recognises a text that was saved with other line ends, or one more at its end', async () => {
    const lines = ['One said no.', '', 'Two said yes.']
    const like = ['\n', '\r\n'].flatMap((end) => [lines.join(end), lines.join(end) + end])
    for (const first of like) {
      const { results } = valueOf(
        await open([first, ...like].map((text) => pasted(`${first.length} ${text}`))),
      )
      expect(typesOf(results)).toEqual(['added', 'known', 'known', 'known', 'known'])
    }
    const other = valueOf(
      await open([pasted('  One said no.\nTwo said yes.'), pasted('One said no. Two said yes.')]),
    )
    expect(typesOf(other.results)).toEqual(['added', 'added'])
  })

  test('says of each text what is the matter, and opens the others', async () => {
    const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2e])
    const { results, committed } = valueOf(
      await open([
        { type: 'path', path: running.path('gone.txt') },
        { type: 'bytes', fileName: 'empty.txt', base64: '' },
        { type: 'bytes', fileName: 'old.txt', base64: cyrillic.toString('base64') },
        pasted('Good.'),
      ]),
    )
    expect(results).toMatchObject([
      { type: 'refused', fileName: 'gone.txt', message: expect.stringMatching(/\.$/) },
      { type: 'refused', fileName: 'empty.txt' },
      { type: 'unsure', fileName: 'old.txt' },
      { type: 'added', fileName: 'pasted.txt' },
    ])
    expect(committed?.entry.label).toBe('open 1 article')
    const told = await open([
      {
        type: 'bytes',
        fileName: 'old.txt',
        base64: cyrillic.toString('base64'),
        choice: { encoding: 'windows-1251' },
      },
    ])
    expect(typesOf(valueOf(told).results)).toEqual(['added'])
  })

  test('says when characters had to be replaced', async () => {
    const { results } = valueOf(await open([pasted('Half \ud83d a face.')]))
    expect(results).toMatchObject([
      { type: 'added', remarks: [expect.stringContaining('1 character')] },
    ])
  })

  test('is undone and redone whole; the text is found again', async () => {
    await open([pasted('Unique words here.')])
    await running.client.call('history.undo', {})
    expect(await articles()).toEqual([])
    expect(
      valueOf(await running.client.call('search.find', { query: 'unique', limit: 9 })).hits,
    ).toEqual([])
    await running.client.call('history.redo', {})
    const [article] = await articles()
    const { text } = valueOf(await running.client.call('article.text', { id: article?.id ?? '' }))
    expect(text).toBe('Unique words here.')
  })

  test('a relative path has no meaning, and nothing is opened', async () => {
    const outcome = await open([pasted('Good.'), { type: 'path', path: 'talks.txt' }])
    expect(outcome).toMatchObject({ failure: { code: 'BAD_REQUEST' } })
    expect(await articles()).toEqual([])
  })

  test('an article that is gone has no text', async () => {
    const { results } = valueOf(await open([pasted('Short lived.')]))
    const [added] = results
    await running.client.call('history.undo', {})
    const id = added?.type === 'added' ? added.articleId : ''
    expect(await running.client.call('article.text', { id })).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
  })
})

describe('a long opening', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => pasted(`Text ${n}. `.repeat(2_000), `${n}.txt`))

  test('says how far it is, to its own window, up to the end', async () => {
    await open(many(5), 'five')
    const progress = running.pushed.filter(({ name }) => name === 'job.progress')
    const done = progress.map(({ payload }) => (payload as { done: number }).done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(new Set(progress.map(({ to }) => to?.only))).toEqual(new Set(['one']))
    expect(progress.at(-1)?.payload).toMatchObject({ job: 'five', fileName: '4.txt' })
    const totals = progress.map(({ payload }) => (payload as { total: number }).total)
    expect(new Set(totals)).toEqual(new Set([done.at(-1)]))
  })

  test('can be cancelled by its name, and then nothing was added', async () => {
    const opening = open(many(50), 'long')
    await running.client.call('job.cancel', { job: 'other' })
    await running.client.call('job.cancel', { job: 'long' })
    expect(await opening).toMatchObject({ failure: { code: 'CANCELLED' } })
    expect(await articles()).toEqual([])
    expect(running.pushed.some(({ name }) => name === 'edit.committed')).toBe(false)
  })

  test('lets other calls through', async () => {
    const opening = open(many(30))
    const answered: string[] = []
    const info = running.client.call('app.info', {}).then(() => answered.push('info'))
    await Promise.all([opening.then(() => answered.push('opening')), info])
    expect(answered).toEqual(['info', 'opening'])
  })

  test('ends when the project is closed, and touches neither that nor the next', async () => {
    const opening = open(many(50))
    await mkdir(running.path('next'))
    await running.client.call('project.create', { path: running.path('next/Q.hearsay') })
    expect(await opening).toMatchObject({ failure: { code: 'CANCELLED' } })
    expect(await articles()).toEqual([])
  })

  test('of two hundred files is one edit', async () => {
    await mkdir(running.path('texts'))
    const inputs = await Promise.all(
      Array.from({ length: 200 }, async (_, n): Promise<TextInput> => {
        const path = running.path(`texts/${n}.txt`)
        await writeFile(path, `The minister said ${n}.`)
        return { type: 'path', path }
      }),
    )
    const { committed } = valueOf(await open(inputs))
    expect(committed?.entry).toMatchObject({ seq: 1, label: 'open 200 articles', size: 200 })
  })
})
