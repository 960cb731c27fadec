import { anyOverlap, type Span } from './text/span.ts'

/** Who said what, with the words that show it, before the speaker's name and the carriers are read. */
export interface Attribution {
  /** The speaker's mention; empty when the text names none. */
  readonly source: readonly Span[]
  /** Empty where the layout alone attributes. */
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Calibrated: of those at 0.8, about 80% are right. */
  readonly confidence: number
  readonly reason: string
  /** How the layout shows that these are the speaker's own words; undefined where words do. */
  readonly layout?: Layout
}

/**
 * A turn of a transcript; words without marks below a line that announces them; an answer to a question that stands
 * without labels; a quotation that follows what its speaker said last. What is said in each is direct; the speaker of
 * the last two is never safe: no words name them there.
 */
export type Layout = 'turn' | 'announced' | 'answer' | 'following quote'

/** Whether what is said, or the words that say so, stand in a stretch of the text, in part at least. */
export function isIn(
  stretch: Span,
  { content, cue }: Pick<Attribution, 'cue' | 'content'>,
): boolean {
  return anyOverlap([...content, ...cue], [stretch])
}

/** Where something is attributed: at its cue, or where the layout alone does, at what is said. */
export function placeOf({ cue, content }: Pick<Attribution, 'cue' | 'content'>): number {
  return cue[0]?.[0] ?? content[0]?.[0] ?? 0
}
