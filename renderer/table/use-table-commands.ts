import { useMemo, type RefObject } from 'react'
import type { Table } from '../../shared/tables/tables.ts'
import { useCommands, type Command } from '../kit/keys/registry.ts'
import { showGrid } from '../state/selection.ts'
import {
  clearSelected,
  deleteSelected,
  fillSelectedDown,
  insertRow,
  mergeSelected,
  setSelected,
} from './actions.ts'
import { draftCommands } from './draft-commands.ts'
import type { GridModel } from './grid-context.ts'
import { focusShownGrid } from './grid-focus.ts'
import { gridOf, refreshGrid } from './grid-state.ts'
import { clearFilters } from './toolbar/filters.ts'
import type { OpenMenu } from './toolbar/Toolbar.tsx'

const TABS: readonly (readonly [Table, string, string])[] = [
  ['claims', 'Show the claims table', 'Alt+1'],
  ['speakers', 'Show the speakers table', 'Alt+2'],
  ['sources', 'Show the sources table', 'Alt+3'],
]

interface Places {
  readonly search: RefObject<HTMLInputElement | null>
  readonly openMenu: (menu: OpenMenu) => void
}

function commandsOf(model: GridModel, { search, openMenu }: Places): readonly Command[] {
  const { table } = model
  const canEdit = () => !model.isReadOnly
  const hasRows = () => !model.isReadOnly && gridOf(table).lines.length > 0
  const inTable = (
    name: string,
    title: string,
    run: () => void,
    isEnabled?: () => boolean,
  ): Command => ({
    id: `table.${name}`,
    title,
    group: 'Table',
    run,
    ...(isEnabled === undefined ? {} : { isEnabled }),
  })
  return [
    ...TABS.map(([name, title, shortcut]): Command => ({
      id: `table.${name}`,
      title,
      group: 'Table',
      keys: [shortcut],
      run: () => {
        showGrid(name)
        focusShownGrid()
      },
    })),
    {
      id: 'table.filter',
      title: 'Find in the table',
      group: 'Table',
      keys: ['Mod+Alt+F'],
      run: () => search.current?.focus(),
    },
    inTable('clearFilters', 'Show all rows', () => clearFilters(table)),
    inTable('columns', 'Choose columns', () => openMenu('columns')),
    inTable('group', 'Group rows', () => openMenu('group')),
    inTable('sortAgain', 'Sort and filter again', () => refreshGrid(table)),
    inTable('addRow', 'Add a row', () => insertRow(model), canEdit),
    inTable('deleteRows', 'Delete the selected rows', () => deleteSelected(model), hasRows),
    inTable('clearCells', 'Clear the selected cells', () => clearSelected(model), hasRows),
    inTable('fillDown', 'Fill down', () => fillSelectedDown(model), hasRows),
    inTable('set', 'Set a value in the selected rows', () => setSelected(model), hasRows),
    inTable(
      'merge',
      'Merge the selected speakers or sources',
      () => mergeSelected(model),
      () => hasRows() && table !== 'claims',
    ),
    ...draftCommands(model),
  ]
}

/** The table's commands, for the palette and the menus; the keys that need a cell are the grid's own. */
export function useTableCommands(model: GridModel, places: Places): void {
  const { search, openMenu } = places
  useCommands(useMemo(() => commandsOf(model, { search, openMenu }), [model, search, openMenu]))
}
