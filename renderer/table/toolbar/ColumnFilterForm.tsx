import { useMemo, useState } from 'react'
import { Button, Checkbox, CheckboxGroup, Input, SearchField } from 'react-aria-components'
import { foldText } from '../../../shared/domain/folding.ts'
import type { ColumnFilter } from '../../../shared/domain/view.ts'
import { facets } from '../../../shared/tables/filter.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { currentProject } from '../../state/project-state.ts'
import { useViews } from '../../state/views.ts'
import { describeCell } from '../CellContent.tsx'
import type { GridColumn } from '../column-order.ts'
import { setFilter } from './filters.ts'

interface ColumnFilterFormProps {
  readonly table: Table
  readonly column: GridColumn
  readonly onDone: () => void
}

/** More values than this are found by typing. */
const MOST = 200

/** What one column is filtered by: among its values with their counts where these repeat, else by text in it. */
export function ColumnFilterForm({ table, column, onDone }: ColumnFilterFormProps) {
  const filter = useViews((views) => views[table].filters[column.id])
  return column.isListed ? (
    <AmongForm table={table} column={column} filter={filter} onDone={onDone} />
  ) : (
    <ContainsForm table={table} column={column} filter={filter} onDone={onDone} />
  )
}

type FormProps = ColumnFilterFormProps & { readonly filter: ColumnFilter | undefined }

function Actions({ table, column, filter, onDone }: FormProps) {
  return (
    <div className="table-form-actions">
      <Button
        className="button"
        isDisabled={filter === undefined}
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

function ContainsForm(props: FormProps) {
  const { table, column, filter, onDone } = props
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
      <Actions {...props} />
    </form>
  )
}

function AmongForm(props: FormProps) {
  const { table, column, filter } = props
  const [text, setText] = useState('')
  const all = useMemo(() => {
    const project = currentProject()
    const found = facets([...project[table].values()], column, project)
    const { choices } = column
    if (choices === undefined) return found
    const place = (value: string) =>
      value === '' ? choices.length : choices.findIndex((one) => one.value === value)
    return found.toSorted((a, b) => place(a.value) - place(b.value))
  }, [table, column])
  const chosen = filter?.type === 'among' ? filter.values : []
  const typed = foldText(text)
  const labelOf = (value: string) =>
    value === '' ? '(empty)' : (describeCell(column, value) ?? value)
  const found = all.filter(({ value }) => foldText(labelOf(value)).includes(typed))
  return (
    <>
      <SearchField
        aria-label={`Find a value of ${column.header}`}
        autoFocus
        value={text}
        onChange={setText}
      >
        <Input className="field table-form-field" placeholder="Find a value…" />
      </SearchField>
      <CheckboxGroup
        className="table-values"
        aria-label={column.header}
        value={[...chosen]}
        onChange={(values) =>
          setFilter(table, column.id, values.length === 0 ? null : { type: 'among', values })
        }
      >
        {found.slice(0, MOST).map(({ value, count }) => (
          <Checkbox key={value} value={value} className="menu-item table-value">
            <span className="check-mark" aria-hidden />
            <span className="table-value-name">{labelOf(value)}</span>
            <span className="table-count">{count}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      {found.length > MOST ? (
        <p className="table-note">Type to find among {found.length - MOST} more.</p>
      ) : null}
      <Actions {...props} />
    </>
  )
}
