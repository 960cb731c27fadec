import { applyEdit, type Edit } from '../../shared/domain/edit/edit.ts'
import { isSameValue } from '../../shared/domain/edit/same-value.ts'
import type { Project } from '../../shared/domain/project.ts'

/**
 * A project as the window shows it before the disk has it: what the service confirmed, the edits on their
 * way in the order they were made, and both together.
 */
export interface Optimistic {
  readonly confirmed: Project
  readonly pending: readonly Edit[]
  readonly shown: Project
}

export function startOptimistic(project: Project): Optimistic {
  return { confirmed: project, pending: [], shown: project }
}

/** Edits laid over a project; those that no longer fit are left out, as the service will leave them out. */
function layOver(project: Project, edits: readonly Edit[]): Project {
  return edits.reduce((current, edit) => {
    const applied = applyEdit(current, edit)
    return applied.ok ? applied.value : current
  }, project)
}

/** Shows an edit at once. Null when it does not fit what is shown. */
export function propose(state: Optimistic, edit: Edit): Optimistic | null {
  const applied = applyEdit(state.shown, edit)
  return applied.ok ? { ...state, pending: [...state.pending, edit], shown: applied.value } : null
}

/**
 * The service has an edit on disk: the one proposed, or one made elsewhere (another window, an import).
 * `proposed` is what was shown for it where that is not the same edit: undo is worked out by the service, and
 * shown before by its own reckoning.
 */
export function confirm(state: Optimistic, edit: Edit, proposed: Edit = edit): Optimistic {
  const pending = state.pending.filter((waiting) => waiting.id !== proposed.id)
  const confirmed = layOver(state.confirmed, [edit])
  const isShown =
    pending.length < state.pending.length &&
    (edit === proposed || isSameValue(edit.patches, proposed.patches))
  // What is shown already holds a proposed edit, and keeping it spares every row a new identity.
  if (isShown) return { confirmed, pending, shown: state.shown }
  return { confirmed, pending, shown: layOver(confirmed, pending) }
}

/** The service refused a proposed edit: what is shown goes back to how it is without it. */
export function rollBack(state: Optimistic, edit: Edit): Optimistic {
  const pending = state.pending.filter((waiting) => waiting.id !== edit.id)
  return { ...state, pending, shown: layOver(state.confirmed, pending) }
}
