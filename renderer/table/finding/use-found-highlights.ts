import { useEffect } from 'react'
import { findInCell, type FoundCell } from '../../../shared/tables/finding.ts'
import { idOfCell } from '../cell-ids.ts'
import { indexOfCurrent, useTableFind } from './find-state.ts'

/** The names under which the stylesheet paints what is found, and what of it was gone to. */
const FOUND = 'found-cells'
const CURRENT = 'found-cell'

function rangesIn(cell: Element): readonly Range[] {
  const query = useTableFind.getState()
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    // A cell that is found whole may be drawn in pieces.
    const spans = query.isWholeCell ? [{ start: 0, end: text.length }] : findInCell(text, query)
    for (const { start, end } of spans) {
      const range = new Range()
      range.setStart(node, start)
      range.setEnd(node, end)
      ranges.push(range)
    }
  }
  return ranges
}

function paint(grid: Element, found: ReadonlySet<string>): void {
  const find = useTableFind.getState()
  const gone = find.found[indexOfCurrent(find)]
  const current = gone === undefined ? null : idOfCell(gone.rowId, gone.columnId)
  const others: Range[] = []
  const shown: Range[] = []
  for (const cell of grid.querySelectorAll<HTMLElement>('[data-record] > [role=gridcell]')) {
    const id = idOfCell(cell.parentElement?.dataset['record'] ?? '', cell.dataset['columnId'] ?? '')
    if (!found.has(id) || cell.querySelector('[data-editor]') !== null) continue
    const list = id === current ? shown : others
    list.push(...rangesIn(cell))
  }
  CSS.highlights.set(FOUND, new Highlight(...others))
  CSS.highlights.set(CURRENT, new Highlight(...shown))
}

/** Marks what is found in the cells that are drawn, and follows them as they are drawn anew. */
export function useFoundHighlights(found: readonly FoundCell[]): void {
  const current = useTableFind((find) => find.current)
  useEffect(() => {
    const grid = document.querySelector('[data-pane=table] [role=grid]')
    if (grid === null || found.length === 0) return undefined
    const ids = new Set(found.map(({ rowId, columnId }) => idOfCell(rowId, columnId)))
    const observer = new MutationObserver(() => paint(grid, ids))
    observer.observe(grid, { subtree: true, childList: true, characterData: true })
    paint(grid, ids)
    return () => {
      observer.disconnect()
      CSS.highlights.delete(FOUND)
      CSS.highlights.delete(CURRENT)
    }
  }, [found, current])
}
