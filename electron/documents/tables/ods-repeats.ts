import { refuseCells } from './article-table.ts'

const TAG = /<(?<end>\/?)table:(?<name>table-row|table-cell)\b(?<attributes>[^>]{0,2000})>/g
const ROWS = /number-rows-repeated="(?<count>\d{1,9})"/
const COLUMNS = /number-columns-repeated="(?<count>\d{1,9})"/

function countIn(pattern: RegExp, attributes: string): number {
  return Number(pattern.exec(attributes)?.groups?.['count'] ?? 1)
}

/** Refuses an OpenDocument sheet whose cells are few where they lie, and fill any memory when they are repeated. */
export function refuseRepeats(content: string): void {
  let cells = 0
  let rows = 1
  for (const { groups } of content.matchAll(TAG)) {
    const { end, name, attributes = '' } = groups ?? {}
    if (end === '/') continue
    if (name === 'table-row') rows = countIn(ROWS, attributes)
    else if (!attributes.endsWith('/') || attributes.includes('office:value')) {
      cells += rows * countIn(COLUMNS, attributes)
      refuseCells(cells, 1)
    }
  }
}
