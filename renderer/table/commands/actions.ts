import { labelOfArticle } from '../../../shared/domain/article-label.ts'
import { countOf } from '../../../shared/domain/counting.ts'
import type { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { newClaim } from '../../../shared/domain/claim.ts'
import { DONE, refuse, succeed, type Outcome } from '../../../shared/domain/failure.ts'
import { newId, type Id } from '../../../shared/domain/id.ts'
import { isNamedTable } from '../../../shared/domain/naming/named-record.ts'
import { freeName } from '../../../shared/domain/naming/naming.ts'
import {
  claimsUsing,
  countRemoval,
  labelOfRemoval,
  removeRecords,
} from '../../../shared/domain/tagging/removal.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { shortenForLabel } from '../../../shared/domain/text/short-text.ts'
import { newSource } from '../../../shared/domain/source.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import { fillDown, fillRight } from '../../../shared/tables/filling.ts'
import {
  clearCells,
  countRows,
  type WriteProblem,
  type WritingOutcome,
} from '../../../shared/tables/writing.ts'
import type { CellBlock } from '../../../shared/tables/selection.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { commit } from '../../kit/editing/commit.ts'
import { focusRegion } from '../../kit/focus/regions.ts'
import { runCommand } from '../../kit/keys/registry.ts'
import { tell, tellRefusal, tellUndoable } from '../../kit/notices/notices.ts'
import { askToConfirm } from '../../state/dialog-state.ts'
import { currentProject } from '../../state/project-state.ts'
import { useSelection } from '../../state/selection.ts'
import { finish } from './edits.ts'
import type { GridModel } from '../grid-context.ts'
import { changeGrid, goToCell, gridOf } from '../grid-state.ts'
import { idOfLine, lineOfId } from '../lines/lines.ts'
import { placeOfProblem } from '../problem-places.ts'
import { selectedCells, selectedIds } from '../selection/selected-cells.ts'
import { openTableDialog } from '../table-dialog.ts'
import { WRITING_TOOLS } from './writing-tools.ts'

/** Says in passing why nothing was written; the cells that did not fit can be looked at from there. */
function tellProblems(table: Table, title: string, problems: readonly WriteProblem[]): void {
  const [first, ...others] = problems
  const { lines } = gridOf(table)
  const isOfCell = first !== undefined && first.columnId !== null
  const place = isOfCell ? `${placeOfProblem(table, lines, first)}: ` : ''
  const more = others.length === 0 ? '' : ` ${countOf(others.length, 'cell')} more did not fit.`
  const show = () => openTableDialog({ type: 'problems', table, title, problems })
  const action = isOfCell ? { label: 'Show the cells', run: show } : null
  tellRefusal(`${title}. ${place}${first?.message ?? ''}${more}`, action)
}

/** Makes the edit that a writing drafted, or says what did not fit. Answers the cells written, if all did. */
export function finishOrReport(
  table: Table,
  title: string,
  writing: WritingOutcome,
): CellBlock | null {
  const finished = finish(writing)
  if (finished.ok) return finished.value
  tellProblems(table, title, finished.failure)
  return null
}

/** The selected cells where they are one block; null where they are not, which is said. */
export function selectedBlock({ table, columns }: GridModel): CellBlock | null {
  const [block, ...others] = selectedCells(gridOf(table), columns.shown)
  if (block !== undefined && others.length === 0) return block
  tell('Select one block of cells, or several with the same columns.')
  return null
}

/** Empties the selected cells. */
export function clearSelected({ table, columns, isReadOnly }: GridModel): void {
  const blocks = selectedCells(gridOf(table), columns.shown)
  if (isReadOnly || blocks.every(({ rows }) => rows.length === 0)) return
  const writing = clearCells(currentProject(), table, blocks, WRITING_TOOLS)
  finishOrReport(table, 'Nothing was cleared', writing)
}

/** Copies the first selected row's cells into those below; with one row selected, from the row above it. */
export function fillSelectedDown(model: GridModel): void {
  const { table } = model
  const { lines, selection } = gridOf(table)
  const block = model.isReadOnly ? null : selectedBlock(model)
  if (block === null) return
  const above = idOfLine(lines, selection.active.line - 1)
  const rows = block.rows.length === 1 && above !== null ? [above, ...block.rows] : block.rows
  if (rows.length < 2) return
  const writing = fillDown(currentProject(), table, { ...block, rows }, WRITING_TOOLS)
  finishOrReport(table, 'Nothing was filled', writing)
}

/** Copies the first selected column's cells into those to the right; with one selected, from the column left of it. */
export function fillSelectedRight(model: GridModel): void {
  const { table } = model
  const block = model.isReadOnly ? null : selectedBlock(model)
  const [first, ...others] = block?.columns ?? []
  if (block === null || first === undefined || block.rows.length === 0) return
  const { shown } = model.columns
  const before = shown[shown.findIndex(({ id }) => id === first) - 1]?.id
  const columns = others.length === 0 && before !== undefined ? [before, first] : block.columns
  if (columns.length < 2) return
  const writing = fillRight(currentProject(), table, { ...block, columns }, WRITING_TOOLS)
  finishOrReport(table, 'Nothing was filled', writing)
}

/** The article that a claim typed into the table belongs to. */
function articleForClaim(near: Id | null): Id | null {
  const { articles, claims } = currentProject()
  const neighbour = near === null ? undefined : claims.get(near)
  const open = useSelection.getState().articleId
  const chosen = open !== null && articles.has(open) ? open : null
  return chosen ?? neighbour?.articleId ?? articles.keySeq().first() ?? null
}

function draftRow(
  draft: EditDraft,
  table: Exclude<Table, 'articles'>,
  near: Id | null,
): Outcome<Id> {
  const id = newId()
  if (table === 'speakers') draft.put(table, newSpeaker(id, freeName(draft, table, 'New speaker')))
  else if (table === 'sources')
    draft.put(table, newSource(id, freeName(draft, table, 'New source')))
  else {
    const articleId = articleForClaim(near)
    if (articleId === null) return refuse('Open an article first: a claim belongs to one.')
    draft.put('claims', newClaim(id, articleId, []))
  }
  return succeed(id)
}

/** Adds a row below the active one, shown even where a filter would hide it, and goes to its first editable cell; says where articles come from. */
export function insertRow({ table, columns, isReadOnly }: GridModel): void {
  if (isReadOnly) return
  if (table === 'articles') {
    const open = { label: 'Open articles…', run: () => runCommand('article.open') }
    tellRefusal('An article comes from a file or from a text that is pasted.', open)
    return
  }
  const grid = gridOf(table)
  const near = idOfLine(grid.lines, grid.selection.active.line)
  const made = commit({
    draft: (draft) => {
      const id = draftRow(draft, table, near)
      // Before the edit is shown, so that the row stands here from the first.
      if (id.ok)
        changeGrid(table, { insertedRows: new Map([...grid.insertedRows, [id.value, near]]) })
      return id
    },
    label: () => `add ${countRows(table, 1)}`,
  })
  if (!made.ok) return
  focusRegion('table')
  const column = Math.max(
    0,
    columns.shown.findIndex((candidate) => candidate.write !== undefined),
  )
  const line = lineOfId(gridOf(table).lines, made.value)
  if (line >= 0) goToCell(table, { line, column })
}

/** What was done, for people: drafts are not deleted but rejected. */
function describeRemoval(project: Project, table: Table, ids: readonly Id[]): string {
  if (table !== 'claims') return `Deleted ${countRows(table, ids.length)}.`
  const { rejected, removed } = countRemoval(project, ids)
  const drafts = countOf(rejected, 'draft')
  if (rejected === 0) return `Deleted ${countRows(table, removed)}.`
  if (removed === 0) return `Rejected ${drafts}.`
  return `Deleted ${countRows(table, removed)} and rejected ${drafts}.`
}

/** Deletes records as one edit, and says so with the way back. */
export function deleteRecords(table: Table, ids: readonly Id[], replacement: Id | null): void {
  const project = currentProject()
  const done = commit({
    draft: (draft) => {
      removeRecords(draft, table, ids, replacement)
      return DONE
    },
    label: () => labelOfRemoval(project, table, ids),
    unchanged: 'Rejected drafts stay on record, so that they are not drafted again.',
  })
  if (done.ok) tellUndoable(describeRemoval(project, table, ids))
}

/** Deletes articles that have claims, once the person has said that these may go with them. */
async function deleteArticles(ids: readonly Id[], claims: number): Promise<void> {
  const what = countRows('articles', ids.length)
  const [only = ''] = ids
  const name = shortenForLabel(labelOfArticle(currentProject().articles, only))
  const which = ids.length === 1 ? `“${name}” and its` : `${what} and their`
  const isConfirmed = await askToConfirm({
    title: `Delete ${what}?`,
    question: `${which} ${countRows('claims', claims)} are deleted. That can be undone.`,
    action: `Delete ${what}`,
  })
  if (isConfirmed) deleteRecords('articles', ids, null)
  focusRegion('table')
}

/** Deletes the selected rows; asks first what claims get instead of a speaker or source they name, and whether those of an article may go. */
export function deleteSelected({ table, columns, isReadOnly }: GridModel): void {
  const ids = selectedIds(gridOf(table), columns.shown)
  if (isReadOnly || ids.length === 0) return
  const claims = table === 'claims' ? 0 : claimsUsing(currentProject(), table, ids).size
  if (table === 'claims' || claims === 0) deleteRecords(table, ids, null)
  else if (table === 'articles') void deleteArticles(ids, claims)
  else openTableDialog({ type: 'replace', table, ids, claims })
}

/** Asks which name is kept of the selected speakers or sources. */
export function mergeSelected({ table, columns, isReadOnly }: GridModel): void {
  const ids = selectedIds(gridOf(table), columns.shown)
  if (isReadOnly || !isNamedTable(table)) return
  if (ids.length < 2)
    tell('Select two or more rows to merge: Ctrl and a press on a row number adds one.')
  else openTableDialog({ type: 'merge', table, ids })
}

/** Asks for a value to set in the selected rows. */
export function setSelected({ table, columns, isReadOnly }: GridModel): void {
  const grid = gridOf(table)
  const rows = selectedIds(grid, columns.shown)
  const [block] = selectedCells(grid, columns.shown)
  if (isReadOnly || rows.length === 0) return
  openTableDialog({ type: 'set', table, block: { rows, columns: block?.columns ?? [] } })
}
