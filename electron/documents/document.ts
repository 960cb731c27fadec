import type { FoundFacts } from '../../shared/domain/original.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import type { Block } from '../../shared/domain/text/block.ts'
import type { Guess } from '../articles/decode.ts'

/**
 * Where a fact is from that a program put into its file, and perhaps nobody has looked at: what the text tells comes
 * before it.
 */
export const PROPERTIES = 'the document’s properties'

/**
 * One article as a file holds it. Its text is plain: paragraphs apart by blank lines, each where `paragraphs` says; null
 * where the file does not tell its paragraphs, as plain text does not, and they are still to be found. A title that the
 * file shows is the text's first paragraph, in a block of kind heading.
 */
export interface Document {
  readonly text: string
  readonly paragraphs: readonly Span[] | null
  /** What the file sets apart, by start, those that hold others before them. */
  readonly blocks: readonly Block[]
  /** Where each page begins, in UTF-16 code units of the text; empty where the file has no pages. */
  readonly pages: readonly number[]
  readonly facts: FoundFacts
  /** When the file says that this form of its article is from: see `readMoment`; absent where it says no more than its date. */
  readonly moment?: string
  /** The encoding that was read, a WHATWG label; empty where the format has one of its own. */
  readonly encoding: string
  /** Sentences for the person on what is not as in the file: “Tracked changes are read as accepted.” */
  readonly remarks: readonly string[]
}

/** A file in memory, with what a person said of it. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The encoding that a person confirmed, a WHATWG label; absent to have it found. */
  readonly encoding?: string | undefined
}

/** One of several things in a file, of which a person chooses: a message, a chapter, a file of an archive, an attachment. */
export interface Member {
  /** A subject, a title, a file's name with its folders inside the archive. */
  readonly name: string
  /** What else tells it from the others: who wrote it; empty for nothing. */
  readonly about: string
  /** ISO 8601, or empty. */
  readonly date: string
  /** In bytes, or about that, unpacked. */
  readonly size: number
  /** As `countWords` counts them, when it is listed; absent, or null, where that is known only once it is opened. */
  countWords?(): Promise<number | null>
  /** What it holds; throws a `Refusal` where that cannot be read. Called for those that were chosen alone. */
  open(): Promise<Document | GivenFile>
}

/** What several members of a file are called, in the singular. */
export type MemberWord = 'file' | 'message' | 'chapter' | 'article' | 'attachment'

/** A table of which each row may be an article. The cells are text; every row is as long as the header. */
export interface ArticleTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly remarks: readonly string[]
}

/** What a file is read as. */
export type FileReading =
  | {
      readonly type: 'document'
      readonly document: Document
      /** What comes with it: a mail's attachments. */
      readonly attachments?: readonly Member[]
    }
  | {
      readonly type: 'members'
      readonly word: MemberWord
      readonly members: readonly Member[]
      /** How many more there are than are given; absent for none. */
      readonly unlisted?: number
    }
  | { readonly type: 'table'; readonly table: ArticleTable }
  | { readonly type: 'unsure'; readonly guesses: readonly Guess[] }

/** What a reader of a format is told, and how it is followed. */
export interface ReadingContext {
  /** Told how much of the file is done, from 0 to 1. */
  readonly report: (share: number) => void
}

/**
 * Reads the files of one format. Throws a `Refusal` with a sentence for the person; whatever else it throws is told as a
 * damaged file. It goes to no network and writes no file.
 */
export type FormatReader = (file: GivenFile, context: ReadingContext) => Promise<FileReading>
