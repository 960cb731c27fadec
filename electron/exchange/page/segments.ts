import type { Span } from '../../../shared/domain/text/span.ts'
import type { ShownMark } from './shown-marks.ts'

/** A stretch of text in which no mark starts or ends, with all marks that cover it, in reading order. */
export interface Segment {
  readonly span: Span
  readonly marks: readonly ShownMark[]
}

/**
 * A stretch of text cut wherever one of `marks` starts or ends, so that marks which overlap or lie in each other can
 * each be drawn whole. `marks` are in reading order and all touch the stretch. Together the segments are the stretch.
 */
export function segmentsOf(span: Span, marks: readonly ShownMark[]): readonly Segment[] {
  const inside = (offset: number) => offset > span.start && offset < span.end
  const cuts = marks.flatMap((mark) => [mark.span.start, mark.span.end]).filter(inside)
  const bounds = [...new Set([span.start, ...cuts, span.end])].sort((a, b) => a - b)
  const segments: Segment[] = []
  let open: ShownMark[] = []
  let next = 0
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    const end = bounds[index + 1] ?? span.end
    open = open.filter((mark) => mark.span.end > start)
    for (; (marks[next]?.span.start ?? Infinity) <= start; next += 1) {
      const mark = marks[next]
      if (mark !== undefined && mark.span.end > start) open.push(mark)
    }
    segments.push({ span: { start, end }, marks: [...open] })
  }
  return segments
}
