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
  const unused = committed.ok ? { texts: [], originals: [] } : kept.value
  const ended = store.endImport(unused)
  if (!committed.ok) return committed
  return ended.ok ? succeed(committed.value) : ended
}
