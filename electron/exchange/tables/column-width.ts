import type { BookColumn } from './book.ts'

/** Pixels of a character of the head row, and of the filter’s button in it. */
const CHARACTER = 7
const BUTTON = 28
/** Longer names of columns make them no wider, in code units. */
const MAX_NAME = 30

/** How wide a column of a spreadsheet is, in CSS pixels: its name stands in it beside the filter’s button. */
export function columnPixels({ id, width }: Pick<BookColumn, 'id' | 'width'>): number {
  return Math.max(width, Math.min(id.length, MAX_NAME) * CHARACTER + BUTTON)
}
