import type { EditDraft } from '../domain/edit/edit-draft.ts'
import { succeed, type Outcome } from '../domain/failure.ts'
import { newId } from '../domain/id.ts'
import type { NamedTable } from '../domain/naming/named-record.ts'
import { findInDraft, keyOfName, tidyName } from '../domain/naming/naming.ts'
import { RECORDS } from '../domain/project.ts'
import { findSharedNames } from '../tables/named-cells.ts'
import { shortWords, type ComparedTable, type FoundRow, type MadeRow } from './compared-table.ts'
import { addedIn, renamedIn, type Difference } from './difference.ts'
import type { GivenRow } from './given-row.ts'
import { cellsOfNew, describeCells, gridTable } from './grid-table.ts'
import { makeNamed } from './grid-writing.ts'

/** Takes names that another record has as well off a draft, and says so of each. */
function takeOffShared(
  draft: EditDraft,
  table: NamedTable,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const shared = findSharedNames(draft, table, ids)
  for (const id of shared.keys()) {
    const name = draft.project[table].get(id)?.name
    if (name === undefined) draft.remove(table, id)
    else draft.update<NamedTable>(table, id, { name })
  }
  return shared
}

/** Why rows cannot have the names that they were given: one that cannot keeps its own, which no other can have then. */
function settleShared(
  draft: EditDraft,
  table: NamedTable,
  differences: readonly Difference[],
): ReadonlyMap<string, string> {
  const renamed = differences.flatMap((one) => renamedIn(one) ?? [])
  const added = differences.flatMap((one) => addedIn(one) ?? [])
  const found = new Map<string, string>()
  for (;;) {
    const before = found.size
    for (const ids of [renamed, added]) {
      const left = ids.filter((id) => !found.has(id))
      for (const [id, reason] of takeOffShared(draft, table, left)) found.set(id, reason)
    }
    if (found.size === before) return found
  }
}

function aliasReason(name: string, of: string): string {
  return `“${tidyName(name)}” is another name of “${of}”. Write the id, or take the name off there first.`
}

/** Which record a row without an id is: by its very name, else by one that differs in case, accents or points. */
function findByName(draft: EditDraft, table: NamedTable, row: GivenRow): FoundRow {
  const { word } = RECORDS[table]
  const name = row.textOf('name')
  if (tidyName(name) === '') return { type: 'refused', reason: `A ${word} needs a name.` }
  const match = findInDraft(draft, table, name)
  if (match.type === 'none') return { type: 'new' }
  if (match.type === 'many') {
    const reason = `“${tidyName(name)}” could be any of ${match.records.length} ${word}s. Write its id.`
    return { type: 'refused', reason }
  }
  // Another name of somebody is no row of that one.
  const isNamed = keyOfName(match.record.name) === keyOfName(name)
  return isNamed
    ? { type: 'known', id: match.record.id }
    : { type: 'refused', reason: aliasReason(name, match.record.name) }
}

function addNamed(draft: EditDraft, table: NamedTable, row: GivenRow): Outcome<MadeRow> {
  const id = newId()
  const cells = cellsOfNew(table, row)
  const made = makeNamed(draft, table, id, cells)
  if (!made.ok) return made
  const words = shortWords(tidyName(cells['name'] ?? ''))
  const after = describeCells(table, cells)
  return succeed({ change: { type: 'row', id, cells }, id, words, after })
}

/** Speakers or sources: by id, else by name. */
export function namedTable(draft: EditDraft, table: NamedTable): ComparedTable {
  return gridTable(draft, table, {
    findWithoutId: (row) => findByName(draft, table, row),
    add: (row) => addNamed(draft, table, row),
    settleNames: (differences) => {
      const shared = settleShared(draft, table, differences)
      return (id) => shared.get(id) ?? null
    },
  })
}
