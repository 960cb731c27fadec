import { type Edit, type Patch, type PatchOf } from './edit.ts'
import { isSameValue } from './same-value.ts'
import type { Origin } from '../claim.ts'
import { newId, type Id } from '../id.ts'
import { linkedRecords } from '../links.ts'
import { TABLE_NAMES, type Project, type Records, type TableName } from '../project.ts'
import type { Relation } from '../relation.ts'

/** Told of a record as it was drafted before (if it was there) and as it is now (if it is). */
type Hear<T extends TableName> = (
  before: Records[T] | undefined,
  after: Records[T] | undefined,
) => void

/**
 * An edit in the making. Reads see the project with the changes drafted so far, so that steps can
 * build on each other (a paste that makes a speaker in one row and uses it in the next); the
 * project itself is not touched. `toEdit` keeps what really differs, one patch a record.
 */
export class EditDraft {
  readonly project: Project
  readonly #changed: { [T in TableName]: Map<Id, Records[T] | null> } = {
    articles: new Map(),
    speakers: new Map(),
    sources: new Map(),
    claims: new Map(),
    relations: new Map(),
    topics: new Map(),
    scales: new Map(),
  }
  readonly #hearers: { [T in TableName]?: readonly Hear<T>[] } = {}

  constructor(project: Project) {
    this.project = project
  }

  /** The record as drafted so far; undefined when there is none or the draft removes it. */
  get<T extends TableName>(table: T, id: Id): Records[T] | undefined {
    const drafted = this.#changed[table].get(id)
    if (drafted === null) return undefined
    return drafted ?? (this.project[table].get(id) as Records[T] | undefined)
  }

  /** All records of a table as drafted so far. */
  *all<T extends TableName>(table: T): Generator<Records[T]> {
    const changed = this.#changed[table]
    for (const [id, record] of this.project[table] as Iterable<[Id, Records[T]]>) {
      if (!changed.has(id)) yield record
    }
    yield* this.drafted(table)
  }

  /** The records of a table that the draft has made or changed so far. */
  *drafted<T extends TableName>(table: T): Generator<Records[T]> {
    for (const record of this.#changed[table].values()) if (record !== null) yield record
  }

  /** Tells of each record of a table that is drafted from now on. */
  follow<T extends TableName>(table: T, hear: Hear<T>): void {
    Object.assign(this.#hearers, { [table]: [...(this.#hearers[table] ?? []), hear] })
  }

  #set<T extends TableName>(table: T, id: Id, after: Records[T] | null): void {
    const before = this.get(table, id)
    this.#changed[table].set(id, after)
    for (const hear of this.#hearers[table] ?? []) hear(before, after ?? undefined)
  }

  /** Adds a record, or puts a whole new value in its place. */
  put<T extends TableName>(table: T, record: Records[T]): void {
    this.#set(table, record.id, record)
  }

  /** Changes some fields. Throws when there is no such record: callers work from what they have just read. */
  update<T extends TableName>(table: T, id: Id, fields: Partial<Records[T]>): void {
    const current = this.get(table, id)
    if (current === undefined) throw new Error(`No record ${id} in ${table}.`)
    this.put(table, { ...current, ...fields })
  }

  /** Takes a record away; a claim's relations go with it. */
  remove(table: TableName, id: Id): void {
    this.#set(table, id, null)
    if (table === 'claims')
      for (const relation of this.relationsOf(id)) this.remove('relations', relation.id)
  }

  /** The relations that a claim stands in, as drafted so far. */
  relationsOf(claimId: Id): readonly Relation[] {
    const ids = new Set(linkedRecords(this.project.links.relationsOf, claimId))
    for (const relation of this.drafted('relations')) ids.add(relation.id)
    return [...ids].flatMap((id) => {
      const relation = this.get('relations', id)
      return relation?.fromId === claimId || relation?.toId === claimId ? [relation] : []
    })
  }

  #patchOf<T extends TableName>(table: T, id: Id, after: Records[T] | null): PatchOf<T> | null {
    const before = (this.project[table].get(id) as Records[T] | undefined) ?? null
    if (before === null || after === null) {
      return before === after ? null : { table, id, before, after }
    }
    const fields = (Object.keys(after) as (keyof Records[T])[]).filter(
      (field) => !isSameValue(before[field], after[field]),
    )
    if (fields.length === 0) return null
    const pick = (record: Records[T]) =>
      Object.fromEntries(fields.map((field) => [field, record[field]])) as Partial<Records[T]>
    return { table, id, before: pick(before), after: pick(after) }
  }

  /** The drafted changes. Records made come after those they refer to; records removed before. */
  patches(): readonly Patch[] {
    const patches = TABLE_NAMES.flatMap((table) =>
      [...this.#changed[table]].map(([id, after]) => this.#patchOf(table, id, after as never)),
    ).filter((patch) => patch !== null) as Patch[]
    const removals = patches.filter((patch) => patch.after === null)
    return [...patches.filter((patch) => patch.after !== null), ...removals.toReversed()]
  }

  /** The finished edit, or null when nothing would change. */
  toEdit(label: string, at: Date, origin: Origin = 'analyst'): Edit | null {
    const patches = this.patches()
    return patches.length === 0
      ? null
      : { id: newId(), label, at: at.toISOString(), origin, patches }
  }
}
