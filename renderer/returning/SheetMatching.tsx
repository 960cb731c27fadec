import { useState } from 'react'
import { countOf } from '../../shared/domain/counting.ts'
import { listAll } from '../../shared/domain/text/listing.ts'
import { returnedColumns, ReturnedTable } from '../../shared/returning/returned-table.ts'
import { keyOfHeading, type MatchedSheet } from '../../shared/returning/sheet-matching.ts'
import { changeMapping } from './returning.ts'
import styles from './Returning.module.css'

const NOT_READ = 'Not read'

function remember(sheet: MatchedSheet, table: string): void {
  void changeMapping((mapping) => ({
    ...mapping,
    tables: { ...mapping.tables, [keyOfHeading(sheet.name)]: table },
  }))
}

function rememberColumn(table: ReturnedTable, heading: string, columnId: string): void {
  void changeMapping((mapping) => ({
    ...mapping,
    columns: {
      ...mapping.columns,
      [table]: { ...mapping.columns[table], [keyOfHeading(heading)]: columnId },
    },
  }))
}

/** The columns of a sheet, and which of ours each is. */
function Columns({ table, columns }: Pick<MatchedSheet, 'columns'> & { table: ReturnedTable }) {
  return (
    <div className={styles['columns']}>
      {Array.from(columns.entries(), ([place, { heading, columnId, reason }]) => (
        <label key={place} className={styles['column']} title={reason}>
          <span dir="auto">{heading === '' ? `Column ${place + 1}` : heading}</span>
          <select
            className="field"
            value={columnId ?? ''}
            disabled={keyOfHeading(heading) === ''}
            onChange={({ target }) => rememberColumn(table, heading, target.value)}
          >
            <option value="">{NOT_READ}</option>
            {returnedColumns(table).map(({ id, header }) => (
              <option key={id} value={id}>
                {header}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

function describeSheet({ table, reason, columns }: MatchedSheet): string {
  if (table === null) return reason
  const unread = columns.filter(({ columnId }) => columnId === null)
  if (unread.length === 0) return 'All columns are read.'
  return `${countOf(unread.length, 'column')} not read: ${unread.map(({ heading }) => heading || 'without heading').join(', ')}.`
}

/** One sheet: which table it is, what of it is not read, and its columns where they are asked for. */
function Sheet({ sheet }: { readonly sheet: MatchedSheet }) {
  const [isOpen, setIsOpen] = useState(false)
  const { table } = sheet
  return (
    <li className={styles['sheet']}>
      <div className={styles['sheet-head']}>
        <b dir="auto">{sheet.name}</b>
        <span>{countOf(sheet.rows, 'row')}</span>
        <select
          className="field"
          aria-label={`What “${sheet.name}” is`}
          value={table ?? ''}
          onChange={({ target }) => remember(sheet, target.value)}
        >
          <option value="">{NOT_READ}</option>
          {ReturnedTable.options.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <span className={styles['told']} title={describeSheet(sheet)}>
          {describeSheet(sheet)}
        </span>
        {table === null ? null : (
          <button
            type="button"
            className="button plain"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            Columns
          </button>
        )}
      </div>
      {isOpen && table !== null ? <Columns table={table} columns={sheet.columns} /> : null}
    </li>
  )
}

interface SheetMatchingProps {
  readonly sheets: readonly MatchedSheet[]
  readonly remarks: readonly string[]
}

function isReadWhole({ table, columns }: MatchedSheet): boolean {
  return table !== null && columns.every(({ columnId }) => columnId !== null)
}

/**
 * Which of our tables the sheets of a file are, and what of them is not read; it can be changed, and is remembered. Those
 * of which all is read are one line, until they are asked for.
 */
export function SheetMatching({ sheets, remarks }: SheetMatchingProps) {
  const [isWhole, setIsWhole] = useState(false)
  const whole = sheets.filter(isReadWhole)
  const isFolding = whole.length > 1
  return (
    <div className={styles['matching']}>
      <ul className={styles['sheets']}>
        {isFolding ? (
          <li className={`${styles['sheet'] ?? ''} ${styles['folded'] ?? ''}`}>
            <span className={styles['told']}>
              All columns are read of {listAll(whole.map(({ name }) => name))}.
            </span>
            <button
              type="button"
              className="button plain"
              aria-expanded={isWhole}
              onClick={() => setIsWhole(!isWhole)}
            >
              {isWhole ? 'Hide them' : 'Show them'}
            </button>
          </li>
        ) : null}
        {sheets.map((sheet) =>
          isFolding && !isWhole && isReadWhole(sheet) ? null : (
            <Sheet key={sheet.name} sheet={sheet} />
          ),
        )}
      </ul>
      {remarks.map((remark) => (
        <p key={remark} className={styles['told']}>
          {remark}
        </p>
      ))}
    </div>
  )
}
