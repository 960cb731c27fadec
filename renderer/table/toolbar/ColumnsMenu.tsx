import { Columns3 } from 'lucide-react'
import { useRef } from 'react'
import {
  Button,
  Checkbox,
  Dialog,
  DialogTrigger,
  Popover,
  type CheckboxProps,
} from 'react-aria-components'
import { DEFAULT_VIEWS } from '../../../shared/domain/views.ts'
import { changeView, useViews } from '../../state/views.ts'
import { moveColumn, orderColumns, type GridColumn } from '../../../shared/tables/column-order.ts'
import { useGrid } from '../grid-context.ts'

type BoxKey = Parameters<NonNullable<CheckboxProps['onKeyDown']>>[0]

interface ColumnsMenuProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Shows, hides and reorders columns: Space ticks, Alt and an arrow moves. */
export function ColumnsMenu({ isOpen, onOpenChange }: ColumnsMenuProps) {
  const { table } = useGrid()
  const view = useViews((views) => views[table])
  const columns = orderColumns(table, view.order)
  const list = useRef<HTMLUListElement>(null)
  const shownCount = columns.filter(({ id }) => !view.hidden.includes(id)).length
  const toggle = (id: string, isShown: boolean) =>
    changeView(table, {
      hidden: isShown ? view.hidden.filter((hidden) => hidden !== id) : [...view.hidden, id],
    })
  const handleKey = (event: BoxKey, column: GridColumn) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) {
      // Escape closes what is around the box, which React Aria keeps from keys that a box was asked to hear.
      event.continuePropagation()
      return
    }
    event.preventDefault()
    const index = columns.indexOf(column)
    const to = columns[index + step]
    if (to === undefined) return
    if (event.altKey) {
      changeView(table, { order: moveColumn(table, view.order, column.id, to.id) })
    } else {
      list.current?.querySelectorAll<HTMLElement>('input')[index + step]?.focus()
    }
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="button plain">
        <Columns3 size={14} aria-hidden /> <span className="table-word">Columns</span>
        {shownCount < columns.length ? (
          <span className="table-count">
            {shownCount} of {columns.length}
          </span>
        ) : null}
      </Button>
      <Popover className="menu" placement="bottom start" offset={4}>
        <Dialog aria-label="Columns" className="table-form">
          <ul ref={list} className="table-list">
            {columns.map((column, index) => {
              const isShown = !view.hidden.includes(column.id)
              return (
                <li key={column.id}>
                  <Checkbox
                    className="menu-item table-value"
                    autoFocus={index === 0}
                    isSelected={isShown}
                    onKeyDown={(event) => handleKey(event, column)}
                    isDisabled={isShown && shownCount === 1}
                    onChange={(isSelected) => toggle(column.id, isSelected)}
                  >
                    <span className="check-mark" aria-hidden />
                    <span className="table-value-name">{column.header}</span>
                  </Checkbox>
                </li>
              )
            })}
          </ul>
          <div className="table-form-actions">
            <span className="table-note">Alt+↑ or Alt+↓ moves a column</span>
            <Button
              className="button"
              onPress={() => {
                const { hidden, order, widths } = DEFAULT_VIEWS[table]
                changeView(table, { hidden, order, widths })
              }}
            >
              Reset
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
