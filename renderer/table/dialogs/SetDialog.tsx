import { useCallback, useId, useMemo, useState } from 'react'
import { describeChoice } from '../../../shared/tables/cells.ts'
import { choicesOf } from '../../../shared/tables/column.ts'
import { facets } from '../../../shared/tables/filter.ts'
import { countRows } from '../../../shared/tables/writing.ts'
import { SuggestField } from '../../kit/list/SuggestField.tsx'
import { currentProject } from '../../state/project-state.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'
import { writeCells } from '../commands/edits.ts'
import { useGrid } from '../grid-context.ts'
import { closeTableDialog, type TableDialog } from '../table-dialog.ts'
import { DialogBox } from './DialogBox.tsx'

type Props = Extract<TableDialog, { type: 'set' }>

/** The values that a column offers: its choices with their meanings, the names it knows, or those in use. */
function valuesToOffer(column: GridColumn, table: Props['table']): readonly string[] {
  const project = currentProject()
  const choices = choicesOf(column, project)
  if (choices !== undefined) return choices.map(describeChoice)
  if (column.names !== undefined) return [...project[column.names].values()].map(({ name }) => name)
  return facets([...project[table].values()], column, project)
    .map(({ value }) => value)
    .filter((value) => value !== '')
    .slice(0, 100)
}

/** Sets one column of all selected rows to one value. */
export function SetDialog({ table, block }: Props) {
  const { columns } = useGrid()
  const writable = columns.shown.filter((column) => column.write !== undefined)
  const first = writable.find(({ id }) => block.columns.includes(id)) ?? writable[0]
  const [columnId, setColumnId] = useState(first?.id ?? '')
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const column = writable.find((candidate) => candidate.id === columnId)
  const count = countRows(table, block.rows.length)
  const suggestions = useMemo(
    () =>
      columns.shown
        .filter((one) => one.id === columnId)
        .flatMap((one) => valuesToOffer(one, table)),
    [columns.shown, columnId, table],
  )
  const type = useCallback((text: string) => {
    setValue(text)
    setProblem(null)
  }, [])
  return (
    <DialogBox
      title={`Set a value in ${count}`}
      action={`Set ${count}`}
      isDisabled={column === undefined}
      onAction={() => {
        const written = writeCells(table, [{ rows: block.rows, columns: [columnId] }], value)
        if (written.ok) closeTableDialog()
        else setProblem(written.failure.message)
      }}
    >
      <div className="table-set">
        <label>
          Column
          <select
            className="field"
            value={columnId}
            onChange={(event) => {
              setColumnId(event.target.value)
              type('')
            }}
          >
            {writable.map((candidate) => (
              <option key={candidate.id} value={candidate.id}>
                {candidate.header}
              </option>
            ))}
          </select>
        </label>
        <div className="table-dialog-field">
          <label htmlFor={id}>Value</label>
          <SuggestField
            id={id}
            label="Value"
            placeholder="Empty clears"
            value={value}
            isInvalid={problem !== null}
            onChange={type}
            suggestions={suggestions}
          />
        </div>
      </div>
      {problem === null ? null : (
        <p className="editor-problem" role="alert">
          {problem}
        </p>
      )}
    </DialogBox>
  )
}
