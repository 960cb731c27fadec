/** [start, end) in UTF-16 code units of the running text; `Finder` answers spans of the text as it is. */
export type Span = readonly [number, number]

/** Whether two spans share a code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** Whether any of some spans shares a code unit with any of others. */
export function anyOverlap(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((span) => others.some((other) => overlaps(span, other)))
}
