import { useState } from 'react'
import { Button, Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components'
import { columnsOf, TABLES, type Table } from '../../shared/tables/tables.ts'
import { RECORDS } from '../../shared/domain/project.ts'
import { ID_COLUMN } from '../../shared/tables/column.ts'
import { shownColumns, withColumns, type ExportChoiceState, type Extent } from './export-choice.ts'
import styles from './ExportDialog.module.css'

interface TableChoicesProps {
  readonly state: ExportChoiceState
  readonly onChange: (state: ExportChoiceState) => void
}

interface ExtentChoice {
  readonly value: Extent
  readonly label: string
  readonly meaning: string
}

interface ExtentFieldProps {
  readonly label: string
  readonly choices: readonly ExtentChoice[]
  readonly value: Extent
  readonly onChange: (extent: Extent) => void
}

function ExtentField({ label, choices, value, onChange }: ExtentFieldProps) {
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) =>
        onChange(choices.find((choice) => choice.value === chosen)?.value ?? 'all')
      }
      className={styles['group'] ?? ''}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className="choice">
          <span className="radio-mark" aria-hidden />
          {choice.label} <span className="choice-meaning">{choice.meaning}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}

function titleOfTable(table: Table): string {
  const { word } = RECORDS[table]
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}s`
}

/** What rows that come back are found by where their ids were not written. */
const WITHOUT_ID: Readonly<Record<Table, string>> = {
  claims: 'Without Id, rows that come back are found by Article and Claim alone: tick both.',
  speakers: 'Without Id, rows that come back are found by Name alone.',
  sources: 'Without Id, rows that come back are found by Name alone.',
  articles: 'Without Id, rows that come back are found by their address or title.',
}

/** The columns of one table, to be ticked. */
function ColumnTicks({ state, onChange }: TableChoicesProps) {
  const [table, setTable] = useState<Table>('claims')
  const columns = columnsOf(table)
  const all = columns.map(({ id }) => id)
  const chosen = state.chosen[table].columns ?? all
  const choose = (ids: readonly string[]) => onChange(withColumns(state, table, ids))
  return (
    <div className={styles['columns']}>
      <div className={styles['tables']}>
        <RadioGroup
          aria-label="Columns of which table"
          orientation="horizontal"
          value={table}
          onChange={(value) => setTable(TABLES.find((one) => one === value) ?? 'claims')}
          className={styles['tables'] ?? ''}
        >
          {TABLES.map((one) => (
            <Radio key={one} value={one} className={`choice ${styles['table'] ?? ''}`}>
              {titleOfTable(one)}
            </Radio>
          ))}
        </RadioGroup>
        <span className={styles['gap']} />
        <Button className="button plain" onPress={() => choose(all)}>
          Tick all
        </Button>
        <Button className="button plain" onPress={() => choose([ID_COLUMN.id])}>
          Tick only Id
        </Button>
      </div>
      <output className={styles['hint']}>
        {chosen.includes(ID_COLUMN.id) ? '' : WITHOUT_ID[table]}
      </output>
      <CheckboxGroup
        aria-label={`Columns of ${table}`}
        value={[...chosen]}
        onChange={(ids) =>
          // Those ticked before stay in their order; new ones come as the table has them.
          choose([
            ...chosen.filter((id) => ids.includes(id)),
            ...all.filter((id) => ids.includes(id) && !chosen.includes(id)),
          ])
        }
        className={styles['ticks'] ?? ''}
      >
        {columns.map(({ id, header }) => (
          <Checkbox key={id} value={id} className="choice">
            <span className="check-mark" aria-hidden />
            {header}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  )
}

/** Which rows and columns of the tables are written. */
export function TableChoices({ state, onChange }: TableChoicesProps) {
  const chooseColumns = (columns: Extent) => {
    // What is ticked at first is what was chosen before the ticks were shown.
    const start =
      columns === 'chosen' && state.columns === 'shown'
        ? TABLES.reduce((now, table) => withColumns(now, table, shownColumns(table)), state)
        : state
    onChange({ ...start, columns })
  }
  const hasKeptRows = TABLES.some((table) => state.chosen[table].rows !== null)
  return (
    <>
      <ExtentField
        label="Rows"
        value={state.rows}
        onChange={(rows) => onChange({ ...state, rows })}
        choices={[
          { value: 'all', label: 'All', meaning: '' },
          {
            value: 'shown',
            label: 'Those shown',
            meaning: 'as the tables are filtered and sorted now',
          },
          ...(hasKeptRows
            ? [
                {
                  value: 'chosen' as const,
                  label: 'As kept',
                  meaning: 'by the filters and the order kept under this name',
                },
              ]
            : []),
        ]}
      />
      <ExtentField
        label="Columns"
        value={state.columns}
        onChange={chooseColumns}
        choices={[
          { value: 'all', label: 'All', meaning: '' },
          {
            value: 'shown',
            label: 'Those shown',
            meaning: 'in the tables’ order, with their ids',
          },
          { value: 'chosen', label: 'These', meaning: '' },
        ]}
      />
      {state.columns === 'chosen' ? <ColumnTicks state={state} onChange={onChange} /> : null}
    </>
  )
}
