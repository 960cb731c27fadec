import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import type { Difference } from '../../shared/returning/difference.ts'
import { drawnWith } from '../kit/list/drawn-lines.ts'
import { DifferenceRow, idOfDifference } from './DifferenceRow.tsx'
import styles from './Returning.module.css'
import { placesShown, tickPlaces, useReturning } from './returning-state.ts'

/** In CSS pixels. */
const ROW_HEIGHT = 50
const HEAD_HEIGHT = 26

const HEADS = ['In', 'What', 'Row', 'Column', 'In the project', 'In the file']

/** Where a key takes the active line; null for a key that does not. */
function lineOfKey(key: string, active: number, count: number, page: number): number | null {
  const last = count - 1
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: last,
  }
  const line = steps[key]
  return line === undefined ? null : Math.max(0, Math.min(last, line))
}

/** Every difference shown, a line each, of which those in view are drawn. */
export function DifferenceGrid({ differences }: { readonly differences: readonly Difference[] }) {
  const shown = useReturning((state) => state.shown)
  const active = useReturning((state) => state.active)
  const ticked = useReturning((state) => state.ticked)
  const places = useMemo(() => placesShown(differences, shown), [differences, shown])
  const grid = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: places.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 6,
    rangeExtractor: drawnWith(active, places.length),
  })
  useEffect(() => {
    if (active < places.length) rows.scrollToIndex(active, { align: 'auto' })
  }, [rows, active, places.length])
  const toggle = (line: number) => {
    const place = places[line]
    if (place !== undefined) tickPlaces([place], !useReturning.getState().ticked.has(place))
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1)
    const line = lineOfKey(event.key, active, places.length, page)
    if (line !== null) useReturning.setState({ active: line })
    else if (event.key === ' ') toggle(active)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={grid}
      className={styles['grid']}
      role="grid"
      aria-label="Differences"
      aria-rowcount={places.length + 1}
      aria-multiselectable
      aria-activedescendant={places.length === 0 ? undefined : idOfDifference(active)}
      tabIndex={0}
      data-begin
      onKeyDown={handleKeyDown}
    >
      <div
        role="row"
        aria-rowindex={1}
        className={`${styles['line'] ?? ''} ${styles['heads'] ?? ''}`}
      >
        {HEADS.map((head) => (
          <span key={head} role="columnheader">
            {head}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={styles['rows']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const place = places[index] ?? -1
          const difference = differences[place]
          return difference === undefined ? null : (
            <DifferenceRow
              key={place}
              difference={difference}
              line={index}
              start={start - HEAD_HEIGHT}
              isTicked={ticked.has(place)}
              isActive={index === active}
              onPress={(isOnTick) => {
                useReturning.setState({ active: index })
                if (isOnTick) toggle(index)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
