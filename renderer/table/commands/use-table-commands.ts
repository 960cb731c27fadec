import { useMemo, type RefObject } from 'react'
import type { CitationStyle } from '../../../shared/domain/citation-style.ts'
import type { SavedView } from '../../../shared/domain/view.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { useCommands, type Command } from '../../kit/keys/registry.ts'
import { showGrid } from '../../state/selection.ts'
import { useSettings } from '../../state/settings.ts'
import { useViews } from '../../state/views.ts'
import { cellCommands } from './cell-commands.ts'
import { clipboardCommands } from './clipboard-commands.ts'
import { columnCommands } from './column-commands.ts'
import { draftCommands } from './draft-commands.ts'
import type { GridModel } from '../grid-context.ts'
import { focusRegion } from '../../kit/focus/regions.ts'
import { refreshGrid } from '../grid-state.ts'
import { quotingCommands } from './quoting-commands.ts'
import { rowClaimCommands } from './row-claims.ts'
import { viewCommands } from './view-commands.ts'
import { clearFilters, toggleOpenArticle } from '../toolbar/filters.ts'
import type { OpenMenu } from '../toolbar/Toolbar.tsx'

const TABS: readonly (readonly [Table, string, string])[] = [
  ['claims', 'Show the claims table', 'Alt+1'],
  ['speakers', 'Show the speakers table', 'Alt+2'],
  ['sources', 'Show the sources table', 'Alt+3'],
  ['articles', 'Show the articles table', 'Alt+4'],
]

/** What is set that the commands name. */
interface Named {
  readonly saved: readonly SavedView[]
  readonly citationStyle: CitationStyle
}

interface Places {
  readonly search: RefObject<HTMLInputElement | null>
  readonly openMenu: (menu: OpenMenu) => void
}

/** All that can be done with a table. */
export function tableCommands(
  model: GridModel,
  { search, openMenu }: Places,
  { saved, citationStyle }: Named,
): readonly Command[] {
  const { table } = model
  const inTable = (name: string, title: string, run: () => void): Command => ({
    id: `table.${name}`,
    title,
    group: 'Table',
    run,
  })
  return [
    ...TABS.map(([name, title, shortcut]): Command => ({
      id: `table.${name}`,
      title,
      group: 'Table',
      keys: [shortcut],
      run: () => {
        showGrid(name)
        focusRegion('table')
      },
    })),
    {
      ...inTable('filter', 'Show only rows with words', () => search.current?.focus()),
      keys: ['Mod+Alt+F'],
    },
    {
      ...inTable('thisArticle', 'Only claims of this article, or all', toggleOpenArticle),
      keys: ['Alt+5'],
    },
    inTable('clearFilters', 'Show all rows', () => clearFilters(table)),
    inTable('columns', 'Choose columns', () => openMenu('columns')),
    inTable('group', 'Group rows', () => openMenu('group')),
    inTable('sortAgain', 'Sort and filter again', () => refreshGrid(table)),
    ...clipboardCommands(model),
    ...cellCommands(model),
    ...columnCommands(model),
    ...viewCommands(table, saved),
    ...draftCommands(model),
    ...rowClaimCommands(model),
    ...quotingCommands(model, citationStyle),
  ]
}

/** The table's commands, for keys, palette and menus. */
export function useTableCommands(model: GridModel, places: Places): void {
  const { search, openMenu } = places
  const saved = useViews((views) => views.saved[model.table])
  const citationStyle = useSettings((settings) => settings.citationStyle)
  useCommands(
    useMemo(
      () => tableCommands(model, { search, openMenu }, { saved, citationStyle }),
      [model, search, openMenu, saved, citationStyle],
    ),
  )
}
