import { topicOf } from '../domain/codebook/codebook.ts'
import { draftedTopic } from '../domain/codebook/drafted-topics.ts'
import { newClaim, type Claim } from '../domain/claim.ts'
import { EditDraft } from '../domain/edit/edit-draft.ts'
import { findExcess } from '../domain/edit/limits.ts'
import { isSameValue } from '../domain/edit/same-value.ts'
import { refuse, succeed, type Outcome } from '../domain/failure.ts'
import type { Id } from '../domain/id.ts'
import { findInDraft, tidyName } from '../domain/naming/naming.ts'
import type { NamedTable } from '../domain/naming/named-record.ts'
import { RECORDS, type Records } from '../domain/project.ts'
import { newSource } from '../domain/source.ts'
import { newSpeaker } from '../domain/speaker.ts'
import type { Column } from '../tables/column.ts'
import { joinList, splitList } from '../tables/list-text.ts'
import { columnsOf, type Table } from '../tables/tables.ts'
import { writeCell, type CellWrite } from '../tables/writing.ts'

/** What somebody is called in a draft whom the project knows under a name, where nobody has that any more. */
function newNameOf(draft: EditDraft, table: NamedTable, name: string): string {
  if (findInDraft(draft, table, name).type !== 'none') return name
  const known = findInDraft(new EditDraft(draft.project), table, name)
  return known.type === 'one' ? (draft.get(table, known.record.id)?.name ?? name) : name
}

function newTopicOf(draft: EditDraft, name: string): string {
  if (draftedTopic(draft, name) !== undefined) return name
  const known = topicOf(draft.project, name)
  return known === undefined ? name : (draft.get('topics', known.id)?.name ?? name)
}

/** A cell that names what the same file calls otherwise in its own table, by the name that it has there. */
function withNewNames(draft: EditDraft, column: Column<Records[Table]>, input: string): string {
  const { names, separator, id } = column
  if (separator !== undefined && names !== undefined) {
    const renamed = splitList(input, separator).map((name) => newNameOf(draft, names, name))
    return joinList(renamed, separator)
  }
  if (id !== 'topics') return input
  return joinList(
    splitList(input, ';').map((name) => newTopicOf(draft, name)),
    ';',
  )
}

/** Whether what is written is longer than a project takes, in a sentence. */
function findTooLong(column: Column<Records[Table]>, input: string): string | null {
  const field = column.kind === 'note' ? 'note' : 'name'
  return input.length < 10_000 ? null : findExcess({ [field]: input })
}

/**
 * Writes one cell of a file into a draft, or refuses it; false where nothing comes of it that is shown, and nothing is
 * written.
 */
export function writeGridCell(draft: EditDraft, table: Table, write: CellWrite): Outcome<boolean> {
  const column = columnsOf(table).find(({ id }) => id === write.columnId)
  const before = draft.get(table, write.rowId)
  if (column === undefined || before === undefined) return refuse('The row is no longer there.')
  const excess = findTooLong(column, write.input)
  if (excess !== null) return refuse(excess)
  const input = withNewNames(draft, column, write.input)
  const problem = writeCell(draft, table, { ...write, input })
  if (problem !== null) return refuse(problem.message)
  const after = draft.get(table, write.rowId) as Records[Table]
  if (isSameValue(before, after)) return succeed(false)
  const isShown =
    column.names !== undefined ||
    column.text(before, draft.project) !== column.text(after, draft.project)
  if (!isShown) draft.put<Table>(table, before)
  return succeed(isShown)
}

/** Writes the cells of a row that was made; what does not fit takes the row back. */
function fillRow(
  draft: EditDraft,
  table: Table,
  id: Id,
  cells: Readonly<Record<string, string>>,
): Outcome<null> {
  for (const [columnId, input] of Object.entries(cells)) {
    const written = writeGridCell(draft, table, { rowId: id, columnId, input })
    if (written.ok) continue
    draft.remove(table, id)
    return written
  }
  return succeed(null)
}

/** Makes a speaker or a source of the cells of a row. */
export function makeNamed(
  draft: EditDraft,
  table: NamedTable,
  id: Id,
  cells: Readonly<Record<string, string>>,
): Outcome<null> {
  if (tidyName(cells['name'] ?? '') === '') return refuse(`A ${RECORDS[table].word} needs a name.`)
  if (table === 'speakers') draft.put('speakers', newSpeaker(id, ''))
  else draft.put('sources', newSource(id, ''))
  return fillRow(draft, table, id, cells)
}

/** Makes a claim of words of an article, and writes the cells of its row. */
export function makeClaimOf(
  draft: EditDraft,
  claim: Pick<Claim, 'id' | 'articleId' | 'content' | 'kind'>,
  cells: Readonly<Record<string, string>>,
): Outcome<null> {
  const { id, articleId, content, kind } = claim
  draft.put('claims', { ...newClaim(id, articleId, content), kind })
  return fillRow(draft, 'claims', id, cells)
}
