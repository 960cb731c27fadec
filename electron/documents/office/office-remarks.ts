/** Of a document in which words were put in or taken out while changes were tracked. */
export const TRACKED = 'Tracked changes are read as accepted.'

/** Of a document with comments in its margin. */
export function tellComments(count: number): string[] {
  if (count === 0) return []
  return [
    count === 1
      ? 'Its comment is not in the text.'
      : `Its ${count.toLocaleString('en')} comments are not in the text.`,
  ]
}
