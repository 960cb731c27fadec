import type { CommittedEdit } from '../../shared/domain/edit/committed-edit.ts'
import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { AnnotatedImport } from '../exchange/annotated/import-edit.ts'
import type { Store } from '../store/store.ts'

/** Adds and changes what was prepared, in one edit; null where that is nothing. All of it, or nothing. */
export function commitAnnotated(
  store: Store,
  { texts, edit }: Pick<AnnotatedImport, 'texts' | 'edit'>,
): Outcome<CommittedEdit | null> {
  if (edit === null) return succeed(null)
  const kept = store.addTexts(texts)
  if (!kept.ok) return kept
  const committed = store.commitEdit(edit)
  // Where it cannot be ended now, it is when the project is opened next: the edit stands, and is told.
  store.endImport(committed.ok ? { texts: [], originals: [] } : kept.value)
  return committed
}
