import { refuseCells } from './article-table.ts'

const LINKED =
  /<(?:\w{1,20}:)?hyperlink\s[^<>]{0,4000}?\bref=["'](?<ref>[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})["']/g
const CORNERS = /^(?<left>[A-Z]+)(?<top>\d+):(?<right>[A-Z]+)(?<bottom>\d+)$/

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0)
}

/** Refuses an Excel sheet that links ranges of more cells than any table: a program makes a cell of each. */
export function refuseLinkedCells(sheet: string): void {
  let cells = 0
  for (const { groups } of sheet.matchAll(LINKED)) {
    const {
      left = '',
      top = '',
      right = '',
      bottom = '',
    } = CORNERS.exec(groups?.['ref'] ?? '')?.groups ?? {}
    const width = Math.abs(columnOf(right) - columnOf(left)) + 1
    cells += width * (Math.abs(Number(bottom) - Number(top)) + 1)
    refuseCells(cells, 1)
  }
}
