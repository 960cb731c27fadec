import type { Records, TableName } from '../project.ts'
import type { EditDraft } from './edit-draft.ts'

/** Records of a draft by what they are looked up by; several can have one key. */
export type DraftedIndex<T extends TableName> = ReadonlyMap<string, ReadonlySet<Records[T]>>

/**
 * Looks some records of a draft's table up by keys, and keeps that as the draft goes on, so that thousands can be looked
 * up and made one after the other.
 */
export function indexDraft<T extends TableName>(
  draft: EditDraft,
  table: T,
  records: Iterable<Records[T]>,
  keysOf: (record: Records[T]) => readonly string[],
): DraftedIndex<T> {
  const byKey = new Map<string, Set<Records[T]>>()
  const add = (record: Records[T]) => {
    for (const key of keysOf(record)) byKey.set(key, (byKey.get(key) ?? new Set()).add(record))
  }
  for (const record of records) add(record)
  draft.follow(table, (before, after) => {
    if (before !== undefined) for (const key of keysOf(before)) byKey.get(key)?.delete(before)
    if (after !== undefined) add(after)
  })
  return byKey
}
