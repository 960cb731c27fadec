import type { RowHeight, SavedView } from '../../../shared/domain/view.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import type { Command } from '../../kit/keys/registry.ts'
import { changeView, useViews } from '../../state/views.ts'
import { applySavedView } from '../saved-views.ts'
import { openTableDialog } from '../table-dialog.ts'
import { showUsualRows } from '../toolbar/filters.ts'

/** The heights that rows can have, as menus name them. */
export const ROW_HEIGHTS: readonly { readonly height: RowHeight; readonly title: string }[] = [
  { height: 'one', title: 'One line' },
  { height: 'two', title: 'Two lines' },
  { height: 'four', title: 'Four lines' },
  { height: 'fit', title: 'As many as the words need' },
]

/** Sizes of a table's text in percent. */
const ZOOM_STEPS = [75, 90, 100, 110, 125, 150, 175, 200] as const

/** The next larger or smaller size; the same where there is none. */
export function nextZoom(zoom: number, step: 1 | -1): number {
  const next =
    step > 0 ? ZOOM_STEPS.find((size) => size > zoom) : ZOOM_STEPS.findLast((size) => size < zoom)
  return next ?? zoom
}

export function idOfRowHeight(height: RowHeight): string {
  return `rows.${height}`
}

export function idOfSavedView(name: string): string {
  return `view.saved.${name}`
}

/** How a table is looked at: row heights, size, saved views. */
export function viewCommands(table: Table, saved: readonly SavedView[]): readonly Command[] {
  const resize = (step: 1 | -1) => () =>
    changeView(table, { zoom: nextZoom(useViews.getState()[table].zoom, step) })
  return [
    ...ROW_HEIGHTS.map(({ height, title }): Command => ({
      id: idOfRowHeight(height),
      title: `Row height: ${title.toLowerCase()}`,
      group: 'Table',
      run: () => changeView(table, { rowHeight: height }),
    })),
    {
      id: 'table.larger',
      title: 'Larger table',
      group: 'Table',
      keys: ['Alt+Shift+ArrowUp'],
      scope: 'table',
      run: resize(1),
    },
    {
      id: 'table.smaller',
      title: 'Smaller table',
      group: 'Table',
      keys: ['Alt+Shift+ArrowDown'],
      scope: 'table',
      run: resize(-1),
    },
    {
      id: 'table.zoomReset',
      title: 'Table in its usual size',
      group: 'Table',
      run: () => changeView(table, { zoom: 100 }),
    },
    {
      id: 'table.usualRows',
      title: 'All rows, not sorted',
      words: ['reset view', 'no filters', 'no sorting', 'no groups'],
      group: 'Table',
      run: () => showUsualRows(table),
    },
    {
      id: 'table.views',
      title: 'Save or change views of the table…',
      group: 'Table',
      run: () => openTableDialog({ type: 'views', table }),
    },
    ...saved.map(({ name }): Command => ({
      id: idOfSavedView(name),
      title: `Show the view “${name}”`,
      group: 'Table',
      run: () => applySavedView(table, name),
    })),
  ]
}
