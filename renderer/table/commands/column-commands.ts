import type { Command } from '../../kit/keys/registry.ts'
import { changeView, useViews } from '../../state/views.ts'
import { fitColumns } from '../layout/column-fit.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'
import type { GridModel } from '../grid-context.ts'
import { openColumnMenu, useGridMenu } from '../menus/grid-menu-state.ts'
import { gridOf } from '../grid-state.ts'
import { groupRowsBy } from '../lines/sorting.ts'

/** The column that is meant: that of the open menu, else that of the active cell. */
export function columnAtHand({ table, columns }: GridModel): GridColumn | undefined {
  const { menu } = useGridMenu.getState()
  if (menu?.type === 'column') return columns.shown.find(({ id }) => id === menu.column)
  return columns.shown[gridOf(table).selection.active.column]
}

/** What can be done with one column: sort, filter, group, fit, hide. */
export function columnCommands(model: GridModel): readonly Command[] {
  const { table, columns } = model
  const viewOf = () => useViews.getState()[table]
  const onColumn = (
    name: string,
    title: string,
    run: (column: GridColumn) => void,
    more: Partial<Command> = {},
  ): Command => ({
    id: `column.${name}`,
    title,
    group: 'Table',
    run: () => {
      const column = columnAtHand(model)
      if (column !== undefined) run(column)
    },
    ...more,
  })
  const sort = (isDescending: boolean) => (column: GridColumn) =>
    changeView(table, { sort: [{ column: column.id, isDescending }] })
  return [
    onColumn('ascending', 'Sort the column ascending', sort(false)),
    onColumn('descending', 'Sort the column descending', sort(true)),
    onColumn(
      'addToSort',
      'Add the column to the sort',
      ({ id }) => {
        const others = viewOf().sort.filter(({ column }) => column !== id)
        changeView(table, { sort: [...others, { column: id, isDescending: false }] })
      },
      { isEnabled: () => viewOf().sort.length > 0 },
    ),
    onColumn('filter', 'Filter by the column…', ({ id }) => openColumnMenu(id, true)),
    onColumn('group', 'Group by the column, or stop', ({ id }) =>
      groupRowsBy(table, viewOf().groupBy === id ? null : id),
    ),
    onColumn('fit', 'Fit the column to what it holds', ({ id }) => fitColumns(table, [id])),
    onColumn('fitAll', 'Fit all columns', () =>
      fitColumns(
        table,
        columns.shown.map(({ id }) => id),
      ),
    ),
    onColumn('freeze', 'Keep the columns up to this one in view, or none', ({ id }) => {
      const count = columns.shown.findIndex((shown) => shown.id === id) + 1
      changeView(table, { frozen: viewOf().frozen === count ? 0 : count })
    }),
    onColumn(
      'hide',
      'Hide the column',
      ({ id }) => changeView(table, { hidden: [...viewOf().hidden, id] }),
      { isEnabled: () => columns.shown.length > 1 },
    ),
  ]
}
