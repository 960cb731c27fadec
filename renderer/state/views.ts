import { create } from 'zustand'
import { type ComparisonView, type SavedView, type TableView } from '../../shared/domain/view.ts'
import { DEFAULT_VIEWS, type Views } from '../../shared/domain/views.ts'
import type { KeptCodeUses } from '../../shared/domain/code-use.ts'
import type { NamedExport } from '../../shared/domain/export-options.ts'
import type { Outcome } from '../../shared/domain/failure.ts'
import type { ReturnMapping } from '../../shared/domain/return-mapping.ts'
import type { PushOf } from '../../shared/api/contract.ts'
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

/** Those that are kept whole, as soon as they change. */
type KeptView = 'saved' | 'exports' | 'returning' | 'codes'

/** Those that change while something is dragged or typed. */
type PausedView = Exclude<keyof Views, KeptView>

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

/** Keeps what is kept whole. */
function writeKept(name: KeptView): Promise<Outcome<object>> {
  const views = useViews.getState()
  switch (name) {
    case 'saved':
      return call('view.write', { table: name, view: views[name] })
    case 'exports':
      return call('view.write', { table: name, view: views[name] })
    case 'returning':
      return call('view.write', { table: name, view: views[name] })
    case 'codes':
      return call('view.write', { table: name, view: views[name] })
  }
}

/** Changes what is kept whole, and keeps that; what could not be kept is as it was. */
async function changeKept<Name extends KeptView>(
  name: Name,
  view: Views[Name],
): Promise<Outcome<object>> {
  const before = useViews.getState()[name]
  useViews.setState({ [name]: view })
  const written = await writeKept(name)
  if (!written.ok && useViews.getState()[name] === view) useViews.setState({ [name]: before })
  return written
}

/** Changes which views of a table are saved by name. */
export function changeSavedViews(
  grid: GridName,
  views: readonly SavedView[],
): Promise<Outcome<object>> {
  return changeKept('saved', { ...useViews.getState().saved, [grid]: views })
}

/** Changes which exports are kept by name. */
export function changeNamedExports(exports: readonly NamedExport[]): Promise<Outcome<object>> {
  return changeKept('exports', exports)
}

/** Changes what is remembered of the sheets and columns of tables that come back. */
export function changeReturnMapping(mapping: ReturnMapping): Promise<Outcome<object>> {
  return changeKept('returning', mapping)
}

/** Changes what is remembered of the codes of other tools. */
export function changeCodeUses(uses: KeptCodeUses): Promise<Outcome<object>> {
  return changeKept('codes', uses)
}

/** Takes in what another window has kept by name. */
export function adoptKeptViews({ table, view }: PushOf<'views.kept'>): void {
  useViews.setState({ [table]: view })
}
