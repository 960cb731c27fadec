import { memo, useDeferredValue } from 'react'
import { Button } from 'react-aria-components'
import { isNamedTable } from '../../../shared/domain/naming/named-record.ts'
import { countRows } from '../../../shared/tables/writing.ts'
import { useViews } from '../../state/views.ts'
import {
  deleteSelected,
  fillSelectedDown,
  mergeSelected,
  setSelected,
} from '../commands/actions.ts'
import { useGrid, type GridModel } from '../grid-context.ts'
import { focusRegion } from '../../kit/focus/regions.ts'
import { refreshGrid, useGrids, type GridState } from '../grid-state.ts'
import { selectedIds, sizeOf } from '../selection/selected-cells.ts'
import { blockOf, countLines } from '../selection/selection.ts'
import { DraftActions } from './DraftActions.tsx'
import { SelectionSummary } from './SelectionSummary.tsx'

/** What is selected and what can be done with it, drawn once the cells that changed are painted. */
export function SelectionBar() {
  const model = useGrid()
  const grid = useDeferredValue(useGrids((grids) => grids[model.table]))
  return <SelectionTools model={model} grid={grid} />
}

interface SelectionToolsProps {
  readonly model: GridModel
  readonly grid: GridState
}

/** What is selected and what can be done with it; and whether the rows should be sorted again. */
const SelectionTools = memo(function SelectionTools({ model, grid }: SelectionToolsProps) {
  const { table, columns, isReadOnly } = model
  const size = sizeOf(grid, columns.shown)
  const isGrouped = useViews((views) => views[table].groupBy !== null)
  const lines = grid.lines.length === 0 ? 0 : countLines(grid.selection, size)
  // The headers of groups are lines, and no rows.
  const rows = isGrouped ? selectedIds(grid, columns.shown).length : lines
  const { left, right } = blockOf(grid.selection, size)
  const across = right - left + 1
  const isNone = isReadOnly || rows === 0
  const what = `${countRows(table, rows)}${across > 1 && across < size.columns ? `, ${across} columns` : ''}`
  return (
    <div className="table-status">
      <span className="table-selected" aria-live="polite">
        {rows === 0 ? '' : `${what} selected`}
      </span>
      <SelectionSummary />
      {grid.isStale ? (
        <Button className="button plain" onPress={() => refreshGrid(table)}>
          Sort again
        </Button>
      ) : null}
      <span className="table-gap" />
      {table === 'claims' ? <DraftActions /> : null}
      <Button className="button plain" isDisabled={isNone} onPress={() => setSelected(model)}>
        Set…
      </Button>
      <Button className="button plain" isDisabled={isNone} onPress={() => fillSelectedDown(model)}>
        Fill down
      </Button>
      {isNamedTable(table) ? (
        <Button
          className="button plain"
          isDisabled={isNone || rows < 2}
          onPress={() => mergeSelected(model)}
        >
          Merge…
        </Button>
      ) : null}
      <Button
        className="button plain danger"
        isDisabled={isNone}
        onPress={() => {
          deleteSelected(model)
          // A second press of Enter must not delete the next claim; names and articles may be asked about first.
          if (table === 'claims') focusRegion('table')
        }}
      >
        Delete
      </Button>
    </div>
  )
})
