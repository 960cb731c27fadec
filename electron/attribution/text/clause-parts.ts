/** What a shallow reading of a line says of each token; `clause-facts.ts` makes it. */
export interface ClauseFacts {
  /** Noun phrase of each token: index of its head token, -1 for none; and its first and last token. */
  readonly nounHead: Int16Array
  readonly nounStart: Int16Array
  readonly nounEnd: Int16Array
  /** Verb group of each token: index of its main verb, -1 for none; and its first and last token. */
  readonly verbHead: Int16Array
  readonly verbStart: Int16Array
  readonly verbEnd: Int16Array
  /** Of a main verb: head token of its subject (-1 unknown), how it was found (`WAY`), and bits of its group (`VOICE`). */
  readonly subject: Int16Array
  readonly subjectWay: Uint8Array
  readonly voice: Uint8Array
  /** What follows a token (or the verb group or noun phrase that it ends): see `FOLLOWS`. */
  readonly follows: Uint8Array
}

/** Whether a token stands in a noun phrase. */
export function isInNoun({ nounHead }: Pick<ClauseFacts, 'nounHead'>, k: number): boolean {
  return (nounHead[k] ?? -1) >= 0
}

/** How the subject of a verb was found. */
export const WAY = {
  none: 0,
  adjacent: 1,
  preposition: 2,
  comma: 3,
  relative: 4,
  shared: 5,
  control: 6,
  inverted: 7,
} as const

/** Bits of a verb group. */
export const VOICE = {
  passive: 1,
  modal: 2,
  negative: 4,
  infinitive: 8,
  perfect: 16,
  progressive: 32,
} as const
