import { X } from 'lucide-react'
import { changeView, useViews } from '../../state/views.ts'
import { orderColumns } from '../../../shared/tables/column-order.ts'
import { useGrid } from '../grid-context.ts'
import { sortOf } from '../lines/sorting.ts'
import { clearFilters, describeFilter, setFilter } from './filters.ts'
import { RejectedChip } from './RejectedChip.tsx'
import { useRejected } from './use-rejected.ts'

/** The filters that hide rows now, each with a way to take it off; and the sort when it has several columns. */
export function FilterChips() {
  const { table } = useGrid()
  const view = useViews((views) => views[table])
  const rejected = useRejected(table)
  const isRejectedTold = rejected.hidden > 0 || rejected.isShown
  const columns = orderColumns(table, view.order)
  const filters = columns.flatMap((column) => {
    const filter = view.filters[column.id]
    if (filter === undefined || (rejected.isShown && column.id === 'review')) return []
    return [{ column, text: describeFilter(column, filter) }]
  })
  const sorted = columns
    .flatMap((column) => {
      const sort = sortOf(view.sort, column.id)
      return sort === null ? [] : [{ ...sort, header: column.header }]
    })
    .sort((a, b) => a.place - b.place)
  if (filters.length === 0 && sorted.length < 2 && !isRejectedTold) return null
  const order = sorted
    .map(({ header, isDescending }) => `${header} ${isDescending ? '↓' : '↑'}`)
    .join(', ')
  return (
    <ul className="table-chips" aria-label="Active filters">
      {filters.map(({ column, text }) => (
        <li key={column.id} className="table-chip">
          <span>{text}</span>
          <button
            type="button"
            aria-label={`Remove the filter ${text}`}
            onClick={() => setFilter(table, column.id, null)}
          >
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
      {sorted.length > 1 ? (
        <li className="table-chip">
          <span>Sorted by {order}</span>
          <button
            type="button"
            aria-label="Remove the sort"
            onClick={() => changeView(table, { sort: [] })}
          >
            <X size={12} aria-hidden />
          </button>
        </li>
      ) : null}
      {isRejectedTold ? <RejectedChip {...rejected} /> : null}
      {filters.length > 1 ? (
        <li>
          <button type="button" className="table-link" onClick={() => clearFilters(table)}>
            Clear all
          </button>
        </li>
      ) : null}
    </ul>
  )
}
