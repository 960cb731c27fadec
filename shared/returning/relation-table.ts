import { findRelation, relate, setRelation } from '../comparison/relation-edits.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'
import { findExcess } from '../domain/edit/limits.ts'
import { refuse, succeed, type Outcome } from '../domain/failure.ts'
import { newId, type Id } from '../domain/id.ts'
import { RelationType } from '../domain/relation.ts'
import { listChoices } from '../domain/text/listing.ts'
import { tidyNote } from '../domain/text/note.ts'
import { tidyLine } from '../tables/cells.ts'
import { RELATION_COLUMNS, relationRows } from '../tables/relations.ts'
import {
  refuseId,
  shortWords,
  type ComparedTable,
  type FoundRow,
  type MadeRow,
} from './compared-table.ts'
import type { GivenRow } from './given-row.ts'
import { SheetRows } from './sheet-rows.ts'

function readType(input: string): Outcome<RelationType> {
  const { data } = RelationType.safeParse(input.trim().toLowerCase())
  if (data !== undefined) return succeed(data)
  return refuse(`Type can be ${listChoices(RelationType.options)}, not “${tidyLine(input)}”.`)
}

/** Writes the type or the note of a relation. */
export function writeRelation(
  draft: EditDraft,
  id: Id,
  columnId: string,
  input: string,
): Outcome<null> {
  if (draft.get('relations', id) === undefined) return refuse('The relation is no longer there.')
  if (columnId === 'note') {
    const excess = findExcess({ note: input })
    return excess === null ? setRelation(draft, id, { note: tidyNote(input) }) : refuse(excess)
  }
  const type = readType(input)
  return type.ok ? setRelation(draft, id, { type: type.value }) : type
}

/** Relates two claims as the cells of a row say. */
export function makeRelation(
  draft: EditDraft,
  id: Id,
  cells: Readonly<Record<string, string>>,
): Outcome<null> {
  const type = readType(cells['type'] ?? '')
  if (!type.ok) return type
  const [from = '', to = ''] = [cells['claim_id'], cells['other_claim_id']]
  for (const claim of [from, to]) {
    if (draft.get('claims', claim) === undefined) return refuse(NO_CLAIM)
  }
  return relate(draft, type.value, from, to, tidyNote(cells['note'] ?? ''), () => id)
}

const NO_CLAIM =
  'One of its claims is not in this project. A new relation needs the ids of two that are.'

const EDITED = new Set(['type', 'note'])

function cellsOf(row: GivenRow) {
  return {
    type: row.textOf('type'),
    claim_id: row.textOf('claim_id'),
    other_claim_id: row.textOf('other_claim_id'),
    note: row.textOf('note'),
  }
}

/** Which relation a row without an id is: the one of its claims and its type. */
function findWithoutId(draft: EditDraft, row: GivenRow): FoundRow {
  const { type: typed, claim_id: from, other_claim_id: to } = cellsOf(row)
  const type = readType(typed)
  if (!type.ok) return { type: 'refused', reason: type.failure.message }
  const known = findRelation(draft, type.value, from, to)
  return known === undefined ? { type: 'new' } : { type: 'known', id: known.id }
}

function addRelation(draft: EditDraft, row: GivenRow): Outcome<MadeRow> {
  const [id, cells] = [newId(), cellsOf(row)]
  const made = makeRelation(draft, id, cells)
  if (!made.ok) return made
  const words = shortWords(`${row.textOf('claim')} ${cells.type} ${row.textOf('other_claim')}`)
  return succeed({ change: { type: 'row', id, cells }, id, words, after: cells.note })
}

/** The relations: by id, else by their claims and their type. */
export function relationTable(draft: EditDraft): ComparedTable {
  const ours = relationRows(draft.project, null)
  const rows = new SheetRows(RELATION_COLUMNS, ours, (textOf) => textOf('id'))
  return {
    table: 'relations',
    ids: rows.keys,
    find: (row) => {
      const id = row.textOf('id')
      if (id === '') return findWithoutId(draft, row)
      return rows.has(id) ? { type: 'known', id } : refuseId(id, 'relation')
    },
    wordsOf: (id) =>
      shortWords(['claim', 'type', 'other_claim'].map((name) => rows.textOf(id, name)).join(' ')),
    textOf: (id, columnId) => rows.textOf(id, columnId),
    isSame: (columnId, now, given) =>
      columnId === 'note' ? tidyNote(now) === tidyNote(given) : tidyLine(now) === tidyLine(given),
    fixedReason: (columnId) => (EDITED.has(columnId) ? '' : `“${columnId}” cannot be edited here.`),
    write: (id, columnId, input) => {
      const written = writeRelation(draft, id, columnId, input)
      return written.ok ? succeed(true) : written
    },
    add: (row) => addRelation(draft, row),
    removalOf: () => '',
  }
}
