import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Tab, TabList, Tabs } from 'react-aria-components'
import { formatNumber } from '../../shared/domain/counting.ts'
import { focusRegion } from '../kit/focus/regions.ts'
import { useRegion } from '../kit/focus/use-region.ts'
import { TABLES, type Table } from '../../shared/tables/tables.ts'
import { useProjectState } from '../state/project-state.ts'
import { showGrid, useSelection } from '../state/selection.ts'
import { TableDialogs } from './dialogs/TableDialogs.tsx'
import { EmptyState } from './EmptyState.tsx'
import { FindBar } from './finding/FindBar.tsx'
import { Grid } from './Grid.tsx'
import { GridContext, type GridModel } from './grid-context.ts'
import { followProject, useGrids } from './grid-state.ts'
import { useSteppedCell } from './selection/stepped-cell.ts'
import { TABLE_TITLES } from './table-titles.ts'
import './table.css'
import { FilterChips } from './toolbar/FilterChips.tsx'
import { SelectionBar } from './toolbar/SelectionBar.tsx'
import { Toolbar, type OpenMenu } from './toolbar/Toolbar.tsx'
import { ViewMenu } from './toolbar/ViewMenu.tsx'
import { useClaimSelection } from './selection/use-claim-selection.ts'
import { useColumns } from './layout/use-columns.ts'
import { useFillHandle } from './input/use-fill-handle.ts'
import { usePaneWidth } from './layout/use-pane-width.ts'
import { useOpenArticle } from './selection/use-open-article.ts'
import { useShownRow } from './selection/use-shown-row.ts'
import { useTableCommands } from './commands/use-table-commands.ts'

function Count({ table }: { readonly table: Table }) {
  const status = useProjectState((state) => state.status)
  const loaded = useProjectState((state) => state.project[table].size)
  const expected = useProjectState((state) => state.info?.counts[table] ?? 0)
  const count = status === 'loading' ? expected : loaded
  return <span className="table-count">{formatNumber(count)}</span>
}

function Shown({ table }: { readonly table: Table }) {
  const shown = useGrids((grids) => grids[table].shown)
  const total = useGrids((grids) => grids[table].total)
  return (
    <output className="table-shown">
      {total === 0 ? '' : `${formatNumber(shown)} of ${formatNumber(total)} shown`}
    </output>
  )
}

const focusGrid = () => focusRegion('table')

/** One table with everything around it. */
function TablePanel({ table }: { readonly table: Table }) {
  const { scroller, width } = usePaneWidth()
  const columns = useColumns(table, width)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const isEmpty = useGrids((grids) => grids[table].lines.length === 0)
  const model = useMemo<GridModel>(
    () => ({ table, columns, isReadOnly }),
    [table, columns, isReadOnly],
  )
  const search = useRef<HTMLInputElement>(null)
  const [menu, setMenu] = useState<OpenMenu>(null)
  useEffect(() => followProject(table), [table])
  useClaimSelection(table)
  useOpenArticle(table)
  useShownRow(table)
  useSteppedCell(model)
  useFillHandle(scroller, model)
  useTableCommands(model, { search, openMenu: setMenu })
  return (
    <GridContext value={model}>
      <div className="table-panel">
        <Toolbar search={search} menu={menu} onMenu={setMenu} onLeave={focusGrid} />
        <FilterChips />
        <FindBar />
        <div className="table-grid">
          <Grid scroller={scroller} />
          <p id="grid-keys" hidden>
            Tab goes to the next cell. F6 leaves the table, and so does Escape followed by Tab.
          </p>
          {isEmpty ? <EmptyState /> : null}
        </div>
        <SelectionBar />
        <TableDialogs />
      </div>
    </GridContext>
  )
}

/** In the chosen tab: makes the panel the one that the tab names. React Aria makes up the ids when tabs are drawn. */
function PanelLink() {
  const mark = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const tab = mark.current?.closest('[role=tab]')
    const panel = mark.current?.closest('.table-pane')?.querySelector(':scope > [role=tabpanel]')
    const id = tab?.getAttribute('aria-controls')
    if (tab === null || typeof id !== 'string') return
    panel?.setAttribute('id', id)
    panel?.setAttribute('aria-labelledby', tab?.id ?? '')
  })
  return <span ref={mark} hidden />
}

/** The tables: tabs, and the table in view. */
export function TablePane() {
  const grid = useSelection((state) => state.grid)
  return (
    <section ref={useRegion('table')} className="table-pane" aria-label="Tables" data-pane="table">
      <Tabs
        selectedKey={grid}
        onSelectionChange={(key) => {
          const chosen = TABLES.find((table) => table === key)
          if (chosen !== undefined) showGrid(chosen)
        }}
      >
        <div className="table-top">
          <TabList aria-label="Tables" className="table-tablist">
            {TABLES.map((table) => (
              <Tab key={table} id={table} className="table-tab">
                {TABLE_TITLES[table]} <Count table={table} />
                {table === grid ? <PanelLink /> : null}
              </Tab>
            ))}
          </TabList>
          <Shown table={grid} />
          <ViewMenu table={grid} />
        </div>
      </Tabs>
      {/* Outside of React Aria's tabs: they draw their children a second time, out of sight, to learn of the
          tabs, and this panel must live only once. Not their panel either: that one looks for something to
          focus, and so works out all styles, each time that a row comes or goes. */}
      <div role="tabpanel" className="table-tabpanel">
        <TablePanel key={grid} table={grid} />
      </div>
    </section>
  )
}
