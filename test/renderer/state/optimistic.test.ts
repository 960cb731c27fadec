import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { applyEdit, invertPatches, type Edit } from '../../../shared/domain/edit/edit.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { newId } from '../../../shared/domain/id.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import {
  confirm,
  propose,
  rollBack,
  startOptimistic,
  type Optimistic,
} from '../../../renderer/state/optimistic.ts'

const IDS = [newId(), newId(), newId()]
const START = addRecords(
  EMPTY_PROJECT,
  'speakers',
  IDS.map((id, index) => newSpeaker(id, `Speaker ${index}`)),
)

function nameSpeaker(project: Project, index: number, name: string): Edit | null {
  const draft = new EditDraft(project)
  const id = IDS[index]
  if (id !== undefined) draft.update('speakers', id, { name })
  return draft.toEdit(`name speaker ${index}`, new Date(0))
}

function namesOf(project: Project): readonly string[] {
  return IDS.map((id) => project.speakers.get(id)?.name ?? '')
}

/** A service that has edits on disk one after the other, and a window that has proposed some of them. */
interface Both {
  readonly window: Optimistic
  readonly disk: Project
}

const step = fc.record({
  act: fc.constantFrom('propose', 'save', 'refuse', 'elsewhere'),
  index: fc.integer({ min: 0, max: IDS.length - 1 }),
  name: fc.string({ minLength: 1, maxLength: 3 }),
})

function takeStep(
  both: Both,
  { act, index, name }: typeof step extends fc.Arbitrary<infer S> ? S : never,
): Both {
  const { window, disk } = both
  const [next] = window.pending
  switch (act) {
    case 'propose': {
      const edit = nameSpeaker(window.shown, index, name)
      return { disk, window: edit === null ? window : (propose(window, edit) ?? window) }
    }
    case 'save': {
      if (next === undefined) return both
      const applied = applyEdit(disk, next)
      return applied.ok
        ? { disk: applied.value, window: confirm(window, next) }
        : { disk, window: rollBack(window, next) }
    }
    case 'refuse':
      return next === undefined ? both : { disk, window: rollBack(window, next) }
    case 'elsewhere': {
      const edit = nameSpeaker(disk, index, name)
      const applied = edit === null ? null : applyEdit(disk, edit)
      return edit !== null && applied?.ok === true
        ? { disk: applied.value, window: confirm(window, edit) }
        : both
    }
  }
}

describe('a project shown before it is saved', () => {
  it('shows what is on disk once nothing is on its way, whatever was saved, refused or made elsewhere', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let both: Both = { window: startOptimistic(START), disk: START }
        for (const next of steps) both = takeStep(both, next)
        while (both.window.pending.length > 0) {
          both = takeStep(both, { act: 'save', index: 0, name: '' })
        }
        expect(namesOf(both.window.shown)).toEqual(namesOf(both.disk))
        expect(namesOf(both.window.confirmed)).toEqual(namesOf(both.disk))
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the identity of what is shown when a proposed edit is saved, so that no row is painted again', () => {
    const edit = nameSpeaker(START, 0, 'Rubio')
    if (edit === null) throw new Error('The edit changes a name.')
    const proposed = propose(startOptimistic(START), edit)
    if (proposed === null) throw new Error('The edit fits.')
    expect(confirm(proposed, edit).shown).toBe(proposed.shown)
  })

  it('takes a refused edit back and keeps those made after it on other records', () => {
    const first = nameSpeaker(START, 0, 'One')
    const afterFirst = propose(startOptimistic(START), first as Edit) as Optimistic
    const second = nameSpeaker(afterFirst.shown, 1, 'Two')
    const afterBoth = propose(afterFirst, second as Edit) as Optimistic
    expect(namesOf(rollBack(afterBoth, first as Edit).shown)).toEqual([
      'Speaker 0',
      'Two',
      'Speaker 2',
    ])
  })

  it('shows an undo before the service has worked it out, and keeps what is shown when it agrees', () => {
    const edit = nameSpeaker(START, 0, 'Rubio') as Edit
    const saved = confirm(propose(startOptimistic(START), edit) as Optimistic, edit)
    const foreseen: Edit = { ...edit, id: newId(), patches: invertPatches(edit.patches) }
    const shown = propose(saved, foreseen) as Optimistic
    expect(namesOf(shown.shown)).toEqual(namesOf(START))
    const answered: Edit = { ...foreseen, id: newId() }
    const agreed = confirm(shown, answered, foreseen)
    expect(agreed.shown).toBe(shown.shown)
    expect(agreed.pending).toEqual([])
    expect(namesOf(agreed.confirmed)).toEqual(namesOf(START))
  })

  it('shows what the service undid where it undid another edit than foreseen', () => {
    const edit = nameSpeaker(START, 0, 'Rubio') as Edit
    const saved = confirm(propose(startOptimistic(START), edit) as Optimistic, edit)
    const other = nameSpeaker(saved.confirmed, 1, 'Other') as Edit
    const foreseen: Edit = { ...edit, id: newId(), patches: invertPatches(edit.patches) }
    const shown = confirm(propose(saved, foreseen) as Optimistic, other)
    const answered: Edit = { ...other, id: newId(), patches: invertPatches(other.patches) }
    const after = confirm(shown, answered, foreseen)
    expect(namesOf(after.shown)).toEqual(['Rubio', 'Speaker 1', 'Speaker 2'])
    expect(after.pending).toEqual([])
  })

  it('refuses to show an edit that was made on other values', () => {
    const edit = nameSpeaker(START, 0, 'One')
    const other = nameSpeaker(START, 0, 'Other')
    const shown = propose(startOptimistic(START), other as Edit) as Optimistic
    expect(propose(shown, edit as Edit)).toBeNull()
  })
})
