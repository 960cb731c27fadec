import { countOf } from '../domain/counting.ts'
import { shorten } from '../domain/text/short-text.ts'
import { EditDraft } from '../domain/edit/edit-draft.ts'
import { DONE, fail, refuse, succeed, type Failure, type Outcome } from '../domain/failure.ts'
import { isNamedTable } from '../domain/naming/named-record.ts'
import type { Project } from '../domain/project.ts'
import { removeTopics } from '../domain/codebook/codebook-edits.ts'
import { removeRecords } from '../domain/tagging/removal.ts'
import { unrelate } from '../comparison/relation-edits.ts'
import { findSharedNames } from '../tables/named-cells.ts'
import { columnOf } from '../tables/writing.ts'
import { placeOfDifference, showCell, type Difference } from './difference.ts'
import { makeClaimOf, makeNamed, writeGridCell } from './grid-writing.ts'
import { makeRelation, writeRelation } from './relation-table.ts'
import { isGridTable } from './returned-table.ts'
import { bringInTopics } from './topic-table.ts'

function conflict(): Outcome<never> {
  return fail('CONFLICT', 'This has changed since the file was compared. Compare it again.')
}

/** Whether the cell of a difference holds what it held when the file was compared. */
function isAsCompared(project: Project, { table, change, before }: Difference): boolean {
  if (change?.type !== 'cell' || !isGridTable(table)) return true
  const record = project[table].get(change.rowId)
  const now = record === undefined ? null : columnOf(table, change.columnId)?.text(record, project)
  return now !== null && now !== undefined && showCell(now) === before
}

function bringIn(draft: EditDraft, { table, change }: Difference): Outcome<null> {
  switch (change?.type) {
    case undefined:
      return refuse('A difference that was refused cannot be brought in.')
    case 'cell': {
      const { rowId, columnId, input } = change
      if (!isGridTable(table)) return writeRelation(draft, rowId, columnId, input)
      const written = writeGridCell(draft, table, { rowId, columnId, input })
      return written.ok ? DONE : written
    }
    case 'row': {
      const { id, cells } = change
      return isNamedTable(table)
        ? makeNamed(draft, table, id, cells)
        : makeRelation(draft, id, cells)
    }
    case 'claim': {
      if (draft.get('articles', change.articleId) === undefined) return conflict()
      return makeClaimOf(draft, change, change.cells)
    }
    case 'removal':
      if (table === 'relations') unrelate(draft, change.rowId)
      else if (isGridTable(table)) removeRecords(draft, table, [change.rowId])
      return DONE
  }
}

/** Takes away the topics that a file lacks. */
function removeMissingTopics(draft: EditDraft, removed: readonly Difference[]): void {
  const names = removed.flatMap(({ change }) =>
    change?.type === 'removal' ? (draft.get('topics', change.rowId)?.name ?? change.rowId) : [],
  )
  if (names.length > 0) removeTopics(draft, names)
}

/** So much of a file’s name goes into the name of an edit. */
const LONGEST_NAME = 100

/** "bring in 10 changes from claims.xlsx". */
export function labelOfBringingIn(count: number, fileName: string): string {
  return `bring in ${countOf(count, 'change')} from ${shorten(fileName, LONGEST_NAME)}`
}

/** What went wrong, and where in the file. */
function failAt(difference: Difference, { code, message }: Failure): Outcome<never> {
  return fail(code, `${placeOfDifference(difference)}: ${message}`)
}

/**
 * A draft with the differences chosen, in the order in which they were found; or nothing, and the first that cannot be
 * brought in any more: what it was compared with has changed, or it leans on one that was not chosen.
 */
export function draftOf(project: Project, chosen: readonly Difference[]): Outcome<EditDraft> {
  const draft = new EditDraft(project)
  const topics = chosen.filter(({ table }) => table === 'topics')
  const isTopicsDone = bringInTopics(draft, topics)
  if (!isTopicsDone.ok) return isTopicsDone
  removeMissingTopics(draft, topics)
  const others = chosen.filter(({ table }) => table !== 'topics')
  // What goes goes last: what stays may have named it.
  const ordered = [
    ...others.filter(({ kind }) => kind !== 'deleted'),
    ...others.filter(({ kind }) => kind === 'deleted'),
  ]
  for (const difference of ordered) {
    const brought = isAsCompared(project, difference) ? bringIn(draft, difference) : conflict()
    if (!brought.ok) return failAt(difference, brought.failure)
  }
  for (const table of ['speakers', 'sources'] as const) {
    const ids = Array.from(draft.drafted(table), ({ id }) => id)
    const [shared] = findSharedNames(draft, table, ids).values()
    if (shared !== undefined) return refuse(shared)
  }
  return succeed(draft)
}
