import type { Question } from '../../shared/domain/text-input.ts'
import type { ArticleReading } from './article-of.ts'
import type { Moment } from './facts/moment.ts'
import type { KeptOriginal } from './kept-original.ts'

type WithoutInput<Asked> = Asked extends unknown ? Omit<Asked, 'input'> : never

/** What is asked about a file, or a part of it. */
export type AskedItem = WithoutInput<Question>

/** An article that was read, with what it is known by. */
export interface ReadItem extends ArticleReading {
  readonly type: 'read'
  readonly fileName: string
  /** Where it stands in the file that was given; see `Place`. */
  readonly place: string
  /** SHA-256 of its text, and of the same text saved in other ways; see `hashTextVariants`. */
  readonly hashes: readonly string[]
  /** When this form of the article is from, as far as its file and its text say. */
  readonly moment: Moment
  /** See `sketchText`. */
  readonly sketch: readonly number[]
  /** Sentences on what is not as in the file. */
  readonly remarks: readonly string[]
  /** The bytes of its file, for the first article of that file alone, and where they are asked for. */
  readonly kept: KeptOriginal | null
}

/** Why a file, or a part of it, was not read. */
export interface RefusedItem {
  readonly type: 'refused'
  readonly fileName: string
  readonly place: string
  readonly message: string
}

/** What came of a file, or of a part of it. */
export type Item = ReadItem | AskedItem | RefusedItem
