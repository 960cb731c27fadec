import type { Edit } from '../../shared/domain/edit/edit.ts'
import type { UndoState } from '../../shared/domain/edit/history.ts'
import type { Id } from '../../shared/domain/id.ts'

/** How many of the newest edits are kept at hand, to be undone on the screen before the service answers. */
const AT_HAND = 50

interface EditAtHand {
  readonly edit: Edit
  /** When it was done or redone last, as a number that grows. */
  readonly doneAt: number
  /** When it was undone, if it is. */
  readonly undoneAt: number | null
}

/** The newest edits of the open project. */
let known = new Map<Id, EditAtHand>()
let time = 0

function now(): number {
  time += 1
  return time
}

/** Those done and not undone, the newest first. */
function listDone(): readonly EditAtHand[] {
  const done = [...known.values()].filter(({ undoneAt }) => undoneAt === null)
  return done.toSorted((a, b) => b.doneAt - a.doneAt)
}

/** A new edit: what was undone before it cannot be redone any more. */
export function keepAtHand(edit: Edit): void {
  const kept = [{ edit, doneAt: now(), undoneAt: null }, ...listDone()]
  for (const id of known.keys()) known.delete(id)
  for (const one of kept.slice(0, AT_HAND)) if (!known.has(one.edit.id)) known.set(one.edit.id, one)
}

/** An edit that was not saved after all. */
export function dropAtHand(id: Id): void {
  known.delete(id)
}

/** Another project is shown, or the history was changed otherwise than by an edit. */
export function clearAtHand(): void {
  known = new Map()
}

/** An edit, where it is at hand. */
export function editAtHand(id: Id): Edit | null {
  return known.get(id)?.edit ?? null
}

/** Notes that an edit was undone or redone, where that is not noted yet. Answers how to take the note back. */
export function noteStep(id: Id, isUndo: boolean): () => void {
  const edits = known
  const before = edits.get(id)
  if (before === undefined || isUndo === (before.undoneAt !== null)) return () => {}
  const after = isUndo ? { undoneAt: now() } : { undoneAt: null, doneAt: now() }
  edits.set(id, { ...before, ...after })
  return () => void edits.set(id, before)
}

function named(edit: Edit): UndoState['undo'] {
  return { id: edit.id, label: edit.label }
}

/** What can be undone and redone by what is at hand, and as last known (`before`) where that says nothing of it. */
export function undoAtHand(before: UndoState): UndoState {
  if (known.size === 0) return before
  const [newest] = listDone()
  const undone = [...known.values()].filter(({ undoneAt }) => undoneAt !== null)
  const [last] = undone.toSorted((a, b) => (b.undoneAt ?? 0) - (a.undoneAt ?? 0))
  return {
    undo: newest === undefined ? before.undo : named(newest.edit),
    redo: last === undefined ? null : named(last.edit),
  }
}
