import {
  AllCommunityModule,
  createGrid,
  ModuleRegistry,
  type ColDef,
  type GridApi,
} from 'ag-grid-community'

type Row = Readonly<Record<string, string>>

/** The same rows and columns as the Claims table, and the place it has in the window. */
interface Sheet {
  readonly columns: readonly {
    readonly id: string
    readonly header: string
    readonly width: number
  }[]
  readonly rows: readonly Row[]
  readonly width: number
  readonly height: number
}

declare global {
  interface Window {
    grid: GridApi<Row>
    /** Takes the grid away, and makes it anew from the rows in memory. */
    remove(): void
    make(): void
  }
}

ModuleRegistry.registerModules([AllCommunityModule])

const place = document.querySelector<HTMLElement>('#grid')
const search = document.querySelector<HTMLInputElement>('#search')
if (place === null || search === null) throw new Error('The page has no place for the grid.')

const sheet = (await (await fetch('./rows.json')).json()) as Sheet
place.style.width = `${sheet.width}px`
place.style.height = `${sheet.height}px`

const columnDefs = sheet.columns.map(({ id, header, width }): ColDef<Row> => ({
  field: id,
  headerName: header,
  width,
  editable: true,
  wrapText: true,
}))

function make(): void {
  if (place === null) return
  window.grid = createGrid<Row>(place, {
    columnDefs,
    rowData: [...sheet.rows],
    // Two lines of text, as our rows have.
    rowHeight: 46,
    headerHeight: 30,
    undoRedoCellEditing: true,
    animateRows: false,
  })
}

window.make = make
window.remove = () => window.grid.destroy()
search.addEventListener('input', () => window.grid.setGridOption('quickFilterText', search.value))
make()
