import type { Id } from '../../../shared/domain/id.ts'
import type { Project, Records } from '../../../shared/domain/project.ts'
import { readCells, type CellReader } from '../../../shared/tables/cell-cache.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { markOfReview } from '../../drafts/draft-words.ts'
import { denialBefore, describeCell, drawContent, makeElement } from './cell-drawing.ts'
import { idOfCell } from '../cell-ids.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'
import { LineElement } from './line-element.ts'
import { edgesOf, isReached, type LineMarks } from './line-marks.ts'
import type { ColumnPlaces, ColumnRange } from '../layout/measures.ts'

/** What all rows of a grid are drawn by. */
export interface RowSetting {
  readonly table: Table
  readonly columns: readonly GridColumn[]
  readonly places: ColumnPlaces
  readonly isReadOnly: boolean
}

/** A project as the cells of some columns read it. */
export interface RowSource {
  readonly project: Project
  readonly readers: readonly CellReader<Records[Table]>[]
}

/** How the columns shown read a project's records. */
export function readRows(columns: readonly GridColumn[], project: Project): RowSource {
  return { project, readers: columns.map((column) => readCells(column, project)) }
}

/** What one row shows. */
export interface RowContent {
  readonly id: Id
  readonly line: number
  /** Its place among the records shown, from 1. */
  readonly number: number
  readonly marks: LineMarks
  /** Whether the grid has the focus, where this row holds the active cell. */
  readonly hasFocus: boolean
  /** The column being edited, and where its editor is; null in all rows but one. */
  readonly editor: { readonly column: string; readonly host: HTMLElement } | null
}

/** One cell as it stands in the document, so that only what is different is written. */
interface Cell {
  readonly element: HTMLElement
  text: string | null
  denial: string
  isSelected: boolean
  /** Empty where the cell is not the active one. */
  active: '' | 'true' | 'focus'
  edges: string
}

function placeCell(element: HTMLElement, index: number, places: ColumnPlaces): void {
  element.style.width = `${places.widths[index] ?? 0}px`
  element.style.left = `${places.lefts[index] ?? 0}px`
  const isLast = index === places.frozen - 1
  setMark(element, 'frozen', index >= places.frozen ? '' : isLast ? 'last' : 'true')
}

function setMark(element: HTMLElement, name: string, value: string): void {
  if (value === '') delete element.dataset[name]
  else element.dataset[name] = value
}

/** Before a row's number: how its claim's review stands ("draft 82%", "rejected"). */
function makeReviewMark(review: string): HTMLElement {
  const isRejected = review === 'rejected'
  const confidence = review.replace(/^draft ?/, '')
  const mark = makeElement(isRejected ? 'grid-rejected' : 'grid-draft', [
    makeElement('visually-hidden', [isRejected ? 'Rejected ' : 'Draft ']),
  ])
  const sureness = confidence === '' ? '' : `, right with a chance of ${confidence}`
  mark.title = isRejected ? 'Rejected' : `Draft: not reviewed yet${sureness}`
  return mark
}

/**
 * One record's row, drawn by hand: of the hundreds of cells that a scroll of one screen changes, only what differs is
 * written.
 */
export class RowElement extends LineElement {
  readonly #number = document.createElement('div')
  readonly #cells: (Cell | undefined)[] = []
  #setting: RowSetting
  /** What was drawn last. */
  #content: RowContent | null = null
  #source: RowSource | null = null
  #drawn: ColumnRange | null = null
  #review = ''

  constructor(setting: RowSetting) {
    super('grid-row')
    this.#setting = setting
    this.#number.className = 'grid-number'
    this.#number.setAttribute('role', 'rowheader')
    this.#number.ariaColIndex = '1'
    this.#number.append('')
    this.element.append(this.#number)
  }

  /** The record that it shows. */
  get id(): Id | null {
    return this.#content?.id ?? null
  }

  /** Puts its cells where the columns lie now; they are the same columns as before. */
  moveColumns(setting: RowSetting): void {
    this.#setting = setting
    this.#drawn = null
    for (const [index, cell] of this.#cells.entries()) {
      if (cell !== undefined) placeCell(cell.element, index, setting.places)
    }
  }

  #makeCell(index: number, column: GridColumn): Cell {
    const { places, isReadOnly } = this.#setting
    const element = document.createElement('div')
    element.className = 'grid-cell'
    element.setAttribute('role', 'gridcell')
    element.ariaColIndex = String(index + 2)
    element.ariaSelected = 'false'
    if (isReadOnly || column.write === undefined) element.ariaReadOnly = 'true'
    element.dataset['column'] = String(index)
    element.dataset['columnId'] = column.id
    element.dataset['kind'] = column.kind
    if (index === 0) element.dataset['first'] = ''
    placeCell(element, index, places)
    const next = this.#cells.find((cell, other) => cell !== undefined && other > index)
    this.element.insertBefore(element, next?.element ?? null)
    const cell = {
      element,
      text: null,
      denial: '',
      isSelected: false,
      active: '' as const,
      edges: '',
    }
    this.#cells[index] = cell
    return cell
  }

  #drawText(cell: Cell, column: GridColumn, text: string, content: RowContent): void {
    if (content.editor?.column === column.id) {
      if (content.editor.host.parentNode === cell.element) return
      cell.element.replaceChildren(content.editor.host)
      cell.text = null
      return
    }
    if (cell.text === text) return
    cell.text = text
    if (cell.element.hasAttribute('title')) cell.element.title = describeCell(column, text)
    drawContent(cell.element, column, text)
  }

  #drawMarks(cell: Cell, index: number, column: GridColumn, content: RowContent): void {
    const { id, marks, hasFocus } = content
    const isSelected = isReached(marks, index)
    const active = marks.active !== index ? '' : hasFocus ? 'focus' : 'true'
    const edges = edgesOf(marks, index)
    if (cell.isSelected !== isSelected) cell.element.ariaSelected = String(isSelected)
    if (cell.edges !== edges) setMark(cell.element, 'edges', edges)
    if (cell.active !== active) setMark(cell.element, 'active', active)
    // Only the active cell is ever named by its id.
    if (active !== '') cell.element.id = idOfCell(id, column.id)
    else if (cell.active !== '') cell.element.removeAttribute('id')
    cell.isSelected = isSelected
    cell.edges = edges
    cell.active = active
  }

  #drawHead(content: RowContent, review: string): void {
    const { id, line, number, marks } = content
    const before = this.#content
    if (before?.line !== line) {
      this.element.ariaRowIndex = String(line + 2)
      this.element.dataset['line'] = String(line)
    }
    if (before?.id !== id) this.element.dataset['record'] = id
    const label = this.#number.lastChild
    if (before?.number !== number && label instanceof Text) label.data = String(number)
    if (this.#review !== review) {
      const [mark = ''] = review.split(' ')
      setMark(this.element, 'review', mark)
      this.#number.querySelector(':scope > span')?.remove()
      if (review !== '') this.#number.prepend(makeReviewMark(review))
    }
    this.#review = review
    if (before?.marks === marks) return
    const last = this.#setting.columns.length - 1
    this.element.ariaSelected = String(isReached(marks, 0) && isReached(marks, last))
    setMark(this.#number, 'marked', marks.reaches.length > 0 ? 'true' : '')
  }

  #isDrawnAlready(source: RowSource, content: RowContent, drawn: ColumnRange): boolean {
    const before = this.#content
    return (
      before !== null &&
      this.#source === source &&
      this.#drawn === drawn &&
      before.id === content.id &&
      before.line === content.line &&
      before.number === content.number &&
      before.marks === content.marks &&
      before.hasFocus === content.hasFocus &&
      before.editor === content.editor
    )
  }

  /** Whether a column is drawn. The first names the row, and the active cell is where the keyboard is. */
  #isDrawn(index: number, { marks, editor }: RowContent, drawn: ColumnRange): boolean {
    return (
      (index >= drawn.from && index <= drawn.to) ||
      index < Math.max(1, this.#setting.places.frozen) ||
      index === marks.active ||
      (editor !== null && this.#setting.columns[index]?.id === editor.column)
    )
  }

  /** Shows a record, in the columns drawn. One that the project has no more leaves the row as it is. */
  show(source: RowSource, content: RowContent, drawn: ColumnRange): void {
    if (this.#isDrawnAlready(source, content, drawn)) return
    const { table, columns } = this.#setting
    const record = source.project[table].get(content.id)
    if (record === undefined) return
    const claim = table === 'claims' ? source.project.claims.get(content.id) : undefined
    const review = claim === undefined ? '' : markOfReview(claim)
    this.#drawHead(content, review)
    setMark(this.element, 'editing', content.editor === null ? '' : 'true')
    for (const [index, column] of columns.entries()) {
      const known = this.#cells[index]
      if (!this.#isDrawn(index, content, drawn)) {
        known?.element.remove()
        this.#cells[index] = undefined
        continue
      }
      const cell = known ?? this.#makeCell(index, column)
      const isMarked = column.id === 'review' && review !== ''
      const text = isMarked ? review : (source.readers[index]?.text(record) ?? '')
      this.#drawText(cell, column, text, content)
      const denial = denialBefore(column, record)
      if (cell.denial !== denial) setMark(cell.element, 'denial', denial)
      cell.denial = denial
      this.#drawMarks(cell, index, column, content)
    }
    this.#content = content
    this.#source = source
    this.#drawn = drawn
  }
}
