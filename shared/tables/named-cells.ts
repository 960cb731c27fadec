import { namesOfProposal } from '../domain/claim.ts'
import { DONE, refuse, type Outcome } from '../domain/failure.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'
import type { Id } from '../domain/id.ts'
import { linkedRecords } from '../domain/links.ts'
import { keyOfName, tidyName } from '../domain/naming/naming.ts'
import type { NamedTable } from '../domain/naming/named-record.ts'
import type { Project, Records } from '../domain/project.ts'
import { tidyNote } from '../domain/text/note.ts'
import { dropRepeats, tidyLine } from './cells.ts'
import { ID_COLUMN, type Column, type ColumnsByField } from './column.ts'
import { joinList, splitList } from './list-text.ts'

type Named<T extends NamedTable> = Records[T]

const WORDS: Readonly<Record<NamedTable, string>> = { speakers: 'speaker', sources: 'source' }

/** Whether drafts of a record's claims were proposed under a name. */
function isProposedName(draft: EditDraft, table: NamedTable, id: Id, name: string): boolean {
  const { ofSpeaker, ofSource } = draft.project.links
  const key = keyOfName(name)
  return linkedRecords(table === 'speakers' ? ofSpeaker : ofSource, id).some((claimId) => {
    const proposal = draft.get('claims', claimId)?.proposal ?? null
    if (proposal === null) return false
    return namesOfProposal(proposal, table).some((proposed) => keyOfName(proposed) === key)
  })
}

/**
 * The aliases after a record got another name. One that drafts were proposed under stays as an alias: the next
 * drafting finds the record by it, and a new name is no correction of the drafts.
 */
function aliasesAfter(draft: EditDraft, table: NamedTable, id: Id, name: string) {
  const row = draft.get(table, id)
  if (row === undefined) return []
  const known = [name, ...row.aliases].map(keyOfName)
  const isKept = !known.includes(keyOfName(row.name)) && isProposedName(draft, table, id, row.name)
  return isKept ? [...row.aliases, row.name] : row.aliases
}

/** That no other has the name is looked at when all of a writing is done: two rows may change names. */
function writeName(
  draft: EditDraft,
  table: NamedTable,
  row: Named<NamedTable>,
  input: string,
): Outcome<null> {
  const name = tidyName(input)
  if (name === '') return refuse(`A ${WORDS[table]} needs a name.`)
  draft.update<NamedTable>(table, row.id, {
    name,
    aliases: aliasesAfter(draft, table, row.id, name),
  })
  return DONE
}

/** A sentence for each of these records whose name another record of the draft has as well. */
export function findSharedNames(
  draft: EditDraft,
  table: NamedTable,
  ids: readonly Id[],
): ReadonlyMap<Id, string> {
  const counts = new Map<string, number>()
  for (const { name } of draft.all(table)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const found = new Map<Id, string>()
  for (const id of ids) {
    const name = draft.get(table, id)?.name ?? ''
    if (name === draft.project[table].get(id)?.name || (counts.get(name) ?? 0) < 2) continue
    found.set(id, `There is already a ${WORDS[table]} called “${name}”. Merge the two instead.`)
  }
  return found
}

/** The columns that speakers and sources have alike: id, name and aliases. */
export function nameColumns<T extends NamedTable>(
  table: T,
): Pick<ColumnsByField<Named<T>>, 'id' | 'name' | 'aliases'> {
  return {
    id: [ID_COLUMN],
    name: [
      {
        id: 'name',
        header: 'Name',
        kind: 'text',
        width: 200,
        isInGrid: true,
        isListed: false,
        text: (row) => row.name,
        write: (draft, row, input) => writeName(draft, table, row, input),
      },
    ],
    aliases: [
      {
        id: 'aliases',
        header: 'Aliases',
        kind: 'tags',
        width: 220,
        isInGrid: true,
        isListed: false,
        text: (row) => joinList(row.aliases, ';'),
        values: (row) => row.aliases,
        write: (draft, row, input) => {
          const aliases = dropRepeats(splitList(input, ';').map(tidyLine))
          draft.update<NamedTable>(table, row.id, { aliases })
          return DONE
        },
      },
    ],
  }
}

/** How many claims have this speaker or source. */
export function countColumn<T extends NamedTable>(
  count: (row: Named<T>, project: Project) => number,
): Column<Named<T>> {
  return {
    id: 'claims',
    header: 'Claims',
    kind: 'fixed',
    type: 'number',
    width: 80,
    isInGrid: true,
    isListed: false,
    reads: ['links'],
    text: (row, project) => String(count(row, project)),
    sortKey: count,
  }
}

export function noteColumn<T extends NamedTable>(table: T): Column<Named<T>> {
  return {
    id: 'note',
    header: 'Note',
    kind: 'note',
    type: 'prose',
    width: 240,
    isInGrid: true,
    isListed: false,
    text: (row) => row.note,
    write: (draft, row, input) => {
      draft.update<NamedTable>(table, row.id, { note: tidyNote(input) })
      return DONE
    },
  }
}
