import { z } from 'zod'
import { Id } from './id.ts'

export const SpeakerKind = z.enum(['person', 'organisation', 'unnamed'])
export type SpeakerKind = z.infer<typeof SpeakerKind>

/** Who made a claim. `unnamed` is for "a senior official": described, never identified. */
export const Speaker = z
  .object({
    id: Id,
    name: z.string(),
    aliases: z.array(z.string()).readonly(),
    kind: SpeakerKind,
    role: z.string(),
    affiliation: z.string(),
    note: z.string(),
  })
  .readonly()
export type Speaker = z.infer<typeof Speaker>

/** A speaker with a name and nothing else known. */
export function newSpeaker(id: Id, name: string): Speaker {
  return { id, name, aliases: [], kind: 'person', role: '', affiliation: '', note: '' }
}
