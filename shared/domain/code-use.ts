import { z } from 'zod'

/** What a code of another tool can stand for: what a span is to a claim, or what a claim is on. */
export const CODE_ROLES = ['claim', 'speaker', 'cue', 'source', 'topic'] as const
export const CodeRole = z.enum(CODE_ROLES)
export type CodeRole = z.infer<typeof CodeRole>

/** What the spans of a code are in Hearsay. */
export const CodeUse = z
  .object({
    role: CodeRole,
    /** What the code names: a speaker, a source or a topic; null where the marked words do. */
    name: z.string().nullable(),
  })
  .readonly()
export type CodeUse = z.infer<typeof CodeUse>

/** What a person said that codes stand for, by the path of their names, small; null for nothing. */
export const KeptCodeUses = z.record(z.string(), CodeUse.nullable()).readonly()
export type KeptCodeUses = z.infer<typeof KeptCodeUses>
