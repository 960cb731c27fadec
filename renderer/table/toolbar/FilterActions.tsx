import { Button } from 'react-aria-components'
import type { Table } from '../../../shared/tables/tables.ts'
import { useViews } from '../../state/views.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'
import { setFilter } from './filters.ts'

export interface ColumnFilterFormProps {
  readonly table: Table
  readonly column: GridColumn
  readonly onDone: () => void
}

/** Takes a column's filter off, or closes its form. */
export function FilterActions({ table, column, onDone }: ColumnFilterFormProps) {
  const isFiltered = useViews((views) => views[table].filters[column.id] !== undefined)
  return (
    <div className="table-form-actions">
      <Button
        className="button"
        isDisabled={!isFiltered}
        onPress={() => {
          setFilter(table, column.id, null)
          onDone()
        }}
      >
        Clear
      </Button>
      <Button className="button primary" onPress={onDone}>
        Done
      </Button>
    </div>
  )
}
