import { create } from 'zustand'

/** Where a menu opens, in CSS pixels of the window. */
export interface MenuPoint {
  readonly x: number
  readonly y: number
}

/** The menu of the grid that is open: of a column, or of the selected cells or rows. */
export type GridMenu =
  | { readonly type: 'column'; readonly column: string; readonly isFiltering: boolean }
  | { readonly type: 'cells'; readonly at: MenuPoint }

export const useGridMenu = create<{ readonly menu: GridMenu | null }>(() => ({ menu: null }))

/** Opens a column's menu, or at once what it is filtered by. */
export function openColumnMenu(column: string, isFiltering = false): void {
  useGridMenu.setState({ menu: { type: 'column', column, isFiltering } })
}

export function openCellMenu(at: MenuPoint): void {
  useGridMenu.setState({ menu: { type: 'cells', at } })
}

export function closeGridMenu(): void {
  useGridMenu.setState({ menu: null })
}
