import { z } from 'zod'
import { absorbedOf } from './merging/absorbed.ts'
import { given, initially, newRecord, schemaOf } from './field.ts'
import { Id } from './id.ts'
import { firstText, firstThat, joinedBy, uniteWords } from './merging/uniting.ts'

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

const OWN_FIELDS = {
  id: given(Id),
  name: given(z.string()),
  aliases: initially(z.array(z.string()).readonly(), [], { storage: 'json' }),
  kind: initially(SourceKind, 'other', { unite: firstThat((kind) => kind !== 'other') }),
  reliability: initially(Reliability.nullable(), null, {
    unite: firstThat((reliability) => reliability !== null),
  }),
  url: initially(z.string(), '', { unite: firstText }),
  note: initially(z.string(), '', { unite: joinedBy('\n\n') }),
  /** Others of which a person said that they are not it. Either of two may say so; ids of merged ones stand for what they are now. */
  differsFrom: initially(z.array(Id).readonly(), [], { storage: 'json', unite: uniteWords }),
}

/** A source that was merged into another. */
export const AbsorbedSource = absorbedOf(OWN_FIELDS)
export type AbsorbedSource = z.infer<typeof AbsorbedSource>

/** Each field of a source, and what holds for it. */
export const SOURCE_FIELDS = {
  ...OWN_FIELDS,
  /** Those merged into it, and those merged into them before, each after the one it was merged into. */
  absorbed: initially(z.array(AbsorbedSource).readonly(), [], { storage: 'json' }),
}

/** What carried a claim to the article: an agency, an outlet, a press conference, a document. */
export const Source = schemaOf(SOURCE_FIELDS)
export type Source = z.infer<typeof Source>

/** A source with a name and nothing else known. */
export function newSource(id: Id, name: string): Source {
  return newRecord(SOURCE_FIELDS, { id, name })
}
