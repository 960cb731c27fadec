import { GripVertical } from 'lucide-react'
import { formatNumber } from '../../shared/domain/counting.ts'
import type { CodebookLine } from '../../shared/domain/codebook/codebook.ts'
import { goToTopic } from '../state/navigation.ts'
import { define, rename } from './codebook-actions.ts'
import { CellField } from './CellField.tsx'
import {
  goToCell,
  isListed,
  startEditing,
  step,
  stopEditing,
  useCodebook,
  type CodebookColumn,
} from './codebook-state.ts'
import { idOfCodebookCell } from './codebook-ids.ts'
import styles from './Codebook.module.css'
import { ColourCell } from './ColourCell.tsx'

interface CodebookRowProps {
  readonly line: CodebookLine
  /** From 0. */
  readonly row: number
  /** How far below the heads it stands, in CSS pixels. */
  readonly start: number
  /** Told of the row's element, to learn how high it is. */
  readonly measure: (element: HTMLElement | null) => void
  readonly isReadOnly: boolean
  /** The active column, where this is the active row. */
  readonly active: CodebookColumn | null
  readonly editing: { readonly typed: string | null } | null
  readonly isChoosing: boolean
  /** Where a row that is dragged would come to stand. */
  readonly target: 'before' | 'after' | null
  /** Gives the focus back to the grid. */
  readonly onDone: () => void
}

/** One topic of the codebook. */
export function CodebookRow(props: CodebookRowProps) {
  const { line, row, start, measure, isReadOnly, active, editing, isChoosing, target, onDone } =
    props
  const { name, topic, count } = line
  const cell = (column: CodebookColumn) => ({
    role: 'gridcell',
    id: idOfCodebookCell(row, column),
    className: styles['cell'],
    'data-column': column,
    'data-active': active === column || undefined,
    'aria-selected': active === column,
    onClick: () => {
      if (active !== column) goToCell(row, column)
    },
  })
  const field = (label: string, text: string, isLong: boolean, onSave: (text: string) => boolean) =>
    editing === null ? null : (
      <CellField
        label={label}
        text={text}
        typed={editing.typed}
        isLong={isLong}
        isThere={() => isListed(line)}
        onSave={onSave}
        onLeave={(to) => {
          if (to === null) stopEditing()
          else {
            step(...to)
            onDone()
          }
        }}
      />
    )
  const named =
    active === 'name' ? field(`Name of ${name}`, name, false, (text) => rename(line, text)) : null
  const defined =
    active === 'definition'
      ? field(`Definition of ${name}`, topic?.definition ?? '', true, (text) => define(line, text))
      : null
  const edit = () => {
    if (!isReadOnly) startEditing(null)
  }
  return (
    <div
      ref={measure}
      role="row"
      className={styles['row']}
      style={{ transform: `translateY(${start}px)` }}
      aria-rowindex={row + 2}
      data-index={row}
      data-row={row}
      data-target={target ?? undefined}
      data-loose={topic === null || undefined}
    >
      <div {...cell('colour')}>
        <span
          className={styles['grip']}
          data-grip={topic === null || isReadOnly ? undefined : row}
          aria-hidden
        >
          {topic === null || isReadOnly ? null : <GripVertical size={12} />}
        </span>
        <ColourCell
          line={line}
          isOpen={isChoosing}
          isFixed={isReadOnly}
          onOpen={(isOpen) => {
            goToCell(row, 'colour')
            useCodebook.setState({ isChoosingColour: isOpen })
            // Once the list has given the focus back to its button.
            if (!isOpen) requestAnimationFrame(onDone)
          }}
        />
      </div>
      <div {...cell('name')} onDoubleClick={edit}>
        {named ?? (
          <span className={styles['name']} dir="auto">
            {name}
          </span>
        )}
        {topic === null ? <span className={styles['loose']}> not in the codebook</span> : null}
      </div>
      <div {...cell('definition')} onDoubleClick={edit}>
        {defined ?? (
          <span className={styles['definition']} dir="auto">
            {topic?.definition ?? ''}
          </span>
        )}
      </div>
      <div {...cell('claims')}>
        <button
          type="button"
          tabIndex={-1}
          className={styles['count']}
          aria-label={`${formatNumber(count)}: show the claims of ${name}`}
          onClick={() => goToTopic(name)}
        >
          {formatNumber(count)}
        </button>
      </div>
    </div>
  )
}
