import { existsSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildSpeaker, editOf } from '../../support/records.ts'
import { codeOf, valueOf } from '../../support/outcomes.ts'
import { EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { pasted, runService, type RunningService } from './running-service.ts'

const BEFORE = '2026-01-01T00:00:00.000Z'

let running: RunningService

beforeEach(async () => {
  running = await runService()
  valueOf(await running.client.call('project.create', { path: running.path('P.hearsay') }))
  for (const at of ['2025-05-01T12:00:00.000Z', '2026-05-01T12:00:00.000Z']) {
    const edit = editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', buildSpeaker()), `of ${at}`)
    valueOf(await running.client.call('edit.apply', { ...edit, at }))
  }
})
afterEach(() => running.end())

test('older edits are counted, then removed, and the other windows are told what can be undone', async () => {
  const { client, pushed } = running
  expect(valueOf(await client.call('history.count', { before: BEFORE }))).toEqual({ edits: 1 })
  pushed.length = 0
  const compacted = valueOf(await client.call('history.compact', { before: BEFORE }))
  expect(compacted).toMatchObject({
    edits: 1,
    undo: { undo: { label: 'of 2026-05-01T12:00:00.000Z' }, redo: null },
  })
  expect(pushed).toEqual([
    { name: 'history.compacted', payload: { undo: compacted.undo }, to: { except: 'one' } },
  ])
  expect(valueOf(await client.call('history.count', { before: BEFORE }))).toEqual({ edits: 0 })
})

test('while an article is being opened nothing is removed: its text has no edit yet', async () => {
  const { client } = running
  const opening = client.call('article.import', {
    job: 'long',
    inputs: [pasted('She said that the bridge would open in May.\n'.repeat(2000))],
  })
  expect(codeOf(await client.call('history.compact', { before: BEFORE }))).toBe('CONFLICT')
  expect(valueOf(await opening).results).toMatchObject([{ type: 'added' }])
  expect(valueOf(await client.call('history.compact', { before: BEFORE })).edits).toBe(1)
})

test('a copy leaves the history out only where that is asked for', async () => {
  const { client } = running
  for (const [name, isHistoryRemoved, edits] of [
    ['Whole.hearsay', undefined, 2],
    ['Shared.hearsay', true, 0],
  ] as const) {
    const path = running.path(name)
    valueOf(await client.call('project.copy', { path, isHistoryRemoved }))
    expect(existsSync(path)).toBe(true)
    valueOf(await client.call('project.open', { path }))
    const { entries } = valueOf(await client.call('history.page', { before: null, limit: 10 }))
    expect(entries).toHaveLength(edits)
    valueOf(await client.call('project.open', { path: running.path('P.hearsay') }))
  }
})

test('a copy says which journal lay where it was saved', async () => {
  const path = running.path('Copy.hearsay')
  writeFileSync(`${path}-journal`, 'of another project')
  const { notices } = valueOf(await running.client.call('project.copy', { path }))
  expect(notices).toEqual([expect.stringContaining('lay “Copy.hearsay-journal”')])
})
