import type { Outcome } from '../../shared/domain/failure.ts'
import {
  deleteView,
  lookOf,
  renameView,
  restoreView,
  saveView,
} from '../../shared/domain/saved-view.ts'
import type { SavedView } from '../../shared/domain/view.ts'
import { tellFailure } from '../kit/notices/notices.ts'
import type { Table } from '../../shared/tables/tables.ts'
import { changeSavedViews, changeView, useViews } from '../state/views.ts'

/** The views of a table that are saved by name, at this moment. */
export function savedViews(table: Table): readonly SavedView[] {
  return useViews.getState().saved[table]
}

function write(table: Table, views: readonly SavedView[]): void {
  void changeSavedViews(table, views).then((written) => {
    if (!written.ok) tellFailure(written.failure)
  })
}

function keep(table: Table, changed: Outcome<readonly SavedView[]>): Outcome<readonly SavedView[]> {
  if (changed.ok) write(table, changed.value)
  return changed
}

/** Saves how a table is looked at now under a name; one of that name is replaced. */
export function saveCurrentView(table: Table, name: string): Outcome<readonly SavedView[]> {
  return keep(table, saveView(savedViews(table), name, lookOf(useViews.getState()[table])))
}

export function renameSavedView(table: Table, from: string, to: string) {
  return keep(table, renameView(savedViews(table), from, to))
}

/** Deletes a saved view. Answers how to bring it back where it stood, which answers what hinders that, null for nothing. */
export function deleteSavedView(table: Table, name: string): () => string | null {
  const place = savedViews(table).findIndex((saved) => saved.name === name)
  const view = savedViews(table)[place]
  write(table, deleteView(savedViews(table), name))
  return () => {
    if (view === undefined) return null
    const restored = keep(table, restoreView(savedViews(table), view, place))
    return restored.ok ? null : restored.failure.message
  }
}

/** Shows a table as a saved view has it. */
export function applySavedView(table: Table, name: string): void {
  const view = savedViews(table).find((saved) => saved.name === name)
  if (view !== undefined) changeView(table, view.look)
}
