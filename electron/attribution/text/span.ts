/** [start, end) in UTF-16 code units of the running text; `Finder` answers spans of the text as it is. */
export type Span = readonly [number, number]
