import { z } from 'zod'
import { Id } from './id.ts'

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

/** What carried a claim to the article: an agency, an outlet, a press conference, a document. */
export const Source = z
  .object({
    id: Id,
    name: z.string(),
    aliases: z.array(z.string()).readonly(),
    kind: SourceKind,
    reliability: Reliability.nullable(),
    url: z.string(),
    note: z.string(),
  })
  .readonly()
export type Source = z.infer<typeof Source>

/** A source with a name and nothing else known. */
export function newSource(id: Id, name: string): Source {
  return { id, name, aliases: [], kind: 'other', reliability: null, url: '', note: '' }
}
