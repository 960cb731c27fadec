import { useState } from 'react'
import type { SavedView } from '../../../shared/domain/view.ts'

/** A saved view in the dialog, as the same line whatever it is called. */
export interface ViewLine {
  readonly id: number
  readonly view: SavedView
}

/**
 * The lines of saved views after a change, perhaps by another window: a view keeps the line that had its name, or, where
 * it was renamed, the first line with the same look whose name is gone.
 */
export function followLines(
  lines: readonly ViewLine[],
  views: readonly SavedView[],
): readonly ViewLine[] {
  const names = new Set(views.map(({ name }) => name))
  const byName = new Map(lines.map((line) => [line.view.name, line]))
  const gone = lines.filter(({ view }) => !names.has(view.name))
  let last = lines.reduce((most, { id }) => Math.max(most, id), 0)
  return views.map((view) => {
    const look = JSON.stringify(view.look)
    const renamed = gone.findIndex((line) => JSON.stringify(line.view.look) === look)
    const [followed] = byName.has(view.name) || renamed < 0 ? [] : gone.splice(renamed, 1)
    const known = byName.get(view.name) ?? followed
    if (known === undefined) last += 1
    return { id: known?.id ?? last, view }
  })
}

/** The lines of saved views, through all changes of them. */
export function useViewLines(views: readonly SavedView[]): readonly ViewLine[] {
  const [state, setState] = useState(() => ({ views, lines: followLines([], views) }))
  if (state.views === views) return state.lines
  const lines = followLines(state.lines, views)
  setState({ views, lines })
  return lines
}
