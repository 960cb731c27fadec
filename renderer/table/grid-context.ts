import { createContext, useContext } from 'react'
import type { Table } from '../../shared/tables/tables.ts'
import type { Columns } from './layout/use-columns.ts'

/** What every part of one table's grid needs to know. */
export interface GridModel {
  readonly table: Table
  readonly columns: Columns
  readonly isReadOnly: boolean
}

export const GridContext = createContext<GridModel | null>(null)

export function useGrid(): GridModel {
  const model = useContext(GridContext)
  if (model === null) throw new Error('Only inside the table pane.')
  return model
}
