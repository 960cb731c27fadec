import type { Span } from '../text/span.ts'
import type { ViaKind } from './carrier-rules.ts'

/** One that carried a claim. */
export interface ViaLink {
  readonly kind: ViaKind
  readonly name: string
  /** The carrier's own words in the text, exact. */
  readonly span: Span
}

export interface Via {
  readonly links: readonly ViaLink[]
  /** "Reuters reported, citing two officials": the officials spoke, and Reuters carried it. */
  readonly speaker: Span | undefined
}
