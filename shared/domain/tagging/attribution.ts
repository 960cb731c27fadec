import { z } from 'zod'
import { ClaimKind } from '../claim.ts'
import { SourceKind } from '../source.ts'
import { Span } from '../text/span.ts'
import { SpeakerKind } from '../speaker.ts'

/**
 * Whom the words that name a speaker may mean, as the finder reads them. `name` is '' where the text names
 * nobody. Where it is not safe (two people fit, or nobody does), the analyst decides.
 */
export const SpeakerGuess = z
  .object({
    name: z.string(),
    kind: SpeakerKind,
    role: z.string(),
    affiliation: z.string(),
    aliases: z.array(z.string()).readonly(),
    isSafe: z.boolean(),
    /** Whom else the words may mean, by name, the likeliest first. */
    candidates: z.array(z.string()).readonly(),
    /** Why, in words: "he: the speaker of the sentence before". */
    reason: z.string(),
  })
  .readonly()
export type SpeakerGuess = z.infer<typeof SpeakerGuess>

/** One speaker of an attribution: whom the words may mean, and the words. A speaker may be meant without any. */
export const AttributedSpeaker = z
  .object({ ...SpeakerGuess.unwrap().shape, mentions: z.array(Span).readonly() })
  .readonly()
export type AttributedSpeaker = z.infer<typeof AttributedSpeaker>

/** What carried a claim to the article, with the words that say so. */
export const Carrier = z.object({ name: z.string(), kind: SourceKind, span: Span }).readonly()
export type Carrier = z.infer<typeof Carrier>

/**
 * One attribution as the finder reads it in a text: who (`speakers`, in the
 * order of the text), how (`cues`), what (`content`, in reading order, possibly apart), through whom (`via`, nearest the speaker first). Spans lie on the text's own characters.
 */
export const Attribution = z
  .object({
    content: z.array(Span).min(1).readonly(),
    cues: z.array(Span).readonly(),
    kind: ClaimKind,
    speakers: z.array(AttributedSpeaker).readonly(),
    via: z.array(Carrier).readonly(),
    /** Between 0 and 1, calibrated: of those at 0.8, about 80% are right. */
    confidence: z.number().min(0).max(1),
    /** The evidence in words: "cue “said” after “Ushakov”". */
    reason: z.string(),
  })
  .readonly()
export type Attribution = z.infer<typeof Attribution>
