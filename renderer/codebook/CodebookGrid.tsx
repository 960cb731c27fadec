import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { CodebookLine } from '../../shared/domain/codebook/codebook.ts'
import { useFocusTargetAt } from '../kit/focus/use-region.ts'
import { drawnWith } from '../kit/list/drawn-lines.ts'
import { useProjectState } from '../state/project-state.ts'
import { idOfCodebookCell } from './codebook-ids.ts'
import {
  CODEBOOK_COLUMNS,
  isLineThere,
  rowOfPlace,
  useCodebook,
  type CodebookColumn,
} from './codebook-state.ts'
import styles from './Codebook.module.css'
import { CodebookRow } from './CodebookRow.tsx'
import { handleCodebookKey } from './codebook-keys.ts'
import { useRowDrag } from './use-row-drag.ts'

const HEADS: Readonly<Record<CodebookColumn, string>> = {
  colour: 'Colour',
  name: 'Topic',
  definition: 'Definition',
  claims: 'Claims',
}

/** In CSS pixels; the rows' is a guess until one is drawn. */
const HEAD_HEIGHT = 28
const ROW_HEIGHT = 29

/** The codebook as a table: each topic with its colour, name, definition and how many claims have it. */
export function CodebookGrid({ lines }: { readonly lines: readonly CodebookLine[] }) {
  const place = useCodebook((state) => state.place)
  const editing = useCodebook((state) => state.editing)
  const isChoosing = useCodebook((state) => state.isChoosingColour)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const grid = useRef<HTMLDivElement>(null)
  useFocusTargetAt('codebook', grid)
  const drag = useRowDrag(lines)
  const row = rowOfPlace(lines, place)
  const isThere = isLineThere(lines, place)
  const rows = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: lines.length,
    getItemKey: (index) => lines[index]?.topic?.id ?? lines[index]?.key ?? index,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: 4,
    overscan: 8,
    rangeExtractor: drawnWith(row, lines.length),
  })
  // Only a step of the person scrolls, or where their line went.
  useEffect(() => {
    if (row >= 0) rows.scrollToIndex(row, { align: 'auto' })
  }, [rows, row, place.column])
  return (
    <div
      ref={grid}
      className={styles['grid']}
      role="grid"
      aria-label="Codebook"
      aria-rowcount={lines.length + 1}
      aria-colcount={CODEBOOK_COLUMNS.length}
      aria-readonly={isReadOnly}
      aria-activedescendant={
        editing === null && row >= 0 ? idOfCodebookCell(row, place.column) : undefined
      }
      tabIndex={0}
      onKeyDown={handleCodebookKey}
      {...drag.handlers}
    >
      <div role="row" className={styles['heads']} aria-rowindex={1}>
        {CODEBOOK_COLUMNS.map((column) => (
          <div key={column} role="columnheader" className={styles['head']} data-column={column}>
            {HEADS[column]}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={styles['rows']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index]
          return line === undefined ? null : (
            <CodebookRow
              key={key}
              line={line}
              row={index}
              start={start - HEAD_HEIGHT}
              measure={rows.measureElement}
              isReadOnly={isReadOnly}
              active={index === row ? place.column : null}
              editing={index === row && isThere ? editing : null}
              isChoosing={index === row && isChoosing}
              target={drag.target === index ? drag.side : null}
              onDone={() => grid.current?.focus({ preventScroll: true })}
            />
          )
        })}
      </div>
    </div>
  )
}
