import { indexDraft, type DraftedIndex } from '../edit/drafted-index.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import { refuse, succeed, type Outcome } from '../failure.ts'
import { foldText } from '../text/folding.ts'
import type { Id } from '../id.ts'
import type { NamedRecord, NamedTable } from './named-record.ts'
import type { Project, Records } from '../project.ts'

/** What a name was found to mean: nobody known, one record, or several that it could be. */
export type NameMatch<Row> =
  | { readonly type: 'none' }
  | { readonly type: 'one'; readonly record: Row }
  | { readonly type: 'many'; readonly records: readonly Row[] }

/**
 * What two spellings of one name have in common: case, accents, white space, punctuation and a leading
 * article do not count. "The U.S. State Dept." and "us state dept" have the same key. Never empty for a
 * name that is not blank.
 */
export function keyOfName(name: string): string {
  const words = foldText(name)
    .replace(/[.'’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const bare = words.replace(/^(?:the|an?) (?=.)/, '')
  // A name of signs alone is compared as folded; one of marks alone, which fold to nothing, as it is.
  return bare || foldText(name).trim() || tidyName(name)
}

/** What a record's names are compared by: `keyOfName` of its name and of each alias. */
export interface NameKeys {
  readonly name: string
  readonly aliases: readonly string[]
}

const keysOfRecords = new WeakMap<NamedRecord, NameKeys>()

/** The keys of a record's names; worked out once for each state of a record. */
export function keysOf(record: NamedRecord): NameKeys {
  const known = keysOfRecords.get(record)
  if (known !== undefined) return known
  const keys = { name: keyOfName(record.name), aliases: record.aliases.map(keyOfName) }
  keysOfRecords.set(record, keys)
  return keys
}

/** A name in one line, without white space at its ends, and storable as UTF-8. */
export function tidyName(name: string): string {
  return name.toWellFormed().replace(/\s+/g, ' ').trim()
}

/**
 * Finds whom a name means among `records`: by the very name, else by a name with the same key, else by an
 * alias with the same key. The first of these that finds any decides.
 */
export function findByName<Row extends NamedRecord>(
  records: Iterable<Row>,
  name: string,
): NameMatch<Row> {
  const wanted = tidyName(name)
  if (wanted === '') return { type: 'none' }
  const key = keyOfName(wanted)
  const exact: Row[] = []
  const byName: Row[] = []
  const byAlias: Row[] = []
  for (const record of records) {
    const keys = keysOf(record)
    if (record.name === wanted) exact.push(record)
    else if (keys.name === key) byName.push(record)
    else if (keys.aliases.includes(key)) byAlias.push(record)
  }
  const found = [exact, byName, byAlias].find((tier) => tier.length > 0) ?? []
  const [first] = found
  if (first === undefined) return { type: 'none' }
  return found.length === 1 ? { type: 'one', record: first } : { type: 'many', records: found }
}

type NameIndex = ReadonlyMap<string, readonly NamedRecord[]>
const indexes = new WeakMap<object, NameIndex>()

/** Records by the keys of their names and aliases; made once for each state of a table. */
function indexOf(project: Project, table: NamedTable): NameIndex {
  const records = project[table]
  const known = indexes.get(records)
  if (known !== undefined) return known
  const index = new Map<string, NamedRecord[]>()
  for (const record of records.values() as Iterable<NamedRecord>) {
    const { name, aliases } = keysOf(record)
    for (const key of new Set([name, ...aliases])) {
      const others = index.get(key)
      if (others === undefined) index.set(key, [record])
      else others.push(record)
    }
  }
  indexes.set(records, index)
  return index
}

const drafted = new WeakMap<EditDraft, Map<NamedTable, DraftedIndex<NamedTable>>>()

/** What a draft has made or changed in a table, by the keys of the names. */
function draftedByKey(draft: EditDraft, table: NamedTable): DraftedIndex<NamedTable> {
  const tables = drafted.get(draft) ?? new Map<NamedTable, DraftedIndex<NamedTable>>()
  drafted.set(draft, tables)
  const known = tables.get(table)
  if (known !== undefined) return known
  const made = indexDraft(draft, table, draft.drafted(table), (record) => {
    const { name, aliases } = keysOf(record)
    return [name, ...aliases]
  })
  tables.set(table, made)
  return made
}

/** All in a draft's table that have a name or an alias with the key of this name; quick however large the table. */
export function allCalled<T extends NamedTable>(
  draft: EditDraft,
  table: T,
  name: string,
): readonly Records[T][] {
  const key = keyOfName(tidyName(name))
  const indexed = indexOf(draft.project, table).get(key) ?? []
  const kept = (indexed as readonly Records[T][]).filter(
    (record) => draft.get(table, record.id) === record,
  )
  const made = (draftedByKey(draft, table).get(key) ?? []) as Iterable<Records[T]>
  return [...kept, ...made]
}

/** `findByName` over a draft's table, with what the draft has added. */
export function findInDraft<T extends NamedTable>(
  draft: EditDraft,
  table: T,
  name: string,
): NameMatch<Records[T]> {
  return findByName(allCalled(draft, table, name), name)
}

/** A name that nobody in the draft's table has: the one given, or the first free "name 2", "name 3" … */
export function freeName(draft: EditDraft, table: NamedTable, name: string): string {
  let free = name
  for (let count = 2; findInDraft(draft, table, free).type !== 'none'; count += 1) {
    free = `${name} ${count}`
  }
  return free
}

/**
 * The record that a typed name means, made in the draft when there is none. `current` is what the cell holds
 * now: a name that several have keeps it. Refused when the name could mean several.
 */
export function matchOrMake(
  draft: EditDraft,
  table: NamedTable,
  name: string,
  current: readonly Id[],
  make: (name: string) => NamedRecord,
): Outcome<NamedRecord> {
  const match = findInDraft(draft, table, name)
  if (match.type === 'one') return succeed(match.record)
  if (match.type === 'none') {
    const record = make(tidyName(name))
    draft.put(table, record)
    return succeed(record)
  }
  const kept = match.records.find((record) => current.includes(record.id))
  if (kept !== undefined) return succeed(kept)
  const word = table === 'speakers' ? 'speakers' : 'sources'
  return refuse(
    `“${tidyName(name)}” could be any of ${match.records.length} ${word}. Rename or merge them first.`,
  )
}
