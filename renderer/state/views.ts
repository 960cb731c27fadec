import { create } from 'zustand'
import {
  DEFAULT_VIEWS,
  type ComparisonView,
  type TableView,
  type Views,
} from '../../shared/domain/view.ts'
import { call } from './connection.ts'
import type { GridName } from './selection.ts'

/** Long enough that dragging a column's edge writes once, short enough that nobody closes the window before. */
const WRITE_DELAY = 300

/** How each table is looked at: kept with the project, but no edit. */
export const useViews = create<Views>(() => DEFAULT_VIEWS)

const timers = new Map<keyof Views, ReturnType<typeof setTimeout>>()

export function showViews(views: Views): void {
  for (const timer of timers.values()) clearTimeout(timer)
  timers.clear()
  useViews.setState(views)
}

/** Changes how a table is looked at, and keeps it. */
export function changeView(grid: GridName, change: Partial<TableView>): void {
  const view = { ...useViews.getState()[grid], ...change }
  useViews.setState({ [grid]: view })
  clearTimeout(timers.get(grid))
  timers.set(
    grid,
    setTimeout(() => void call('view.write', { table: grid, view }), WRITE_DELAY),
  )
}

/** Changes what is compared with what, and keeps it. */
export function changeComparison(change: Partial<ComparisonView>): void {
  const view = { ...useViews.getState().comparison, ...change }
  useViews.setState({ comparison: view })
  clearTimeout(timers.get('comparison'))
  timers.set(
    'comparison',
    setTimeout(() => void call('view.write', { table: 'comparison', view }), WRITE_DELAY),
  )
}
