import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type PointerEvent,
  type RefObject,
} from 'react'
import { createPortal } from 'react-dom'
import { useFocusTargetAt } from '../kit/focus/use-region.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { describeCell } from './drawing/cell-drawing.ts'
import { idOfPlace } from './cell-ids.ts'
import { CellEditor } from './editors/CellEditor.tsx'
import './grid.css'
import { GridHeader } from './GridHeader.tsx'
import { useGrid, type GridModel } from './grid-context.ts'
import { gridOf, useGrids, type Editing } from './grid-state.ts'
import { openingOf } from './commands/row-claims.ts'
import { GridMenus } from './menus/GridMenus.tsx'
import { readWhenIdle } from './lines/idle-reading.ts'
import { idOfLine } from './lines/lines.ts'
import { linesInPage } from './layout/line-places.ts'
import type { Columns } from './layout/use-columns.ts'
import { useFollowedColumns } from './layout/use-followed-columns.ts'
import { useGridClipboard } from './input/use-grid-clipboard.ts'
import { useGridKeys } from './input/use-grid-keys.ts'
import { useGridPainter } from './drawing/use-grid-painter.ts'
import { useGridPointer } from './input/use-grid-pointer.ts'
import { useLinePlaces } from './layout/use-line-places.ts'
import { TABLE_TITLES } from './table-titles.ts'
import { useSight } from './drawing/use-sight.ts'

/** The editor of a cell, with what the cell holds. */
function OpenEditor({ editing }: { readonly editing: Editing }) {
  const { table, columns } = useGrid()
  const { id, start } = editing
  const column = columns.shown.find((candidate) => candidate.id === editing.column)
  const text = useProjectState(({ project }) => {
    const record = project[table].get(id)
    return record === undefined || column === undefined ? null : column.text(record, project)
  })
  if (column === undefined || text === null) return null
  return <CellEditor table={table} id={id} column={column} text={text} start={start} />
}

/** The grid's measures, as grid.css reads them. */
function styleOf({ places, measures }: Columns, height: number): CSSProperties {
  const { text, small, line, above, side, header, rowHeader } = measures
  const pixels = (value: number) => `${value}px`
  return {
    '--size-body': pixels(text),
    '--size-small': pixels(small),
    '--grid-line': pixels(line),
    '--grid-above': pixels(above),
    '--grid-side': pixels(side),
    '--grid-header': pixels(header),
    '--grid-row-header': pixels(rowHeader),
    '--grid-width': pixels(places.end),
    '--grid-height': pixels(height),
  } as CSSProperties
}

/** Has the cell under the pointer say all that it holds; told when it is asked for, not for every cell drawn. */
function tellCell({ table, columns }: GridModel, target: EventTarget): void {
  if (!(target instanceof Element)) return
  const cell = target.closest<HTMLElement>('[role=gridcell][data-kind]')
  const line = target.closest<HTMLElement>('[data-line]')?.dataset['line']
  if (cell === null || target.closest('[data-editing-cell]') !== null) return
  const id = idOfLine(gridOf(table).lines, Number(line))
  const column = columns.shown[Number(cell.dataset['column'])]
  const project = currentProject()
  const record = id === null ? undefined : project[table].get(id)
  if (record === undefined || column === undefined) return
  const opening = openingOf(table, column.id)
  const hint = opening === null ? '' : `\nEnter or a double click opens ${opening.what}.`
  cell.title = `${describeCell(column, column.text(record, project))}${hint}`
}

/** The table itself: an ARIA grid with one tab stop, of which only the lines in view are drawn. */
export function Grid({ scroller }: { readonly scroller: RefObject<HTMLDivElement | null> }) {
  const model = useGrid()
  const { table, columns, isReadOnly } = model
  const lines = useGrids((grids) => grids[table].lines)
  const editing = useGrids((grids) => grids[table].editing)
  const active = useGrids((grids) => grids[table].selection.active)
  const body = useRef<HTMLDivElement>(null)
  const [editorHost] = useState(() => document.createElement('div'))
  const { places, rowLines } = useLinePlaces(model)
  useFocusTargetAt('table', scroller)

  useEffect(() => readWhenIdle(table), [table])
  useFollowedColumns(model)
  useGridPainter(
    { scroller, body, editorHost },
    useMemo(() => ({ grid: model, places }), [model, places]),
  )
  useSight(scroller, model, places)

  const { header } = columns.measures
  const page = useCallback(() => {
    const height = (scroller.current?.clientHeight ?? 0) - header
    return linesInPage(places, gridOf(table).selection.head.line, height)
  }, [scroller, table, places, header])
  const handleKeyDown = useGridKeys(page)
  const pointer = useGridPointer(scroller)
  const clipboard = useGridClipboard()
  const handleOver = useCallback(({ target }: PointerEvent) => tellCell(model, target), [model])
  const shownColumn = columns.shown[active.column]?.id
  const activeElement = idOfPlace(table, lines[active.line], active.line, shownColumn)

  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={TABLE_TITLES[table]}
      aria-describedby="grid-keys"
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.shown.length + 1}
      aria-multiselectable
      aria-readonly={isReadOnly}
      aria-activedescendant={editing === null ? activeElement : undefined}
      data-lines={rowLines ?? 'fit'}
      style={styleOf(columns, places.topOf(places.count))}
      onKeyDown={handleKeyDown}
      onPointerOver={handleOver}
      {...pointer}
      {...clipboard}
    >
      <GridHeader />
      <div ref={body} role="rowgroup" className="grid-body" />
      {editing === null
        ? null
        : createPortal(
            <OpenEditor key={`${editing.id} ${editing.column}`} editing={editing} />,
            editorHost,
          )}
      <GridMenus />
    </div>
  )
}
