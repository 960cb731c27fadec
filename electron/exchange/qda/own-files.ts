/** What the file says that it was made by: how it is known again as ours. */
export const ORIGIN = 'Hearsay'

/** What the directions of links mean in a file of ours. */
export const DIRECTION = { link: 'Associative', relation: 'OneWay', part: 'Bidirectional' } as const
