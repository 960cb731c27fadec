import { describe, expect, test } from 'vitest'
import { useConnection } from '../../../renderer/state/connection.ts'
import { watchEdits } from '../../../renderer/state/edit-arrivals.ts'
import {
  currentProject,
  overwriteRefused,
  receive,
  retryRefused,
  showProblems,
  showProject,
  submit,
  undo,
  redo,
  useProjectState,
} from '../../../renderer/state/project-state.ts'
import type { Client } from '../../../shared/api/client.ts'
import { invertPatches } from '../../../shared/domain/edit/edit.ts'
import type { CommittedEdit } from '../../../shared/domain/edit/committed-edit.ts'
import type { Edit } from '../../../shared/domain/edit/edit.ts'
import type { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { newId } from '../../../shared/domain/id.ts'
import { EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { buildInfo } from '../../support/project-info.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'

const INFO = buildInfo()
const PROBLEM: Problem = { kind: 'file', table: null, id: null, message: 'It is damaged.' }

test('what a check found is shown while its file is the open one, and not otherwise', () => {
  useProjectState.setState({ info: INFO })
  showProblems({ path: '/elsewhere/Other.hearsay', problems: [PROBLEM] })
  expect(useProjectState.getState().info?.problems).toEqual([])
  showProblems({ path: INFO.path, problems: [PROBLEM] })
  expect(useProjectState.getState().info?.problems).toEqual([PROBLEM])
  useProjectState.setState({ info: null })
  showProblems({ path: INFO.path, problems: [PROBLEM] })
  expect(useProjectState.getState().info).toBeNull()
})

test('what could not be saved is tried again once the project is read, and not lost before', async () => {
  const sent: string[] = []
  const client: Pick<Client, 'call'> = {
    call: (name) => {
      sent.push(name)
      return new Promise(() => {})
    },
  }
  useConnection.setState({ client: client as Client })
  const edit = editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', buildSpeaker()))
  const refused = [{ edit, failure: { code: 'DISCONNECTED', message: 'It is gone.' } as const }]
  useProjectState.setState({ info: INFO, status: 'loading', refused })
  const retried = retryRefused()
  await Promise.resolve()
  expect(useProjectState.getState().refused).toEqual(refused)
  expect(sent).toEqual([])
  useProjectState.setState({ status: 'ready' })
  await retried
  expect(useProjectState.getState().refused).toEqual([])
  expect(sent).toEqual(['edit.apply'])
})

/** An edit as the service tells of it. */
function committedOf(edit: Edit): CommittedEdit {
  const { id, label, at, origin, patches } = edit
  const entry = { seq: 1, id, action: 'edit', target: id, label, at, origin, size: patches.length }
  return { entry, edit, undo: { undo: { id, label }, redo: null } } as const as CommittedEdit
}

test('what the service commits on its own goes under the edits on their way, and is waited for', async () => {
  useConnection.setState({ client: { call: () => new Promise(() => {}) } as unknown as Client })
  const [mine, drafted] = ['Ann Lee', 'Bob Orr'].map((name) =>
    editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', buildSpeaker({ name }))),
  )
  if (mine === undefined || drafted === undefined) throw new Error('There are two edits.')
  await showProject(null)
  useProjectState.setState({ info: INFO, status: 'ready' })
  expect(submit(mine).ok).toBe(true)
  let isThere = false
  const arrivals = watchEdits()
  const waiting = arrivals.whenAll([drafted.id]).then(() => {
    isThere = true
  })
  await Promise.resolve()
  expect(isThere).toBe(false)
  receive(committedOf(drafted))
  await waiting
  const { optimistic, undo } = useProjectState.getState()
  expect(optimistic.pending).toEqual([mine])
  expect([...optimistic.confirmed.speakers.values()].map(({ name }) => name)).toEqual(['Bob Orr'])
  expect(currentProject().speakers.size).toBe(2)
  expect(undo.undo?.id).toBe(drafted.id)
  await arrivals.whenAll([drafted.id])
  arrivals.end()
})

test('however many edits came before the answer that names them, all of them are known', async () => {
  await showProject(null)
  useProjectState.setState({ info: INFO, status: 'ready' })
  const arrivals = watchEdits()
  const ids = Array.from({ length: 60 }, (_, index) => {
    const name = `Speaker ${index}`
    const edit = editOf(currentProject(), (draft) => draft.put('speakers', buildSpeaker({ name })))
    receive(committedOf(edit))
    return edit.id
  })
  await arrivals.whenAll(ids)
  expect(currentProject().speakers.size).toBe(60)
})

const ELSEWHERE = '00000000-0000-7000-8000-00000000ffff'

test('nobody waits for an edit of a project that has gone', async () => {
  const waiting = watchEdits().whenAll([ELSEWHERE])
  await showProject(null)
  await waiting
  expect(useProjectState.getState().info).toBeNull()
})

test('an edit that came with the project read anew is there once all of it is read', async () => {
  const answers: ((page: unknown) => void)[] = []
  const client = { call: () => new Promise((answer) => answers.push(answer)) }
  useConnection.setState({ client: client as unknown as Client })
  const arrivals = watchEdits()
  const shown = showProject(INFO)
  let isThere = false
  const waiting = arrivals.whenAll([ELSEWHERE]).then(() => {
    isThere = true
  })
  await Promise.resolve()
  expect(isThere).toBe(false)
  for (const answer of answers) answer({ ok: true, value: { records: [], next: null } })
  expect(await shown).toBeNull()
  await waiting
  expect(useProjectState.getState().status).toBe('ready')
})

test('a long table is shown from its first page on, and is there whole, each page asked for before the last is taken in', async () => {
  const speakers = Array.from({ length: 5 }, (_, index) =>
    buildSpeaker({ name: `Speaker ${index}` }),
  )
  const asked: (string | null)[] = []
  const shown: number[] = []
  const stop = useProjectState.subscribe(({ project }) => shown.push(project.speakers.size))
  const pageAfter = (after: string | null) => {
    asked.push(after)
    const start = speakers.findIndex(({ id }) => id === after) + 1
    const records = speakers.slice(start, start + 2)
    const next = start + 2 < speakers.length ? records.at(-1)?.id : null
    return { ok: true, value: { records, next } }
  }
  const client = {
    call: async (_name: string, { table, after }: { table: string; after: string | null }) =>
      table === 'speakers' ? pageAfter(after) : { ok: true, value: { records: [], next: null } },
  }
  useConnection.setState({ client: client as unknown as Client })
  expect(await showProject(INFO)).toBeNull()
  stop()
  expect(asked).toEqual([null, speakers[1]?.id, speakers[3]?.id])
  expect(shown.filter((size, index) => size !== shown[index - 1])).toEqual([0, 2, 5])
  expect([...currentProject().speakers.keys()].toSorted()).toEqual(
    speakers.map(({ id }) => id).toSorted(),
  )
  expect(useProjectState.getState().status).toBe('ready')
})

test('what still arrives of a project is let go when another is shown', async () => {
  let answer: (page: unknown) => void = () => {}
  const client = {
    call: (_name: string, { table }: { table: string }) =>
      table === 'articles'
        ? new Promise((resolve) => (answer = resolve))
        : Promise.resolve({ ok: true, value: { records: [], next: null } }),
  }
  useConnection.setState({ client: client as unknown as Client })
  const shown = showProject(INFO)
  await showProject(null)
  answer({ ok: true, value: { records: [], next: null } })
  expect(await shown).toBeNull()
  expect(useProjectState.getState().status).toBe('none')
})

test('an edit that could not be saved is not what would be undone', async () => {
  const message = 'The disk is full.'
  const call = () => Promise.resolve({ ok: false, failure: { code: 'DISK_FULL', message } })
  useConnection.setState({ client: { call } as unknown as Client })
  const saved = { undo: { id: newId(), label: 'set note of 1 claim' }, redo: null }
  await showProject(null)
  useProjectState.setState({ info: INFO, status: 'ready', undo: saved, savedUndo: saved })
  const [one, two] = ['Ann Lee', 'Bob Orr'].map((name) =>
    editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', buildSpeaker({ name }))),
  )
  if (one === undefined || two === undefined) throw new Error('There are two edits.')
  submit(one)
  submit(two)
  expect(useProjectState.getState().undo.undo?.id).toBe(two.id)
  await expect.poll(() => useProjectState.getState().refused.length).toBe(2)
  expect(useProjectState.getState().undo).toEqual(saved)
  expect(currentProject().speakers.size).toBe(0)
})

test('an edit that another overtook is not sent again as it is, but can be written over what is there now', async () => {
  const sent: Edit[] = []
  const message = 'The speaker that this would change has been changed since.'
  const call = (_name: string, edit: Edit) => {
    sent.push(edit)
    return sent.length === 1
      ? Promise.resolve({ ok: false, failure: { code: 'CONFLICT', message } })
      : new Promise(() => {})
  }
  useConnection.setState({ client: { call } as unknown as Client })
  await showProject(null)
  useProjectState.setState({ info: INFO, status: 'ready' })
  const speaker = buildSpeaker({ role: '' })
  receive(committedOf(editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', speaker))))
  const setRole = (role: string) =>
    editOf(currentProject(), (draft) => draft.update('speakers', speaker.id, { role }))
  const [mine, theirs] = [setRole('minister'), setRole('aide')]
  submit(mine)
  receive(committedOf(theirs))
  await expect.poll(() => useProjectState.getState().refused.length).toBe(1)
  await retryRefused()
  expect(useProjectState.getState().refused.map(({ edit }) => edit)).toEqual([mine])
  expect(sent).toEqual([mine])
  overwriteRefused()
  expect(useProjectState.getState().refused).toEqual([])
  expect(currentProject().speakers.get(speaker.id)?.role).toBe('minister')
  expect(sent.at(-1)?.patches).toMatchObject([
    { before: { role: 'aide' }, after: { role: 'minister' } },
  ])
})

describe('undoing while the service is slow to answer', () => {
  /** Three names of one speaker, the last of which is shown, all saved; with the answers that are owed. */
  async function nameThrice() {
    const owed: ((answer: unknown) => void)[] = []
    const client = { call: () => new Promise((answer) => owed.push(answer)) }
    useConnection.setState({ client: client as unknown as Client })
    await showProject(null)
    useProjectState.setState({ info: INFO, status: 'ready' })
    const speaker = buildSpeaker({ name: 'one', aliases: [] })
    const edits = [editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', speaker), 'make one')]
    receive(committedOf(edits[0] as Edit))
    for (const name of ['two', 'three']) {
      const change = (draft: EditDraft) => draft.update('speakers', speaker.id, { name })
      const edit = editOf(currentProject(), change, `call it ${name}`)
      receive(committedOf(edit))
      edits.push(edit)
    }
    return { owed, edits }
  }
  const shown = () => [...currentProject().speakers.values()].map(({ name }) => name)
  const labels = () => {
    const { undo, redo } = useProjectState.getState().undo
    return [undo?.label ?? null, redo?.label ?? null]
  }
  /** The answer to the undoing of an edit, the one before which is then next. */
  const undone = (edit: Edit, before: Edit) => {
    const patches = invertPatches(edit.patches)
    const { entry } = committedOf(edit)
    return {
      ok: true,
      value: {
        edit: { ...edit, id: newId(), patches },
        entry: { ...entry, id: newId(), action: 'undo', target: edit.id },
        undo: { undo: { id: before.id, label: before.label }, redo: edit },
      },
    }
  }

  test('shows each step at once, and says what comes next', async () => {
    const { owed, edits } = await nameThrice()
    const steps = [undo(), undo()]
    expect(shown()).toEqual(['one'])
    expect(labels()).toEqual(['make one', 'call it two'])
    const again = redo()
    expect(shown()).toEqual(['two'])
    expect(labels()).toEqual(['call it two', 'call it three'])
    const [one, two, three] = edits as [Edit, Edit, Edit]
    owed[0]?.(undone(three, two))
    await steps[0]
    expect(shown()).toEqual(['two'])
    expect(labels()).toEqual(['call it two', 'call it three'])
    owed[1]?.(undone(two, one))
    await steps[1]
    owed[2]?.({
      ok: true,
      value: { ...committedOf(two), entry: { ...committedOf(two).entry, action: 'redo' } },
    })
    await again
    expect(shown()).toEqual(['two'])
    expect(useProjectState.getState().optimistic.pending).toEqual([])
  })

  test('can be gone back on, also from before all that is known here', async () => {
    await nameThrice()
    for (const again of [undo, undo, undo, redo]) void again()
    expect(shown()).toEqual(['one'])
    expect(labels()).toEqual(['make one', 'call it two'])
  })

  test('takes back what was shown of steps that the service refuses', async () => {
    const { owed } = await nameThrice()
    const steps = [undo(), undo()]
    expect(shown()).toEqual(['one'])
    const refusal = { ok: false, failure: { code: 'DISK_FULL', message: 'The disk is full.' } }
    for (const answer of owed) answer(refusal)
    await Promise.all(steps)
    expect(shown()).toEqual(['three'])
    expect(labels()).toEqual(['call it three', null])
    void undo()
    void undo()
    expect(shown()).toEqual(['one'])
    expect(labels()).toEqual(['make one', 'call it two'])
  })
})
