import { partitionPoint } from '../../../shared/domain/partition-point.ts'

/** Where a table's lines lie below each other, in CSS pixels from the first. */
export interface LinePlaces {
  readonly count: number
  /** Where a line begins; for one past the last, where that ends. */
  topOf(line: number): number
  /** The line that lies at a height; the nearest one outside of all. */
  lineAt(y: number): number
}

/** Lines of one height. */
export function evenPlaces(count: number, height: number): LinePlaces {
  return {
    count,
    topOf: (line) => line * height,
    lineAt: (y) => Math.max(0, Math.min(count - 1, Math.floor(y / height))),
  }
}

/** Lines of heights of their own. A look-up is a binary search, so that nothing is measured anew as a person scrolls. */
export function unevenPlaces(count: number, heightOf: (line: number) => number): LinePlaces {
  const tops = new Float64Array(count + 1)
  for (let line = 0; line < count; line += 1) {
    tops[line + 1] = (tops[line] ?? 0) + heightOf(line)
  }
  return {
    count,
    topOf: (line) => tops[Math.max(0, Math.min(count, line))] ?? 0,
    lineAt: (y) => Math.max(0, partitionPoint(count, (line) => (tops[line] ?? 0) <= y) - 1),
  }
}

/** How far a view must be scrolled so that a line is whole in it; null when it is. */
export function scrollForLine(
  places: LinePlaces,
  line: number,
  view: { readonly top: number; readonly height: number },
): number | null {
  const top = places.topOf(line)
  const bottom = places.topOf(line + 1)
  if (top < view.top || bottom - top > view.height) return top
  return bottom > view.top + view.height ? bottom - view.height : null
}

/** The line that a page down or up from one leads to: what was the last in view becomes the first. */
export function linesInPage(places: LinePlaces, line: number, height: number): number {
  const last = places.lineAt(places.topOf(Math.max(0, line)) + height)
  return Math.max(1, last - Math.max(0, line) - 1)
}
