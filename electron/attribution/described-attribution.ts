import type { Attribution } from './attribution.ts'
import type { FoundSpeaker } from './speakers/speaker-guess.ts'
import type { ViaLink } from './carriers/via-link.ts'

/** An attribution with who said it and what carried it, in the running text. */
export interface Described extends Attribution {
  /** Who is meant by the mention in `source`, or by the one that the carrier cites; several where it coordinates them. */
  readonly speakers: readonly FoundSpeaker[]
  /** What carried the claim to the article, nearest the speaker first. */
  readonly via: readonly ViaLink[]
}
