import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStore } from '../../../electron/store/opening.ts'
import { invertPatches, type Edit } from '../../../shared/domain/edit/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { nextStep, seededChance } from '../../faults/edit-stream.ts'
import { recordsOf, valueOf } from '../../support/outcomes.ts'
import { newText } from '../../support/records.ts'
import { applied, temporaryStore } from '../../support/store.ts'

/** What a window does: an edit (by a seed), undo, redo, or closing the file and opening it again. */
const actions = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant('edit' as const), seed: fc.nat() }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('undo' as const) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('redo' as const) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('restart' as const) }) },
  ),
  { minLength: 1, maxLength: 25 },
)

/** What the file should hold, and the two stacks that undo and redo are in every textbook. */
interface Model {
  readonly project: Project
  readonly done: readonly Edit[]
  readonly undone: readonly Edit[]
}

function afterUndo(model: Model): Model {
  const edit = model.done.at(-1)
  if (edit === undefined) return model
  return {
    project: applied(model.project, { patches: invertPatches(edit.patches) }),
    done: model.done.slice(0, -1),
    undone: [...model.undone, edit],
  }
}

function afterRedo(model: Model): Model {
  const edit = model.undone.at(-1)
  if (edit === undefined) return model
  return {
    project: applied(model.project, edit),
    done: [...model.done, edit],
    undone: model.undone.slice(0, -1),
  }
}

test('any run of edits, undo, redo and restarts leaves what the same run leaves in memory, and undo leads back to the start', () => {
  fc.assert(
    fc.property(actions, (run) => {
      let store = temporaryStore()
      const reopen = () => {
        store.close()
        store = valueOf(openStore(store.path))
      }
      const start = valueOf(store.readProject())
      let model: Model = { project: start, done: [], undone: [] }
      for (const action of run) {
        if (action.type === 'undo') {
          valueOf(store.undo())
          model = afterUndo(model)
        } else if (action.type === 'redo') {
          valueOf(store.redo())
          model = afterRedo(model)
        } else if (action.type === 'restart') reopen()
        else {
          const step = nextStep(model.project, null, null, seededChance(action.seed))
          if (step.type !== 'edit')
            throw new Error('With nothing to undo or redo, a step is an edit.')
          const { edit, text } = step
          if (text !== null) valueOf(store.addTexts([newText(text)]))
          valueOf(store.commitEdit(edit))
          model = { project: applied(model.project, edit), done: [...model.done, edit], undone: [] }
        }
        expect(valueOf(store.undoState())).toEqual({
          undo: model.done.length === 0 ? null : pickLabel(model.done),
          redo: model.undone.length === 0 ? null : pickLabel(model.undone),
        })
      }
      reopen()
      expect(recordsOf(valueOf(store.readProject()))).toEqual(recordsOf(model.project))
      expect(valueOf(store.check())).toEqual([])
      while (valueOf(store.undo()) !== null);
      expect(recordsOf(valueOf(store.readProject()))).toEqual(recordsOf(start))
      store.close()
    }),
    { numRuns: 12 },
  )
})

function pickLabel(edits: readonly Edit[]): { readonly id: string; readonly label: string } | null {
  const last = edits.at(-1)
  return last === undefined ? null : { id: last.id, label: last.label }
}
