import { z } from 'zod'
import { Id } from './id.ts'

export const SpeakerKind = z.enum(['person', 'organisation', 'unnamed'])
export type SpeakerKind = z.infer<typeof SpeakerKind>

const SpeakerFields = z.object({
  id: Id,
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  kind: SpeakerKind,
  role: z.string(),
  affiliation: z.string(),
  note: z.string(),
})

/** A speaker that was merged into another, kept so that the merge can be divided again. */
export const AbsorbedSpeaker = z
  .object({
    /** As it was when it was merged. */
    record: SpeakerFields.readonly(),
    /** Whom it was merged into: the speaker that keeps this, or another whom that one absorbed. */
    intoId: Id,
    /** The aliases that the other got by it. */
    gave: z.array(z.string()).readonly(),
    /** What the other had of its own in the fields that were joined. */
    had: SpeakerFields.pick({ role: true, affiliation: true, note: true }).partial().readonly(),
    /** The claims that were its own, and no absorbed speaker's before. */
    claims: z.array(Id).readonly(),
  })
  .readonly()
export type AbsorbedSpeaker = z.infer<typeof AbsorbedSpeaker>

/** Who made a claim. `unnamed` is for "a senior official": described, never identified. */
export const Speaker = SpeakerFields.extend({
  /** Those merged into it, and those merged into them before, each after the one it was merged into. */
  absorbed: z.array(AbsorbedSpeaker).readonly(),
}).readonly()
export type Speaker = z.infer<typeof Speaker>

/** A speaker with a name and nothing else known. */
export function newSpeaker(id: Id, name: string): Speaker {
  return {
    id,
    name,
    aliases: [],
    kind: 'person',
    role: '',
    affiliation: '',
    note: '',
    absorbed: [],
  }
}
