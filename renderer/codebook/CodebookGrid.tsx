import { useEffect, useRef } from 'react'
import type { CodebookLine } from '../../shared/domain/codebook.ts'
import { useFocusTargetAt } from '../kit/focus/use-region.ts'
import { useProjectState } from '../state/project-state.ts'
import { idOfCodebookCell } from './codebook-ids.ts'
import { CODEBOOK_COLUMNS, goToCell, useCodebook, type CodebookColumn } from './codebook-state.ts'
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

/** The codebook as a table: each topic with its colour, name, definition and how many claims have it. */
export function CodebookGrid({ lines }: { readonly lines: readonly CodebookLine[] }) {
  const place = useCodebook((state) => state.place)
  const editing = useCodebook((state) => state.editing)
  const isChoosing = useCodebook((state) => state.isChoosingColour)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const grid = useRef<HTMLDivElement>(null)
  useFocusTargetAt('codebook', grid)
  const drag = useRowDrag(lines)
  const row = Math.min(place.row, lines.length - 1)
  useEffect(() => {
    const cell = document.getElementById(idOfCodebookCell(row, place.column))
    cell?.scrollIntoView({ block: 'nearest' })
  }, [row, place.column])
  useEffect(() => {
    if (row >= 0 && row !== place.row) goToCell(row, place.column)
  }, [row, place])
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
      {lines.map((line, index) => (
        <CodebookRow
          key={line.topic?.id ?? line.key}
          line={line}
          row={index}
          isReadOnly={isReadOnly}
          active={index === row ? place.column : null}
          editing={index === row ? editing : null}
          isChoosing={index === row && isChoosing}
          target={drag.target === index ? drag.side : null}
          onDone={() => grid.current?.focus({ preventScroll: true })}
        />
      ))}
    </div>
  )
}
