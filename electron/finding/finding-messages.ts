/** What the program and the thread that finds attributions say to each other. */
import type { Failure } from '../../shared/domain/failure.ts'
import type { Span } from '../attribution/text/span.ts'
import type { Findings, FoundAttribution } from '../attribution/finder.ts'
import type { FinderFiles } from '../attribution/weights/finder-files.ts'
import type { ReadText } from '../articles/read-text.ts'

/** What the thread is started with. */
export interface FinderThreadData {
  readonly files: FinderFiles
  /** See `StepGate`. */
  readonly gate: SharedArrayBuffer
}

export interface FindRequest {
  readonly type: 'find'
  readonly id: number
  /** What is known of the text; a bare text is read first. */
  readonly read: ReadText | string
  /** Null: the whole text. */
  readonly within: Span | null
  /** Whether to tell now and then what is found so far. */
  readonly isStaged: boolean
}

export type FindingOrder = FindRequest | { readonly type: 'cancel'; readonly id: number }

/** What came of one search. */
export type JobReport =
  /** In code units of the text. */
  | { readonly type: 'progress'; readonly id: number; readonly done: number }
  /** All that is found so far, in reading order. */
  | {
      readonly type: 'stage'
      readonly id: number
      readonly model: string
      readonly attributions: readonly FoundAttribution[]
    }
  | {
      readonly type: 'found'
      readonly id: number
      readonly model: string
      readonly findings: Findings
    }
  | { readonly type: 'failed'; readonly id: number; readonly failure: Failure }

export type FindingReport =
  | JobReport
  /** The weights cannot be used; the thread answers nothing more. */
  | { readonly type: 'unready'; readonly failure: Failure }
