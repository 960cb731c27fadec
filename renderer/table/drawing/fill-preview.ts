import { countOf } from '../../../shared/domain/counting.ts'
import { idOfHeader } from '../cell-ids.ts'
import type { GridModel } from '../grid-context.ts'
import type { Block } from '../selection/selection.ts'

/** Where a block of cells is in the window, as much of it as the grid shows; in CSS pixels. */
function boxOf(grid: HTMLElement, { table, columns }: GridModel, block: Block): DOMRect {
  const view = grid.getBoundingClientRect()
  const headerOf = (column: number) =>
    document.getElementById(idOfHeader(table, columns.shown[column]?.id ?? ''))
  const lineOf = (line: number) => grid.querySelector(`[data-line="${line}"]`)
  const first = headerOf(block.left)?.getBoundingClientRect()
  const last = headerOf(block.right)?.getBoundingClientRect()
  const head = first?.bottom ?? view.top
  // Lines beyond the view are not drawn.
  const top = lineOf(block.top)?.getBoundingClientRect().top ?? head
  const bottom = lineOf(block.bottom)?.getBoundingClientRect().bottom ?? view.bottom
  const left = Math.max(view.left, first?.left ?? view.left)
  const right = Math.min(view.left + grid.clientWidth, last?.right ?? view.right)
  const low = Math.min(view.top + grid.clientHeight, bottom)
  const high = Math.max(head, top)
  return new DOMRect(left, high, Math.max(0, right - left), Math.max(0, low - high))
}

/** Shows what dragging the corner would fill, and how many cells that are. */
export class FillPreview {
  readonly #element = document.createElement('div')

  constructor() {
    this.#element.className = 'grid-fill-preview'
    this.#element.setAttribute('aria-hidden', 'true')
  }

  show(grid: HTMLElement, model: GridModel, block: Block | null): void {
    if (block === null) {
      this.#element.remove()
      return
    }
    const { left, top, width, height } = boxOf(grid, model, block)
    this.#element.style.cssText = `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`
    const count = (block.bottom - block.top + 1) * (block.right - block.left + 1)
    this.#element.textContent = countOf(count, 'cell')
    if (!this.#element.isConnected) grid.after(this.#element)
  }

  remove(): void {
    this.#element.remove()
  }
}
