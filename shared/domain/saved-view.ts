import { refuse, succeed, type Outcome } from './failure.ts'
import { tidyName } from './naming/naming.ts'
import type { SavedView, TableLook, TableView } from './view.ts'

/** What of a view is saved under a name. */
export function lookOf({ zoom: _zoom, ...look }: TableView): TableLook {
  return look
}

function readName(input: string): Outcome<string> {
  const name = tidyName(input)
  if (name === '') return refuse('Give the view a name.')
  if (name.length > 200) return refuse('A view’s name can have 200 characters.')
  return succeed(name)
}

/** The saved views with one more, or with another look for one of the same name. */
export function saveView(
  views: readonly SavedView[],
  input: string,
  look: TableLook,
): Outcome<readonly SavedView[]> {
  const name = readName(input)
  if (!name.ok) return name
  const view = { name: name.value, look }
  const place = views.findIndex((other) => other.name === view.name)
  return succeed(place < 0 ? [...views, view] : views.with(place, view))
}

/** The saved views with another name for one of them. */
export function renameView(
  views: readonly SavedView[],
  from: string,
  input: string,
): Outcome<readonly SavedView[]> {
  const name = readName(input)
  if (!name.ok) return name
  const isTaken = name.value !== from && views.some((view) => view.name === name.value)
  if (isTaken) return refuse(`There is already a view called “${name.value}”.`)
  return succeed(views.map((view) => (view.name === from ? { ...view, name: name.value } : view)))
}

/** The saved views with one that was deleted, where it stood. */
export function restoreView(
  views: readonly SavedView[],
  view: SavedView,
  place: number,
): Outcome<readonly SavedView[]> {
  const isTaken = views.some(({ name }) => name === view.name)
  if (isTaken) return refuse(`There is already a view called “${view.name}”.`)
  return succeed(views.toSpliced(place, 0, view))
}

/** The saved views without one. */
export function deleteView(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.filter((view) => view.name !== name)
}
