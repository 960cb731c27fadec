/** What the program and a thread that works with a copy of a project say to each other. */
import type { Outcome } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Records, TableName } from '../../shared/domain/project.ts'
import type { Views } from '../../shared/domain/views.ts'
import type { KeptText } from '../store/article-texts.ts'
import type { AnswerOf, OrderOf, WorkName } from './works.ts'

/** What a thread is started with. */
export type ThreadOrder = {
  readonly [Name in WorkName]: { readonly work: Name; readonly order: OrderOf<Name> }
}[WorkName]

/** A project in parts, as it is read: its records, the texts of its articles, and last that it is whole. A record that comes again is as it is by then. */
export type ProjectPart =
  | {
      readonly type: 'records'
      readonly table: TableName
      readonly records: readonly Records[TableName][]
    }
  | { readonly type: 'text'; readonly hash: string; readonly kept: Outcome<KeptText> }
  | { readonly type: 'removed'; readonly table: TableName; readonly id: Id }
  | { readonly type: 'whole'; readonly name: string; readonly views: Views }

export type ThreadMessage =
  | ProjectPart
  | {
      readonly type: 'original'
      readonly hash: string
      readonly bytes: Outcome<Uint8Array | null>
    }

export type ThreadReport =
  | { readonly type: 'original wanted'; readonly hash: string }
  | { readonly type: 'done'; readonly answer: AnswerOf<WorkName> }
