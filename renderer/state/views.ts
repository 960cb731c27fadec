import { create } from 'zustand'
import {
  DEFAULT_VIEWS,
  type ComparisonView,
  type SavedView,
  type SavedViews,
  type TableView,
  type Views,
} from '../../shared/domain/view.ts'
import type { Outcome } from '../../shared/domain/failure.ts'
import { call } from './connection.ts'
import type { GridName } from './selection.ts'

/** Views are written at once, and then at most this often while an edge is dragged or a search is typed. */
const PAUSE = 300

/** How each table is looked at: kept with the project, but no edit. */
export const useViews = create<Views>(() => DEFAULT_VIEWS)

interface Pause {
  readonly timer: ReturnType<typeof setTimeout>
  /** Whether the view has changed since it was written. */
  isOld: boolean
}

/** Those that change while something is dragged or typed. */
type PausedView = Exclude<keyof Views, 'saved'>

const pauses = new Map<PausedView, Pause>()

function writeView(name: PausedView): void {
  const views = useViews.getState()
  const write = (): Promise<unknown> => {
    if (name === 'comparison') return call('view.write', { table: name, view: views[name] })
    return call('view.write', { table: name, view: views[name] })
  }
  void write()
}

function keepView(name: PausedView): void {
  const known = pauses.get(name)
  if (known !== undefined) {
    known.isOld = true
    return
  }
  writeView(name)
  const pause: Pause = {
    isOld: false,
    timer: setTimeout(() => {
      pauses.delete(name)
      if (pause.isOld) keepView(name)
    }, PAUSE),
  }
  pauses.set(name, pause)
}

function endPauses(): void {
  for (const { timer } of pauses.values()) clearTimeout(timer)
  pauses.clear()
}

/** Writes what is not written yet: the window is about to go. */
export function flushViews(): void {
  const old = [...pauses].flatMap(([name, { isOld }]) => (isOld ? [name] : []))
  endPauses()
  for (const name of old) writeView(name)
}

export function showViews(views: Views): void {
  endPauses()
  useViews.setState(views)
}

/** Changes how a table is looked at, and keeps it. */
export function changeView(grid: GridName, change: Partial<TableView>): void {
  useViews.setState({ [grid]: { ...useViews.getState()[grid], ...change } })
  keepView(grid)
}

/** Changes what is compared with what, and keeps it. */
export function changeComparison(change: Partial<ComparisonView>): void {
  useViews.setState({ comparison: { ...useViews.getState().comparison, ...change } })
  keepView('comparison')
}

/** Changes which views of a table are saved by name, and keeps that; what could not be kept is as it was. */
export async function changeSavedViews(
  grid: GridName,
  views: readonly SavedView[],
): Promise<Outcome<object>> {
  const { saved: before } = useViews.getState()
  const saved = { ...before, [grid]: views }
  useViews.setState({ saved })
  const written = await call('view.write', { table: 'saved', view: saved })
  if (!written.ok && useViews.getState().saved === saved) useViews.setState({ saved: before })
  return written
}

/** Takes in which views another window has saved by name. */
export function adoptSavedViews(saved: SavedViews): void {
  useViews.setState({ saved })
}
