import type { Table } from '../../../shared/tables/tables.ts'
import { currentProject } from '../../state/project-state.ts'
import { useViews } from '../../state/views.ts'
import { GroupElement } from './group-element.ts'
import type { GridModel } from '../grid-context.ts'
import { gridOf, type GridState } from '../grid-state.ts'
import { idOfLine, lineOfId, numberLines } from '../lines/lines.ts'
import type { LinePlaces } from '../layout/line-places.ts'
import { marksOf, selectedBlocks } from './line-marks.ts'
import { columnsInView, type ColumnRange } from '../layout/measures.ts'
import {
  readRows,
  RowElement,
  type RowContent,
  type RowSetting,
  type RowSource,
} from './row-element.ts'
import { sizeOf } from '../selection/selected-cells.ts'

/** Drawn beyond each edge of the view, in CSS pixels. */
const OVERSCAN = 170

/** The rows of a table in a place to be drawn: what React knows of it. */
export interface PainterModel {
  readonly grid: GridModel
  readonly places: LinePlaces
}

/** The elements that a painter draws in. */
export interface PainterPlaces {
  readonly scroller: HTMLElement
  readonly body: HTMLElement
  readonly editorHost: HTMLElement
}

type Drawn = RowElement | GroupElement

/**
 * Draws the rows in view, as elements that are used again for others as they scroll. Outside React, which would
 * compare hundreds of cells to find the few that differ: it is told by the stores and by scrolling, and draws at once,
 * in the frame that shows what changed.
 */
export class GridPainter {
  /** Where the editor of a cell is drawn by React. */
  readonly #editorHost: HTMLElement
  readonly #scroller: HTMLElement
  readonly #body: HTMLElement
  #model: PainterModel
  #rows = new Map<number, Drawn>()
  #spare: RowElement[] = []
  #source: RowSource | null = null
  #drawn: ColumnRange = { from: 0, to: -1 }
  #numbered: {
    readonly lines: GridState['lines']
    readonly numberOf: (line: number) => number
  } | null = null
  #editor: NonNullable<RowContent['editor']> | null = null
  #hasFocus = false
  #view = { top: 0, left: 0, width: 0, height: 0 }

  constructor({ scroller, body, editorHost }: PainterPlaces, model: PainterModel) {
    this.#scroller = scroller
    this.#body = body
    this.#editorHost = editorHost
    this.#model = model
  }

  get #table(): Table {
    return this.#model.grid.table
  }

  /** Draws by another model. Rows are made anew where other columns are shown. */
  setModel(model: PainterModel): void {
    const { columns: before, isReadOnly: wasReadOnly } = this.#model.grid
    this.#model = model
    const { columns, isReadOnly } = model.grid
    if (before.shown !== columns.shown || wasReadOnly !== isReadOnly) this.clear()
    else if (before.places !== columns.places) {
      const rows = [...this.#rows.values(), ...this.#spare]
      for (const row of rows) if (row instanceof RowElement) row.moveColumns(this.#setting())
    }
    this.paint()
  }

  #setting(): RowSetting {
    const { table, columns, isReadOnly } = this.#model.grid
    return { table, columns: columns.shown, places: columns.places, isReadOnly }
  }

  /** Takes all rows away. */
  clear(): void {
    for (const { element } of this.#rows.values()) element.remove()
    for (const { element } of this.#spare) element.remove()
    this.#rows.clear()
    this.#spare = []
    this.#source = null
  }

  /** Follows the view: its size after it changed, its place as it scrolls. */
  readonly measure = (): void => {
    const { scrollTop: top, scrollLeft: left, clientWidth, clientHeight } = this.#scroller
    this.#view = { top, left, width: clientWidth, height: clientHeight }
    this.paint()
  }

  readonly follow = (): void => {
    this.#view = {
      ...this.#view,
      top: this.#scroller.scrollTop,
      left: this.#scroller.scrollLeft,
    }
    this.#draw()
  }

  readonly followFocus = (): void => {
    // When the focus leaves, it is nowhere until the event is over.
    this.#hasFocus = this.#scroller.contains(document.activeElement)
    this.paint()
  }

  #readSource(): RowSource {
    const project = currentProject()
    if (this.#source?.project !== project) {
      this.#source = readRows(this.#model.grid.columns.shown, project)
    }
    return this.#source ?? readRows(this.#model.grid.columns.shown, project)
  }

  #range(): ColumnRange {
    const range = columnsInView(this.#model.grid.columns.places, this.#view)
    // The same range keeps its identity, by which rows know that there is nothing to do.
    if (range.from !== this.#drawn.from || range.to !== this.#drawn.to) this.#drawn = range
    return this.#drawn
  }

  #numberOf(lines: GridState['lines']): (line: number) => number {
    if (this.#numbered?.lines !== lines) this.#numbered = { lines, numberOf: numberLines(lines) }
    return this.#numbered.numberOf
  }

  /** The lines to be drawn: those in view, the active one, and the one being edited. */
  #linesToDraw(grid: GridState, edited: number): readonly number[] {
    const { places } = this.#model
    if (grid.lines.length === 0) return []
    const { top, height } = this.#view
    const from = places.lineAt(top - OVERSCAN)
    const to = Math.min(grid.lines.length - 1, places.lineAt(top + height + OVERSCAN))
    const lines = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
    for (const line of new Set([grid.selection.active.line, edited])) {
      if (line >= 0 && line < grid.lines.length && (line < from || line > to)) lines.push(line)
    }
    return lines
  }

  /** The line of the row being edited, which must keep its element: the editor stands in it. −1 for none. */
  #editedLine({ editing, lines, selection }: GridState): number {
    if (editing === null) return -1
    const { line } = selection.active
    return idOfLine(lines, line) === editing.id ? line : lineOfId(lines, editing.id)
  }

  /** Sorts the elements there are into those that stay in their lines and those free for others. */
  #keepRows(lines: readonly number[], grid: GridState, edited: number): Map<number, Drawn> {
    const wanted = new Set(lines)
    const kept = new Map<number, Drawn>()
    for (const [line, drawn] of this.#rows) {
      const isRow = drawn instanceof RowElement
      const isEdited = isRow && grid.editing !== null && drawn.id === grid.editing.id
      if (isEdited && edited >= 0) kept.set(edited, drawn)
      else if (wanted.has(line) && isRow === (grid.lines[line]?.type === 'record')) {
        if (line !== edited && !kept.has(line)) kept.set(line, drawn)
        else if (isRow) this.#spare.push(drawn)
      } else if (isRow) this.#spare.push(drawn)
      else drawn.element.remove()
    }
    return kept
  }

  #take(line: number, type: 'record' | 'group'): Drawn {
    const known = this.#rows.get(line)
    if (known !== undefined) return known
    const drawn =
      type === 'group' ? new GroupElement() : (this.#spare.pop() ?? new RowElement(this.#setting()))
    this.#rows.set(line, drawn)
    if (drawn.element.parentNode !== this.#body) this.#body.append(drawn.element)
    return drawn
  }

  /** Draws what the stores hold now in the lines in view. */
  readonly paint = (): void => {
    this.#draw()
    this.order()
  }

  /** Puts the rows in the document in the order of their lines, which is that of reading; while they scroll it waits. */
  readonly order = (): void => {
    // To move a row would take the focus from the editor in it.
    if (gridOf(this.#table).editing !== null) return
    let next = this.#body.firstElementChild
    const sorted = [...this.#rows].sort(([a], [b]) => a - b)
    for (const [, { element }] of sorted) {
      if (element === next) next = element.nextElementSibling
      else this.#body.insertBefore(element, next)
    }
  }

  #draw(): void {
    const grid = gridOf(this.#table)
    const { places } = this.#model
    if (places.count !== grid.lines.length) return
    const edited = this.#editedLine(grid)
    const lines = this.#linesToDraw(grid, edited)
    this.#rows = this.#keepRows(lines, grid, edited)
    this.#drawLines(lines, grid)
    // What is left over is far fewer than a screen; kept for the next scroll, out of the document.
    for (const { element } of this.#spare) element.remove()
  }

  #drawLines(lines: readonly number[], grid: GridState): void {
    const { table, columns } = this.#model.grid
    const { places } = this.#model
    const source = this.#readSource()
    const range = this.#range()
    const blocks = selectedBlocks(grid.selection, sizeOf(grid, columns.shown))
    const numberOf = this.#numberOf(grid.lines)
    const view = useViews.getState()[table]
    for (const line of lines) {
      const row = grid.lines[line]
      if (row === undefined) continue
      const drawn = this.#take(line, row.type)
      const top = places.topOf(line)
      drawn.place(top, places.topOf(line + 1) - top)
      const marks = marksOf(grid.selection, blocks, line)
      if (row.type === 'record' && drawn instanceof RowElement) {
        const editor = this.#editorFor(row.id, grid)
        const hasFocus = this.#hasFocus && marks.active >= 0
        const number = numberOf(line)
        drawn.show(source, { id: row.id, line, number, marks, hasFocus, editor }, range)
      } else if (row.type === 'group' && drawn instanceof GroupElement) {
        drawn.show({
          table,
          group: row,
          column: view.groupBy,
          header: columns.shown.find(({ id }) => id === view.groupBy)?.header ?? 'Group',
          line,
          span: columns.shown.length,
          active: grid.selection.active.line !== line ? '' : this.#hasFocus ? 'focus' : 'true',
          isCollapsed: view.collapsed.includes(row.key),
        })
      }
    }
  }

  #editorFor(id: string, { editing }: GridState): RowContent['editor'] {
    if (editing === null) this.#editor = null
    if (editing === null || editing.id !== id) return null
    if (this.#editor?.column !== editing.column) {
      this.#editor = { column: editing.column, host: this.#editorHost }
    }
    return this.#editor
  }
}
