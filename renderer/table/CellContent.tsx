import { ChevronRight } from 'lucide-react'
import { describeChoice } from '../../shared/tables/cells.ts'
import { splitList } from '../../shared/tables/list-text.ts'
import type { GridColumn } from './column-order.ts'

/** What a cell says when it is pointed at: all of its text, a rating with its meaning. */
export function describeCell(column: GridColumn, text: string): string | undefined {
  if (text === '') return undefined
  const choice = column.choices?.find(({ value }) => value === text)
  return choice === undefined ? text : describeChoice(choice)
}

function Tags({ values }: { readonly values: readonly string[] }) {
  return (
    <span className="grid-tags">
      {values.map((value) => (
        <span key={value} className="grid-tag">
          {value}
        </span>
      ))}
    </span>
  )
}

function Chain({ values }: { readonly values: readonly string[] }) {
  return (
    <span className="grid-text">
      {values.map((value, index) => (
        <span key={value}>
          {index === 0 ? null : <ChevronRight size={11} className="grid-arrow" aria-label="then" />}
          {value}
        </span>
      ))}
    </span>
  )
}

/** A cell's text in the form its column has. */
export function CellContent({
  column,
  text,
}: {
  readonly column: GridColumn
  readonly text: string
}) {
  if (text === '') return null
  switch (column.kind) {
    case 'tags':
      return <Tags values={splitList(text, ';')} />
    case 'references':
      if (column.separator !== '>') return <span className="grid-text">{text}</span>
      return <Chain values={splitList(text, '>')} />
    case 'text':
    case 'note':
    case 'choice':
    case 'fixed':
      return <span className="grid-text">{text}</span>
  }
}
