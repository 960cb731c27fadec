import type { EditDraft } from '../domain/edit-draft.ts'
import { findInDraft, tidyName, type NamedTable } from '../domain/naming.ts'
import type { Project, Records } from '../domain/project.ts'
import { dropRepeats, refuse, tidyLine, tidyNote, WRITTEN } from './cells.ts'
import type { Column, Written } from './column.ts'
import { joinList, splitList } from './list-text.ts'

type Named<T extends NamedTable> = Records[T]

const WORDS: Readonly<Record<NamedTable, string>> = { speakers: 'speaker', sources: 'source' }

function writeName(
  draft: EditDraft,
  table: NamedTable,
  row: Named<NamedTable>,
  input: string,
): Written {
  const name = tidyName(input)
  const word = WORDS[table]
  if (name === '') return refuse(`A ${word} needs a name.`)
  if (name === row.name) return WRITTEN
  const match = findInDraft(draft, table, name)
  const others = match.type === 'one' ? [match.record] : match.type === 'many' ? match.records : []
  if (others.some((other) => other.id !== row.id && other.name === name)) {
    return refuse(`There is already a ${word} called “${name}”. Merge the two instead.`)
  }
  draft.update(table, row.id, { name })
  return WRITTEN
}

/** The columns that speakers and sources have alike: id, name and aliases. */
export function nameColumns<T extends NamedTable>(table: T): readonly Column<Named<T>>[] {
  return [
    {
      id: 'id',
      header: 'Id',
      kind: 'fixed',
      width: 120,
      isInGrid: false,
      isListed: false,
      text: (row) => row.id,
    },
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
        return WRITTEN
      },
    },
  ]
}

/** How many claims have this speaker or source. */
export function countColumn<T extends NamedTable>(
  count: (row: Named<T>, project: Project) => number,
): Column<Named<T>> {
  return {
    id: 'claims',
    header: 'Claims',
    kind: 'fixed',
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
    width: 240,
    isInGrid: true,
    isListed: false,
    text: (row) => row.note,
    write: (draft, row, input) => {
      draft.update<NamedTable>(table, row.id, { note: tidyNote(input) })
      return WRITTEN
    },
  }
}
