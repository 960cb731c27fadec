import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { DEFAULT_COMPARISON, DEFAULT_VIEW } from '../../../shared/domain/view.ts'
import { DEFAULT_VIEWS } from '../../../shared/domain/views.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'
import { valueOf } from '../../support/outcomes.ts'
import { runProject, type RunningService } from './running-service.ts'

let running: RunningService

beforeEach(async () => {
  running = await runProject()
  running.pushed.length = 0
})
afterEach(() => running.end())

function addSpeaker(name: string) {
  const speaker = buildSpeaker({ name })
  return editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', speaker), `add ${name}`)
}

async function speakerNames(): Promise<readonly string[]> {
  const request = { table: 'speakers', after: null, limit: 100 } as const
  const { records } = valueOf(await running.client.call('records.page', request))
  return records.map((record) => ('name' in record ? record.name : ''))
}

describe('edits', () => {
  test('are in the file when they are answered', async () => {
    const edit = addSpeaker('Ushakov')
    const { entry, undo } = valueOf(await running.client.call('edit.apply', edit))
    expect(entry).toMatchObject({ seq: 1, id: edit.id, label: 'add Ushakov', size: 1 })
    expect(undo).toEqual({ undo: { id: edit.id, label: 'add Ushakov' }, redo: null })

    running = await running.restart()
    await running.service.openFirst([])
    expect(await speakerNames()).toEqual(['Ushakov'])
  })

  test('are said to the other windows once, though they are sent twice', async () => {
    const edit = addSpeaker('Ushakov')
    const first = valueOf(await running.client.call('edit.apply', edit))
    const again = valueOf(await running.client.call('edit.apply', edit))
    expect(again).toEqual(first)
    expect(await speakerNames()).toEqual(['Ushakov'])
    expect(running.pushed).toEqual([
      { name: 'edit.committed', payload: { ...first, edit }, to: { except: 'one' } },
    ])
  })

  test('of another project are said again from the first', async () => {
    await running.client.call('edit.apply', addSpeaker('Ushakov'))
    await running.client.call('project.create', { path: running.path('Q.hearsay') })
    await running.client.call('edit.apply', addSpeaker('Dmitriev'))
    const edits = running.pushed.filter(({ name }) => name === 'edit.committed')
    expect(edits).toHaveLength(2)
  })

  test('that come too late change nothing and say so', async () => {
    const edit = addSpeaker('Ushakov')
    await running.client.call('edit.apply', edit)
    const late = { ...addSpeaker('Other'), patches: edit.patches }
    expect(await running.client.call('edit.apply', late)).toMatchObject({
      failure: { code: 'CONFLICT' },
    })
    expect(running.pushed).toHaveLength(1)
  })

  test('that are no edits are refused before they reach the project', async () => {
    const hostile = { ...addSpeaker('X'), patches: [{ table: 'sqlite_master', id: '1' }] }
    expect(await running.client.call('edit.apply', hostile as never)).toMatchObject({
      failure: { code: 'BAD_REQUEST' },
    })
  })
})

describe('the history', () => {
  test('takes back and does again, and says so to the other windows', async () => {
    const edit = addSpeaker('Ushakov')
    await running.client.call('edit.apply', edit)
    const undone = valueOf(await running.client.call('history.undo', {}))
    expect(undone).toMatchObject({
      entry: { action: 'undo', target: edit.id },
      undo: { undo: null, redo: { id: edit.id } },
    })
    expect(await speakerNames()).toEqual([])
    const redone = valueOf(await running.client.call('history.redo', {}))
    expect(await speakerNames()).toEqual(['Ushakov'])
    expect(running.pushed.slice(1)).toEqual([
      { name: 'edit.committed', payload: undone, to: { except: 'one' } },
      { name: 'edit.committed', payload: redone, to: { except: 'one' } },
    ])
  })

  test('with nothing to take back answers null and says nothing', async () => {
    expect(await running.client.call('history.undo', {})).toEqual({ ok: true, value: null })
    expect(running.pushed).toEqual([])
  })

  test('is listed, newest first, and one edit can be taken back from the middle', async () => {
    const edits = ['A', 'B', 'C'].map(addSpeaker)
    for (const edit of edits) await running.client.call('edit.apply', edit)
    valueOf(await running.client.call('history.revert', { id: edits[1]?.id ?? '' }))
    expect(await speakerNames()).toEqual(['A', 'C'])
    const { entries } = valueOf(
      await running.client.call('history.page', { before: null, limit: 10 }),
    )
    expect(entries.map(({ seq, action, isUndone }) => [seq, action, isUndone])).toEqual([
      [4, 'undo', false],
      [3, 'edit', false],
      [2, 'edit', true],
      [1, 'edit', false],
    ])
  })
})

describe('records and views', () => {
  test('are read page by page in order of id', async () => {
    const speakers = Array.from({ length: 25 }, (_, n) => buildSpeaker({ name: `S${n}` }))
    await running.client.call(
      'edit.apply',
      editOf(EMPTY_PROJECT, (draft) => {
        for (const speaker of speakers) draft.put('speakers', speaker)
      }),
    )
    const read: string[] = []
    let after: string | null = null
    do {
      const request = { table: 'speakers' as const, after, limit: 10 }
      const page: { records: readonly { id: string }[]; next: string | null } = valueOf(
        await running.client.call('records.page', request),
      )
      read.push(...page.records.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(read).toEqual(speakers.map(({ id }) => id).sort())
  })

  test('what is searched for is found', async () => {
    await running.client.call('edit.apply', addSpeaker('Ushakov'))
    const { hits } = valueOf(await running.client.call('search.find', { query: 'ushak', limit: 5 }))
    expect(hits).toMatchObject([{ kind: 'speaker', title: 'Ushakov' }])
  })

  test('how a table and the comparison are looked at is kept with the project, and is no edit', async () => {
    const view = { ...DEFAULT_VIEW, hidden: ['note'], widths: { name: 300 } }
    const comparison = { ...DEFAULT_COMPARISON, rows: 'date', columnValues: [''] } as const
    valueOf(await running.client.call('view.write', { table: 'speakers', view }))
    valueOf(await running.client.call('view.write', { table: 'comparison', view: comparison }))
    running = await running.restart()
    const first = valueOf(await running.service.openFirst([]))
    expect(first.project).toMatchObject({
      views: { ...DEFAULT_VIEWS, speakers: view, comparison },
      undo: { undo: null },
    })
  })
})
