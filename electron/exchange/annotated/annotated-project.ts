import type { Span } from '../../../shared/domain/text/span.ts'

/** What is told of something beyond its place: by name, as text. What is no text is written as JSON. */
export type Values = Readonly<Record<string, string>>

/** A span is linked to others, or to what they name, in a role. */
export interface SpanLink {
  /** Such as `speaker`, `cue`, `source`. */
  readonly role: string
  /** The id of the entity that is meant; null where the words alone are known. */
  readonly entity: string | null
  /** The ids of the spans that show it, of the same document, in their order; a span may show several links. */
  readonly spans: readonly string[]
}

/** Words that somebody marked, with what they were called. */
export interface AnnotatedSpan {
  readonly id: string
  /** The ids of its codes, in their order; none where the words are marked and called nothing. */
  readonly codes: readonly string[]
  /**
   * Where its words are, in reading order, in UTF-16 code units of the document's text: one or more, several where they
   * are apart. Those of a claim may overlap.
   */
  readonly parts: readonly Span[]
  readonly memo: string
  readonly values: Values
  /** Those of one role in their order. */
  readonly links: readonly SpanLink[]
}

/** A text with the spans in it. */
export interface AnnotatedDocument {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly memo: string
  readonly values: Values
  readonly spans: readonly AnnotatedSpan[]
}

/** What spans are marked with: a code, a tag, a layer. */
export interface Code {
  readonly id: string
  readonly name: string
  /** The id of the code that it stands under; null at the top. */
  readonly parent: string | null
  readonly memo: string
  /** As #rrggbb; '' for none. */
  readonly colour: string
  readonly values: Values
}

/** Somebody or something beyond the texts: a speaker, a source, a case, a claim of which no words are marked. */
export interface Entity {
  readonly id: string
  /** Such as `speaker`, `source`, `case`, `claim`. */
  readonly kind: string
  readonly name: string
  readonly memo: string
  readonly values: Values
}

/** Something is something to another: spans, of any document, or entities. */
export interface Relation {
  readonly id: string
  /** The id of a span or of an entity; so is `to`. */
  readonly from: string
  readonly to: string
  readonly type: string
  readonly memo: string
  readonly values: Values
}

/**
 * Texts and what was marked in them, in the terms that tools of annotation and of qualitative analysis share: what files of
 * other tools are read into, and written from. No two of its documents, spans, entities and relations have the same id, and
 * no two codes.
 */
export interface AnnotatedProject {
  readonly name: string
  readonly documents: readonly AnnotatedDocument[]
  readonly codes: readonly Code[]
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  /** What its file holds and this cannot: a sentence each. */
  readonly lost: readonly string[]
}
