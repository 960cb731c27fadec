import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_EXPORT } from '../../../shared/domain/export-options.ts'
import { EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { DEFAULT_VIEWS } from '../../../shared/domain/views.ts'
import { codeOf, valueOf } from '../../support/outcomes.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'
import { runProject, type RunningService } from './running-service.ts'

let running: RunningService

beforeEach(async () => {
  running = await runProject()
})
afterEach(() => running.end())

function addSpeaker(name: string) {
  const speaker = buildSpeaker({ name })
  return running.client.call(
    'edit.apply',
    editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', speaker), `add ${name}`),
  )
}

function write() {
  return running.client.call('export.project', {
    job: 'writing',
    format: 'csv',
    path: running.path('out'),
    options: DEFAULT_EXPORT,
    isReplacing: false,
  })
}

function compare() {
  const { returning: mapping } = DEFAULT_VIEWS
  const base64 = Buffer.from('name\r\nUshakov\r\n').toString('base64')
  return running.client.call('tables.compare', {
    job: 'comparing',
    fileName: 'speakers.csv',
    base64,
    mapping,
  })
}

describe('long work with a project', () => {
  test('lets edits be saved before it is done, and has them in it', async () => {
    const done: string[] = []
    const note = (what: string) => (outcome: unknown) => {
      done.push(what)
      return outcome
    }
    // One after the other, each on a thread that has to be started: far longer than three edits take to be saved.
    const comparing = [1, 2, 3].map(() => compare().then(note('compared')))
    const works = [write().then(note('written')), ...comparing]
    for (const name of ['Lavrov', 'Rubio', 'Ushakov']) {
      valueOf(await addSpeaker(name))
      done.push(name)
    }
    await Promise.all(works)
    expect(done).toHaveLength(7)
    expect(done.indexOf('Ushakov')).toBeLessThan(done.lastIndexOf('compared'))
    expect(valueOf(await compare()).differences).toEqual([])
  })

  test('ends when it is cancelled, and the next is done', async () => {
    const written = write()
    const compared = compare()
    await running.client.call('job.cancel', { job: 'writing' })
    expect(codeOf(await written)).toBe('CANCELLED')
    expect(existsSync(running.path('out'))).toBe(false)
    expect(valueOf(await compared).differences).toHaveLength(1)
  })

  test('ends when the project is closed, with nothing written', async () => {
    const works = [write(), compare()]
    await running.client.call('project.close', {})
    expect((await Promise.all<{ ok: boolean }>(works)).map(({ ok }) => ok)).toEqual([false, false])
    expect(codeOf(await write())).toBe('NO_PROJECT')
    expect(existsSync(running.path('out'))).toBe(false)
  })
})
