import { useMemo, useState } from 'react'
import { Checkbox, CheckboxGroup, Input, SearchField } from 'react-aria-components'
import { formatNumber } from '../../../shared/domain/counting.ts'
import { foldQuery } from '../../../shared/domain/text/text-search.ts'
import { isTicked, offerValues, tickValues } from '../../../shared/tables/value-filter.ts'
import { currentProject } from '../../state/project-state.ts'
import { useViews } from '../../state/views.ts'
import { describeCell } from '../drawing/cell-drawing.ts'
import { FilterActions, type ColumnFilterFormProps } from './FilterActions.tsx'
import { viewOf } from '../../state/scoped-view.ts'
import { setFilter } from './filters.ts'
import { topicMark } from '../../topics/topic-colours.ts'

/** More values than this are found by typing. */
const MOST = 200

/** What a column is filtered by, value by value, as in spreadsheets: what is ticked is shown. */
export function ValueFilterForm({ table, column, onDone }: ColumnFilterFormProps) {
  const view = useViews((views) => views[table])
  const filter = view.filters[column.id]
  const [text, setText] = useState('')
  // As the form was opened: a value that was unticked keeps its place and its count.
  const [opened] = useState(() => viewOf(table))
  const all = useMemo(
    () => offerValues(table, column, opened, currentProject()),
    [table, column, opened],
  )
  const typed = foldQuery(text)
  const labelOf = (value: string) => (value === '' ? '(empty)' : describeCell(column, value))
  const found = all.filter(({ value }) => foldQuery(labelOf(value)).includes(typed))
  const ticked = found.filter((offered) => isTicked(offered, filter))
  const tick = (values: readonly string[], isShown: boolean) =>
    setFilter(table, column.id, tickValues(all, filter, values, isShown))
  const foundValues = found.map(({ value }) => value)
  const showOnlyFound = () => {
    if (typed === '' || found.length === 0) return
    const others = all.map(({ value }) => value).filter((value) => !foundValues.includes(value))
    const none = tickValues(all, filter, others, false)
    setFilter(table, column.id, tickValues(all, none ?? undefined, foundValues, true))
  }
  const shown = found.slice(0, MOST)
  return (
    <>
      <SearchField
        aria-label={`Find a value of ${column.header}`}
        autoFocus
        value={text}
        onChange={setText}
        onSubmit={showOnlyFound}
      >
        <Input className="field table-form-field" placeholder="Find a value…" />
      </SearchField>
      <Checkbox
        className="menu-item table-value table-value-all"
        isSelected={found.length > 0 && ticked.length === found.length}
        isIndeterminate={ticked.length > 0 && ticked.length < found.length}
        isDisabled={found.length === 0}
        onChange={(isShown) => tick(foundValues, isShown)}
      >
        <span className="check-mark" aria-hidden />
        <span className="table-value-name">
          {typed === '' ? 'Select all' : `Select all ${formatNumber(found.length)} found`}
        </span>
        {typed === '' ? null : <span className="table-count">Enter: only these</span>}
      </Checkbox>
      <CheckboxGroup
        className="table-values"
        aria-label={column.header}
        value={ticked.map(({ value }) => value)}
        onChange={(values) => {
          const before = new Set(ticked.map(({ value }) => value))
          const added = values.filter((value) => !before.has(value))
          const removed = [...before].filter((value) => !values.includes(value))
          tick([...added, ...removed], added.length > 0)
        }}
      >
        {shown.map(({ value, count }) => (
          <Checkbox key={value} value={value} className="menu-item table-value">
            <span className="check-mark" aria-hidden />
            <span
              className="table-value-name"
              {...(column.id === 'topics' && value !== '' ? topicMark(value) : {})}
            >
              {labelOf(value)}
            </span>
            <span className="table-count">{formatNumber(count)}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      {found.length > MOST ? (
        <p className="table-note">Type to find among {found.length - MOST} more.</p>
      ) : null}
      <FilterActions table={table} column={column} onDone={onDone} />
    </>
  )
}
