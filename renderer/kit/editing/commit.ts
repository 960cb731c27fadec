import { EditDraft } from '../../../shared/domain/edit-draft.ts'
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

function make<T>({ draft: change, label, unchanged }: Change<T>): Outcome<T> {
  const draft = new EditDraft(currentProject())
  const changed = change(draft)
  if (!changed.ok) return changed
  const edit = draft.toEdit(label(changed.value), new Date())
  if (edit === null) return unchanged === undefined ? changed : refuse(unchanged)
  const submitted = submit(edit)
  return submitted.ok ? succeed(changed.value) : submitted
}

/** Makes one edit and shows it. Where that fails the reason is told, and nothing is changed. */
export function commit<T>(change: Change<T>): Outcome<T> {
  const made = make(change)
  if (!made.ok) tellFailure(made.failure)
  return made
}
