import { unitingFields } from './absorbed.ts'
import { keyOfName } from '../naming/naming.ts'
import type { NamedRecord, NamedTable } from '../naming/named-record.ts'
import { RECORDS } from '../project.ts'
import { isSameValue } from '../edit/same-value.ts'
import type { Unite } from './uniting.ts'

type FieldValues = Readonly<Record<string, unknown>>

/** What an absorbed record is to the one that holds it, whichever table it is of. */
export interface Member {
  readonly record: { readonly name: string; readonly aliases: readonly string[] }
  readonly gave: readonly string[]
  readonly had: FieldValues
}

/** The fields of a table that a merge fills or joins, and how. */
const JOINS: Readonly<Record<NamedTable, readonly (readonly [string, Unite<unknown>])[]>> = {
  speakers: joinsOf('speakers'),
  sources: joinsOf('sources'),
}

function joinsOf(table: NamedTable): readonly (readonly [string, Unite<unknown>])[] {
  return unitingFields(RECORDS[table].fields).map(([name, { unite }]) => [name, unite])
}

function valueOf(record: object, field: string): unknown {
  return record[field as keyof typeof record]
}

/** The members by which a field got its value, with the value made; null when it was set by hand since. */
function explain(
  unite: Unite<unknown>,
  field: string,
  holder: object,
  members: readonly Member[],
): { readonly own: unknown; readonly members: readonly Member[] } | null {
  const joined = members.filter((member) => Object.hasOwn(member.had, field))
  const [first] = joined
  if (first === undefined) return null
  const own = first.had[field]
  const value = unite(own, valuesOf(joined, field))
  return isSameValue(value, valueOf(holder, field)) ? { own, members: joined } : null
}

function valuesOf(members: readonly Member[], field: string): readonly unknown[] {
  return members.map(({ record }) => valueOf(record, field))
}

function namesOf(record: Member['record']): readonly string[] {
  return [record.name, ...record.aliases]
}

function withoutField(had: FieldValues, field: string): FieldValues {
  return Object.fromEntries(Object.entries(had).filter(([name]) => name !== field))
}

/** What a merge makes of the kept record's own fields. */
interface Joined {
  readonly fields: FieldValues
  readonly aliases: readonly string[]
  readonly had: FieldValues
  readonly gave: readonly string[]
  /** FieldValues that were set by hand since the merges before, which no longer explain them. */
  readonly changed: readonly string[]
}

/** The kept record's aliases and fields with those of one more; `members` are those merged into it before. */
export function joinFields(
  table: NamedTable,
  kept: NamedRecord,
  members: readonly Member[],
  merged: NamedRecord,
): Joined {
  const known = new Set(namesOf(kept).map(keyOfName))
  const gave = namesOf(merged).filter((alias) => {
    const key = keyOfName(alias)
    return key !== '' && !known.has(key) && known.add(key)
  })
  const fields: Record<string, unknown> = {}
  const had: Record<string, unknown> = {}
  const changed: string[] = []
  for (const [field, unite] of JOINS[table]) {
    const explained = explain(unite, field, kept, members)
    if (explained === null) changed.push(field)
    had[field] = explained === null ? valueOf(kept, field) : explained.own
    const others = valuesOf(explained?.members ?? [], field)
    fields[field] = unite(had[field], [...others, valueOf(merged, field)])
  }
  return { fields, aliases: [...kept.aliases, ...gave], had, gave, changed }
}

/** A member of a record whose fields were set by hand since: it does not explain them any more. */
export function forgetFields<Row extends Member>(member: Row, fields: readonly string[]): Row {
  return { ...member, had: fields.reduce(withoutField, member.had) }
}

/**
 * A record when its members are no longer `before` but `after`: what it had from them alone goes. A field, or
 * an alias, that was set by hand since stays as it is.
 */
export function refit<Row extends Member['record'], M extends Member>(
  table: NamedTable,
  holder: Row,
  before: readonly M[],
  after: readonly M[],
): { readonly holder: Row; readonly members: readonly M[] } {
  const fields: Record<string, unknown> = {}
  for (const [field, unite] of JOINS[table]) {
    const explained = explain(unite, field, holder, before)
    if (explained === null) continue
    const left = after.filter((member) => Object.hasOwn(member.had, field))
    fields[field] = unite(explained.own, valuesOf(left, field))
  }
  const given = before.flatMap(({ gave }) => gave)
  const keys = after.map(({ record }) => new Set(namesOf(record).map(keyOfName)))
  const giverOf = (alias: string) => keys.findIndex((known) => known.has(keyOfName(alias)))
  const gone = new Set(given.filter((alias) => giverOf(alias) === -1))
  const aliases = holder.aliases.filter((alias) => !gone.has(alias))
  const members = after.map((member, index) => ({
    ...member,
    gave: given.filter((alias) => giverOf(alias) === index),
  }))
  return { holder: { ...holder, ...fields, aliases }, members }
}
