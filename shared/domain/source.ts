import { z } from 'zod'
import { Id } from './id.ts'
import { Span } from './span.ts'

export const SourceKind = z.enum([
  'agency',
  'outlet',
  'official statement',
  'press conference',
  'interview',
  'speech',
  'document',
  'post',
  'other',
])
export type SourceKind = z.infer<typeof SourceKind>

/** Admiralty code (NATO AJP-2.1), reliability of the source, A–F. */
export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export type Reliability = z.infer<typeof Reliability>

export const RELIABILITY_MEANING: Readonly<Record<Reliability, string>> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Reliability cannot be judged',
}

const SourceFields = z.object({
  id: Id,
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  kind: SourceKind,
  reliability: Reliability.nullable(),
  url: z.string(),
  note: z.string(),
})

/** A claim's chain before a merge: its sources, and where their mentions stood. */
export const ChainBefore = z
  .object({
    claimId: Id,
    via: z
      .array(z.object({ sourceId: Id, mentions: z.array(Span).readonly() }).readonly())
      .readonly(),
  })
  .readonly()
export type ChainBefore = z.infer<typeof ChainBefore>

/** A source that was merged into another, kept so that the merge can be divided again. */
export const AbsorbedSource = z
  .object({
    /** As it was when it was merged. */
    record: SourceFields.readonly(),
    /** Which it was merged into: the source that keeps this, or another that that one absorbed. */
    intoId: Id,
    /** The aliases that the other got by it. */
    gave: z.array(z.string()).readonly(),
    /** What the other had of its own in the fields that were joined. */
    had: SourceFields.pick({ kind: true, reliability: true, url: true, note: true })
      .partial()
      .readonly(),
    /** The chains that named it, as they were before anything in them was merged. */
    chains: z.array(ChainBefore).readonly(),
  })
  .readonly()
export type AbsorbedSource = z.infer<typeof AbsorbedSource>

/** What carried a claim to the article: an agency, an outlet, a press conference, a document. */
export const Source = SourceFields.extend({
  /** Those merged into it, and those merged into them before, each after the one it was merged into. */
  absorbed: z.array(AbsorbedSource).readonly(),
}).readonly()
export type Source = z.infer<typeof Source>

/** A source with a name and nothing else known. */
export function newSource(id: Id, name: string): Source {
  return {
    id,
    name,
    aliases: [],
    kind: 'other',
    reliability: null,
    url: '',
    note: '',
    absorbed: [],
  }
}
