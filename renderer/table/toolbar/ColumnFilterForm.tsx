import { useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { useViews } from '../../state/views.ts'
import { FilterActions, type ColumnFilterFormProps } from './FilterActions.tsx'
import { setFilter } from './filters.ts'
import { ValueFilterForm } from './ValueFilterForm.tsx'

/** What one column is filtered by: among its values with their counts where these repeat, else by text in it. */
export function ColumnFilterForm(props: ColumnFilterFormProps) {
  return props.column.isListed ? <ValueFilterForm {...props} /> : <ContainsForm {...props} />
}

function ContainsForm(props: ColumnFilterFormProps) {
  const { table, column, onDone } = props
  const filter = useViews((views) => views[table].filters[column.id])
  const [text, setText] = useState(filter?.type === 'contains' ? filter.text : '')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
      }}
    >
      <SearchField
        aria-label={`${column.header} contains`}
        autoFocus
        value={text}
        onChange={(value) => {
          setText(value)
          setFilter(
            table,
            column.id,
            value.trim() === '' ? null : { type: 'contains', text: value },
          )
        }}
      >
        <Input className="field table-form-field" placeholder={`${column.header} contains…`} />
      </SearchField>
      <FilterActions {...props} />
    </form>
  )
}
