import { z } from 'zod'
import { absorbedOf } from './merging/absorbed.ts'
import { given, initially, newRecord, schemaOf } from './field.ts'
import { Id } from './id.ts'
import { firstText, joinedBy, uniteWords } from './merging/uniting.ts'

export const SpeakerKind = z.enum(['person', 'organisation', 'unnamed'])
export type SpeakerKind = z.infer<typeof SpeakerKind>

const OWN_FIELDS = {
  id: given(Id),
  name: given(z.string()),
  aliases: initially(z.array(z.string()).readonly(), [], { storage: 'json' }),
  kind: initially(SpeakerKind, 'person'),
  role: initially(z.string(), '', { unite: firstText }),
  affiliation: initially(z.string(), '', { unite: firstText }),
  note: initially(z.string(), '', { unite: joinedBy('\n\n') }),
  /** Others of which a person said that they are not it. Either of two may say so; ids of merged ones stand for what they are now. */
  differsFrom: initially(z.array(Id).readonly(), [], { storage: 'json', unite: uniteWords }),
}

/** A speaker that was merged into another. */
export const AbsorbedSpeaker = absorbedOf(OWN_FIELDS)
export type AbsorbedSpeaker = z.infer<typeof AbsorbedSpeaker>

/** Each field of a speaker, and what holds for it. */
export const SPEAKER_FIELDS = {
  ...OWN_FIELDS,
  /** Those merged into it, and those merged into them before, each after the one it was merged into. */
  absorbed: initially(z.array(AbsorbedSpeaker).readonly(), [], { storage: 'json' }),
}

/** Who made a claim. `unnamed` is for "a senior official": described, never identified. */
export const Speaker = schemaOf(SPEAKER_FIELDS)
export type Speaker = z.infer<typeof Speaker>

/** A speaker with a name and nothing else known. */
export function newSpeaker(id: Id, name: string): Speaker {
  return newRecord(SPEAKER_FIELDS, { id, name })
}
