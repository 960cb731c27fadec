import type { CellType } from '../../../shared/tables/column.ts'
import type { BookColumn } from './book.ts'
import type { TypedCell } from './typed-cell.ts'

/** How a cell looks, whatever the format. */
export type CellStyle = 'head' | 'text' | 'prose' | 'number' | 'decimal' | 'day' | 'link'

/** How the cells of a column look where nothing else is said, empty ones too. */
export const COLUMN_STYLES: Readonly<Record<CellType, CellStyle>> = {
  text: 'text',
  url: 'text',
  prose: 'prose',
  number: 'number',
  date: 'day',
}

/** How a cell of a column looks. Only texts lead anywhere. */
export function styleOfCell({ type }: BookColumn, cell: TypedCell, isLink: boolean): CellStyle {
  switch (cell.type) {
    case 'number':
      return cell.decimals === 2 ? 'decimal' : 'number'
    case 'day':
      return 'day'
    case 'text':
      if (isLink) return 'link'
      return type === 'prose' || cell.text.includes('\n') ? 'prose' : 'text'
  }
}
