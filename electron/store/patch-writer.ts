import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { patchRecord, type Patch, type PatchOf } from '../../shared/domain/edit/edit.ts'
import type { Records, TableName } from '../../shared/domain/project.ts'
import type { RecordTable, RecordTables } from './record-table.ts'
import type { SearchIndex } from './search-index.ts'

/** SQLite keeps text as UTF-8, which has no half of a surrogate pair; JSON columns escape it, plain ones cannot. */
function isStorable(fields: object): boolean {
  return Object.values(fields).every((value) => typeof value !== 'string' || value.isWellFormed())
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
}

function insert<T extends TableName>(
  table: RecordTable<T>,
  index: SearchIndex,
  patch: PatchOf<T>,
): Outcome<string> {
  const record = patch.after as Records[T]
  if (record.id !== patch.id) return fail('BAD_REQUEST', 'This edit names two records as one.')
  const missing = table.misfit(record)
  if (missing !== null) {
    return fail('BAD_REQUEST', `This edit would add a record without its “${missing}”.`)
  }
  try {
    const { number, json } = table.insert(record)
    index.add(patch.table, number, record)
    return succeed(`{"table":"${patch.table}","id":"${patch.id}","before":null,"after":${json}}`)
  } catch (error) {
    if (!isTaken(error)) throw error
    const conflict = patchRecord(record, patch)
    return conflict.ok ? fail('CONFLICT', 'It is already there.') : conflict
  }
}

/** Changes a row to what the patch made of it, or takes it away (null). */
function replace<T extends TableName>(
  table: RecordTable<T>,
  index: SearchIndex,
  patch: PatchOf<T>,
  number: number,
  result: Records[T] | null,
): void {
  if (result === null || patch.after === null) {
    index.remove(patch.table, number)
    table.delete(patch.id)
    return
  }
  table.update(patch.id, patch.after, result)
  if (index.isAbout(patch.table, patch.after)) index.change(patch.table, number, result)
}

/** A patch as it was written, with its JSON where that was at hand. */
interface Written {
  readonly patch: Patch
  readonly json: string | null
}

function write<T extends TableName>(
  table: RecordTable<T>,
  index: SearchIndex,
  given: PatchOf<T>,
  bringUp: BringUp,
): Outcome<Written> {
  // Whether the id is free is left to its index: bulk inserts need no look-up of their own.
  const isNew = given.before === null && given.after !== null
  const found = isNew ? undefined : table.find(given.id)
  const current = found?.record
  const brought = bringUp(given as Patch, current)
  if (!brought.ok) return brought
  const patch = brought.value as PatchOf<T>
  if (patch.after !== null && !isStorable(patch.after)) {
    return fail(
      'BAD_REQUEST',
      'A text in this edit holds half a character, which cannot be kept. Type it again, or mend it in its file.',
    )
  }
  if (patch.before !== null && patch.after !== null && (patch.after.id ?? patch.id) !== patch.id) {
    return fail('BAD_REQUEST', 'The id of a record never changes.')
  }
  const written = (json: string | null) => succeed({ patch: patch as Patch, json })
  if (isNew) {
    const inserted = insert(table, index, patch)
    return inserted.ok ? written(inserted.value) : inserted
  }
  const patched = patchRecord(current, patch)
  if (!patched.ok) return patched
  if (found !== undefined) replace(table, index, patch, found.number, patched.value)
  return written(null)
}

/** Takes a patch that was written, with its JSON where that was at hand. */
export type KeepPatch = (patch: Patch, json: string | null) => void

/** Makes a patch of today of one that may be older, for the record as it stands; or answers why it is none. */
export type BringUp = (patch: Patch, current: object | undefined) => Outcome<Patch>

/**
 * Writes an edit's patches in order, each against the row as it is by then: what `applyEdit` does to a
 * project. To be called in a transaction, which a failure must roll back.
 */
export function writePatches(
  tables: RecordTables,
  index: SearchIndex,
  patches: readonly Patch[],
  keep: KeepPatch,
  bringUp: BringUp = succeed,
): Outcome<null> {
  for (const patch of patches) {
    const table = tables[patch.table] as RecordTable<TableName>
    const written = write(table, index, patch as PatchOf<TableName>, bringUp)
    if (!written.ok) return written
    keep(written.value.patch, written.value.json)
  }
  return succeed(null)
}
