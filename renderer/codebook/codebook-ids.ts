import type { CodebookColumn } from './codebook-state.ts'

/** The element of a cell of the codebook. */
export function idOfCodebookCell(row: number, column: CodebookColumn): string {
  return `codebook-${row}-${column}`
}
