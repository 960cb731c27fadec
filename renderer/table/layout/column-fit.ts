import { readCells } from '../../../shared/tables/cell-cache.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { markOfReview } from '../../drafts/draft-words.ts'
import { currentProject } from '../../state/project-state.ts'
import { changeView, useViews } from '../../state/views.ts'
import { drawContent } from '../drawing/cell-drawing.ts'
import { idOfHeader } from '../cell-ids.ts'
import { orderColumns, type GridColumn } from '../../../shared/tables/column-order.ts'
import { gridOf } from '../grid-state.ts'
import { idOfLine } from '../lines/lines.ts'

/** The narrowest and the widest that a column is made, in CSS pixels at a zoom of 100. */
const NARROWEST = 48
const WIDEST = 900

/** So many of the texts that are the longest by sign are laid out: wide signs make a shorter text the wider one. */
const LAID_OUT = 60

/** Room beside what a cell holds, in CSS pixels: its line, and what rounding takes. */
const ROOM = 2

interface Content {
  readonly text: string
  readonly review: string
}

/** What the shown cells of a column hold, each once, the longest first. */
function contentsOf(table: Table, column: GridColumn): readonly Content[] {
  const project = currentProject()
  const cells = readCells(column, project)
  const contents = new Map<string, Content>()
  const { lines } = gridOf(table)
  for (let line = 0; line < lines.length; line += 1) {
    const id = idOfLine(lines, line)
    const row = id === null ? undefined : project[table].get(id)
    if (row === undefined) continue
    const mark = 'review' in row ? markOfReview(row) : ''
    const text = column.id === 'review' && mark !== '' ? mark : cells.text(row)
    const [review = ''] = mark.split(' ')
    contents.set(`${review} ${text}`, { text, review })
  }
  const longestOf = ({ text }: Content) => Math.max(...text.split('\n').map((part) => part.length))
  return [...contents.values()]
    .map((content) => ({ content, length: longestOf(content) }))
    .sort((a, b) => b.length - a.length)
    .slice(0, LAID_OUT)
    .map(({ content }) => content)
}

/** Lays a cell out by itself, as wide as it would be, in the grid's own styles; answers the row to measure. */
function drawCell(column: GridColumn, { text, review }: Content): HTMLElement {
  const cell = document.createElement('div')
  cell.className = 'grid-cell'
  cell.dataset['kind'] = column.kind
  cell.style.cssText =
    'position: static; display: inline-flex; flex-wrap: nowrap; width: max-content; white-space: pre'
  drawContent(cell, column, text)
  const row = document.createElement('div')
  row.className = 'grid-row'
  if (review !== '') row.dataset['review'] = review
  row.style.cssText = 'display: block; width: max-content; height: auto'
  row.append(cell)
  return row
}

function drawHeader(table: Table, column: GridColumn): Node {
  const header = document.getElementById(idOfHeader(table, column.id))?.cloneNode(true)
  if (!(header instanceof HTMLElement)) return document.createElement('div')
  header.removeAttribute('id')
  header.style.cssText = 'position: static; width: max-content'
  return header
}

/** How wide a column must be for the widest that it shows, its header included; in CSS pixels. */
function measureColumn(grid: Element, table: Table, column: GridColumn): number {
  const sheet = document.createElement('div')
  sheet.setAttribute('aria-hidden', 'true')
  sheet.style.cssText = 'position: absolute; top: 0; left: 0; visibility: hidden; contain: strict'
  const drawn = [
    drawHeader(table, column),
    ...contentsOf(table, column).map((content) => drawCell(column, content)),
  ]
  sheet.append(...drawn)
  grid.append(sheet)
  const widths = drawn.map((element) =>
    element instanceof HTMLElement ? element.getBoundingClientRect().width : 0,
  )
  sheet.remove()
  return Math.ceil(Math.max(...widths)) + ROOM
}

/** Of several columns none takes more of the view than this: the others would be out of it, and rows can wrap. */
const SHARE = 0.5

/** Makes columns as wide as the widest that they show. */
export function fitColumns(table: Table, ids: readonly string[]): void {
  const grid = document.querySelector('[data-pane=table] [role=grid]')
  if (grid === null) return
  const view = useViews.getState()[table]
  const room = ids.length > 1 ? (grid.clientWidth * SHARE * 100) / view.zoom : WIDEST
  const widest = Math.max(NARROWEST, Math.min(WIDEST, room))
  const fitted = orderColumns(table, view.order)
    .filter(({ id }) => ids.includes(id))
    .map((column) => {
      const width = (measureColumn(grid, table, column) * 100) / view.zoom
      return [column.id, Math.min(widest, Math.max(NARROWEST, width))] as const
    })
  changeView(table, { widths: { ...view.widths, ...Object.fromEntries(fitted) } })
}
