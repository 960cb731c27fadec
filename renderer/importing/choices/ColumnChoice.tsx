import { useId, useState } from 'react'
import { countOf } from '../../../shared/domain/counting.ts'
import {
  MATCHED,
  textColumns,
  type ColumnMatch,
  type MatchedName,
} from '../../../shared/domain/original.ts'
import type { DayOrder } from '../../../shared/domain/text/calendar-day.ts'
import type { TablePreview } from '../../../shared/domain/text-input.ts'
import type { ChoiceProps } from './choice-props.ts'
import { ChoiceCard } from './ChoiceCard.tsx'
import { DayOrderChoice } from './DayOrderChoice.tsx'
import styles from './Choices.module.css'

const LABELS: Readonly<Record<MatchedName, string>> = {
  title: 'Title',
  text: 'Text',
  outlet: 'Outlet',
  date: 'Date',
  url: 'Address',
  byline: 'Author',
}

/** A column of the table, which has a name to be chosen by. */
interface NamedColumn {
  readonly index: number
  readonly name: string
}

interface ColumnSelectProps {
  readonly id?: string
  readonly label?: string
  readonly columns: readonly NamedColumn[]
  readonly value: number | undefined
  /** What is said where no column is chosen. */
  readonly none: string
  readonly isFirst?: boolean
  readonly onChange: (column: number | undefined) => void
}

function ColumnSelect(props: ColumnSelectProps) {
  const { id, label, columns, value, none, isFirst = false, onChange } = props
  return (
    <select
      id={id}
      className="field"
      aria-label={label}
      data-begin={isFirst ? true : undefined}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
    >
      <option value="">{none}</option>
      {columns.map(({ index, name }) => (
        <option key={index} value={index}>
          {name}
        </option>
      ))}
    </select>
  )
}

interface TextSelectsProps {
  readonly id: string
  readonly columns: readonly NamedColumn[]
  readonly chosen: readonly number[]
  readonly onChange: (chosen: readonly number[]) => void
}

/** The columns that a text is put together from: one more can be chosen behind those that are. */
function TextSelects({ id, columns, chosen, onChange }: TextSelectsProps) {
  const slots = [...chosen, undefined].map((column, at) => ({ column, at }))
  return slots.map(({ column, at }) => {
    const isFirst = at === 0
    const none = column === undefined ? 'And no other' : 'Not this one'
    return (
      <ColumnSelect
        key={at}
        {...(isFirst ? { id } : { label: `Text, part ${at + 1}` })}
        columns={columns.filter(({ index }) => index === column || !chosen.includes(index))}
        value={column}
        none={isFirst ? 'Choose a column' : none}
        // The text is what a table needs first of all.
        isFirst={isFirst}
        onChange={(next) =>
          onChange(chosen.toSpliced(at, 1, ...(next === undefined ? [] : [next])))
        }
      />
    )
  })
}

interface MatchTableProps {
  readonly columns: readonly NamedColumn[]
  readonly rows: TablePreview['rows']
  readonly match: ColumnMatch
  readonly onChange: (match: ColumnMatch) => void
}

/** What of an article is in which column, and the first rows as they would be articles. */
function MatchTable({ columns, rows, match, onChange }: MatchTableProps) {
  const id = useId()
  const text = textColumns(match)
  return (
    <div className={styles['columns']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {MATCHED.map((name) => (
              <th key={name} scope="col">
                <label htmlFor={`${id}-${name}`}>{LABELS[name]}</label>
                {name === 'text' ? (
                  <TextSelects
                    id={`${id}-text`}
                    columns={columns}
                    chosen={text}
                    onChange={(chosen) => onChange({ ...match, text: chosen })}
                  />
                ) : (
                  <ColumnSelect
                    id={`${id}-${name}`}
                    columns={columns}
                    value={match[name]}
                    none="None"
                    onChange={(column) => onChange({ ...match, [name]: column })}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${index} ${row.join('')}`.slice(0, 80)}>
              {MATCHED.map((name) => (
                <td key={name} dir="auto">
                  {(name === 'text' ? text : [match[name] ?? []].flat()).map((column) => (
                    <div key={column}>{row[column]}</div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ColumnChoiceProps extends ChoiceProps {
  readonly table: TablePreview
}

/** Asks which column of a table holds what, with the first rows as they would be articles. */
export function ColumnChoice({ table, onChoose, ...card }: ColumnChoiceProps) {
  const { rows, count, guess, unsureDays, remarks } = table
  const columns = table.columns.map((name, index) => ({
    index,
    name: name === '' ? `Column ${index + 1}` : name,
  }))
  const [match, setMatch] = useState<ColumnMatch>(guess)
  const [dayOrder, setDayOrder] = useState<DayOrder | null>(null)
  const text = textColumns(match)
  const unsure = match.date === undefined ? undefined : unsureDays[match.date]
  const isUnsure = unsure !== undefined && unsure.count > 0
  const submit = () =>
    onChoose({
      columns: { ...match, text },
      ...(isUnsure && dayOrder !== null ? { dayOrder } : {}),
    })
  return (
    <ChoiceCard
      {...card}
      question={`is a table of ${countOf(count, 'row')}. Which column holds what of an article?`}
      action={`Open ${countOf(count, 'row')}`}
      isDisabled={text.length === 0}
      onSubmit={submit}
    >
      {remarks.length === 0 ? null : <p className={styles['remark']}>{remarks.join(' ')}</p>}
      <MatchTable columns={columns} rows={rows} match={match} onChange={setMatch} />
      {isUnsure ? (
        <DayOrderChoice days={unsure} dayOrder={dayOrder} onChange={setDayOrder} />
      ) : null}
    </ChoiceCard>
  )
}
