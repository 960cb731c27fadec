import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import type { Edit } from '../../../shared/domain/edit/edit.ts'
import { refuse, succeed, type Outcome } from '../../../shared/domain/failure.ts'
import { tellFailure } from '../notices/notices.ts'
import { currentProject, submit } from '../../state/project-state.ts'

/** What is to become one edit. */
export interface Change<T> {
  /** Drafts the change; what it refuses is told, and nothing is changed. */
  readonly draft: (draft: EditDraft) => Outcome<T>
  /** The edit's name in the history. */
  readonly label: (value: T) => string
  /** What is told where everything is so already; absent: that is as good as done. */
  readonly unchanged?: string
}

/** Makes what was drafted one edit, shows it and has it saved; null where it changes nothing. All edits of the window are made here. */
export function submitDraft(draft: EditDraft, label: string): Outcome<Edit | null> {
  const edit = draft.toEdit(label, new Date())
  if (edit === null) return succeed(null)
  const submitted = submit(edit)
  return submitted.ok ? succeed(edit) : submitted
}

function make<T>({ draft: change, label, unchanged }: Change<T>): Outcome<T> {
  const draft = new EditDraft(currentProject())
  const changed = change(draft)
  if (!changed.ok) return changed
  const submitted = submitDraft(draft, label(changed.value))
  if (!submitted.ok) return submitted
  return submitted.value === null && unchanged !== undefined ? refuse(unchanged) : changed
}

/** Makes one edit and shows it. Where that fails the reason is told, and nothing is changed. */
export function commit<T>(change: Change<T>): Outcome<T> {
  const made = make(change)
  if (!made.ok) tellFailure(made.failure)
  return made
}
