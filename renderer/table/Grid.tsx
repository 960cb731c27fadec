import { useVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, type CSSProperties } from 'react'
import { useFocusTargetAt } from '../kit/focus/use-region.ts'
import { idOfPlace } from './cell-ids.ts'
import './grid.css'
import { GridHeader } from './GridHeader.tsx'
import { GridRow } from './GridRow.tsx'
import { GroupRow } from './GroupRow.tsx'
import { useGrid } from './grid-context.ts'
import { useGrids } from './grid-state.ts'
import { GridMenus } from './GridMenus.tsx'
import { useViews } from '../state/views.ts'
import { readWhenIdle } from './idle-reading.ts'
import { numberLines } from './lines.ts'
import { marksOf, selectedBlocks } from './line-marks.ts'
import { HEADER_HEIGHT, isPinned, ROW_HEADER_WIDTH, ROW_HEIGHT } from './measures.ts'
import { sizeOf } from './selected-cells.ts'
import { useColumnsInView } from './use-columns-in-view.ts'
import { useFollowedColumns } from './use-followed-columns.ts'
import { useGridClipboard } from './use-grid-clipboard.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useSight } from './use-sight.ts'

/** Lines drawn beyond each edge of the view. */
const OVERSCAN = 6

const TITLES = { claims: 'Claims', speakers: 'Speakers', sources: 'Sources' } as const

/** Until the width of the view is known, in CSS pixels. */
const GUESSED_WIDTH = 700

/** How many rows are kept in the page: as many as a view of this height can draw at once. */
function countSlots(height: number, drawn: number): number {
  return Math.max(Math.ceil(height / ROW_HEIGHT) + 2 + 2 * OVERSCAN, drawn)
}

/**
 * A row's key: its place in a ring of as many as can be drawn, so that a row that scrolls out of view at one edge
 * becomes the one that comes in at the other. The row being edited, and one kept outside the view, are themselves.
 */
function slotOf(
  line: number,
  slots: number,
  view: { readonly startIndex: number; readonly endIndex: number } | null,
  isEdited: boolean,
): string {
  if (isEdited) return 'edited'
  const isOutside =
    view !== null && (line < view.startIndex - OVERSCAN || line > view.endIndex + OVERSCAN)
  return isOutside ? 'outside' : `slot ${line % slots}`
}

/** The table itself: an ARIA grid with one tab stop, of which only the lines in view are drawn. */
export function Grid() {
  const model = useGrid()
  const { table, columns } = model
  const grid = useGrids((grids) => grids[table])
  const collapsed = useViews((views) => views[table].collapsed)
  const { lines, selection, editing } = grid
  const { active } = selection
  const scroller = useRef<HTMLDivElement>(null)
  useFocusTargetAt('table', scroller)

  useEffect(() => readWhenIdle(table), [table])
  useFollowedColumns(model)

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    overscan: OVERSCAN,
    // The active line stays drawn, so that the grid's active descendant is always there.
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range)
      const isDrawn =
        active.line < 0 || active.line >= lines.length || indexes.includes(active.line)
      return isDrawn ? indexes : [...indexes, active.line].sort((a, b) => a - b)
    },
  })

  const page = useCallback(() => {
    const height = scroller.current?.clientHeight ?? 0
    return Math.max(1, Math.floor((height - HEADER_HEIGHT) / ROW_HEIGHT) - 1)
  }, [])
  const handleKeyDown = useGridKeys(page)
  const pointer = useGridPointer(scroller)
  const clipboard = useGridClipboard()

  const { widths } = columns
  useSight(scroller, grid, widths, virtualizer)

  const numberOf = useMemo(() => numberLines(lines), [lines])
  const blocks = useMemo(
    () => selectedBlocks(selection, sizeOf({ lines }, columns.shown)),
    [selection, lines, columns.shown],
  )
  const activeElement = idOfPlace(
    table,
    lines[active.line],
    active.line,
    columns.shown[active.column]?.id,
  )
  const viewWidth = virtualizer.scrollRect?.width ?? GUESSED_WIDTH
  const drawn = useColumnsInView(scroller, widths, viewWidth)
  const items = virtualizer.getVirtualItems()
  const slots = countSlots(virtualizer.scrollRect?.height ?? 0, items.length)
  const style = {
    '--columns': [ROW_HEADER_WIDTH, ...widths].map((width) => `${width}px`).join(' '),
    '--row-width': `${ROW_HEADER_WIDTH + widths.reduce((sum, width) => sum + width, 0)}px`,
  } as CSSProperties

  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={TITLES[table]}
      aria-describedby="grid-keys"
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.shown.length + 1}
      aria-multiselectable
      aria-readonly={model.isReadOnly}
      aria-activedescendant={editing === null ? activeElement : undefined}
      data-pinned={isPinned(widths, viewWidth)}
      style={style}
      onKeyDown={handleKeyDown}
      {...pointer}
      {...clipboard}
    >
      <GridHeader />
      <div role="rowgroup" className="grid-body" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index }) => {
          const row = lines[index]
          if (row === undefined) return null
          const marks = marksOf(selection, blocks, index)
          if (row.type === 'group') {
            return (
              <GroupRow
                key={`group ${row.key}`}
                table={table}
                group={row}
                line={index}
                span={columns.shown.length}
                isActive={active.line === index}
                isCollapsed={collapsed.includes(row.key)}
              />
            )
          }
          return (
            <GridRow
              key={slotOf(index, slots, virtualizer.range, editing?.id === row.id)}
              table={table}
              id={row.id}
              line={index}
              number={numberOf(index)}
              columns={columns.shown}
              drawnFrom={drawn.from}
              drawnTo={drawn.to}
              marks={marks}
              editing={editing?.id === row.id ? editing : null}
              isReadOnly={model.isReadOnly}
            />
          )
        })}
      </div>
      <GridMenus />
    </div>
  )
}
