import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** The lines that are drawn: those in view, those that a virtual list adds, and the one that holds the active place. */
export function drawnWith(active: number, count: number): (range: Range) => number[] {
  return (range) => {
    const indexes = defaultRangeExtractor(range)
    const isDrawn = active < 0 || active >= count || indexes.includes(active)
    return isDrawn ? indexes : [...indexes, active].sort((a, b) => a - b)
  }
}
