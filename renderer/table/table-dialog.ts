import { create } from 'zustand'
import type { Id } from '../../shared/domain/id.ts'
import type { NamedTable } from '../../shared/domain/naming/named-record.ts'
import type { CellBlock } from '../../shared/tables/selection.ts'
import type { Table } from '../../shared/tables/tables.ts'
import type { WriteProblem } from '../../shared/tables/writing.ts'

/** What a dialog of the table pane asks or says. One is open at a time. */
export type TableDialog =
  /** Speakers or sources to delete that claims still name. */
  | {
      readonly type: 'replace'
      readonly table: NamedTable
      readonly ids: readonly Id[]
      readonly claims: number
    }
  | { readonly type: 'merge'; readonly table: NamedTable; readonly ids: readonly Id[] }
  /** The table's saved views. */
  | { readonly type: 'views'; readonly table: Table }
  | { readonly type: 'set'; readonly table: Table; readonly block: CellBlock }
  /** Cells that did not fit, to be looked at. */
  | {
      readonly type: 'problems'
      readonly table: Table
      readonly title: string
      readonly problems: readonly WriteProblem[]
    }

export const useTableDialog = create<{ readonly dialog: TableDialog | null }>(() => ({
  dialog: null,
}))

export function openTableDialog(dialog: TableDialog): void {
  useTableDialog.setState({ dialog })
}

export function closeTableDialog(): void {
  useTableDialog.setState({ dialog: null })
}
