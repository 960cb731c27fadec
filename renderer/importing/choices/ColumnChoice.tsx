import { useId, useState } from 'react'
import { formatNumber } from '../../../shared/domain/counting.ts'
import { MATCHED, type ColumnMatch, type MatchedName } from '../../../shared/domain/original.ts'
import type { TablePreview } from '../../../shared/domain/text-input.ts'
import type { ChoiceProps } from './choice-props.ts'
import { ChoiceCard } from './ChoiceCard.tsx'
import styles from './Choices.module.css'

const LABELS: Readonly<Record<MatchedName, string>> = {
  title: 'Title',
  text: 'Text',
  outlet: 'Outlet',
  date: 'Date',
  url: 'Address',
  author: 'Author',
}

interface ColumnChoiceProps extends ChoiceProps {
  readonly table: TablePreview
}

/** Asks which column of a table holds what, with the first rows as they would be articles. */
export function ColumnChoice({ table, onChoose, ...card }: ColumnChoiceProps) {
  const { columns, rows, count, guess, remarks } = table
  const id = useId()
  const named = columns.map((column, index) => ({ index, name: column || `Column ${index + 1}` }))
  const [match, setMatch] = useState<ColumnMatch>(guess)
  const set = (name: MatchedName, value: string) => {
    const { [name]: _before, ...others } = match
    setMatch(value === '' ? others : { ...others, [name]: Number(value) })
  }
  return (
    <ChoiceCard
      {...card}
      question={`is a table of ${formatNumber(count)} rows. Which column holds what of an article?`}
      action={`Open ${formatNumber(count)} ${count === 1 ? 'row' : 'rows'}`}
      isDisabled={match.text === undefined}
      onSubmit={() => onChoose({ columns: match })}
    >
      {remarks.length === 0 ? null : <p className={styles['remark']}>{remarks.join(' ')}</p>}
      <div className={styles['columns']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {MATCHED.map((name) => (
                <th key={name} scope="col">
                  <label htmlFor={`${id}-${name}`}>{LABELS[name]}</label>
                  <select
                    id={`${id}-${name}`}
                    className="field"
                    // The text is what a table needs first of all.
                    data-begin={name === 'text' ? true : undefined}
                    value={match[name] ?? ''}
                    onChange={({ target }) => set(name, target.value)}
                  >
                    <option value="">{name === 'text' ? 'Choose a column' : 'None'}</option>
                    {named.map(({ index, name: column }) => (
                      <option key={index} value={index}>
                        {column}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${index} ${row.join('')}`.slice(0, 80)}>
                {MATCHED.map((name) => {
                  const column = match[name]
                  return (
                    <td key={name} dir="auto">
                      {column === undefined ? '' : row[column]}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChoiceCard>
  )
}
