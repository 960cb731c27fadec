/** What the program and the thread that reads files say to each other. */
import type { ReadingChoice, TextInput } from '../../shared/domain/text-input.ts'
import type { Item } from '../documents/read-item.ts'

export type ReadingOrder =
  | {
      readonly type: 'read'
      readonly id: number
      readonly input: TextInput
      readonly choice: ReadingChoice
      /** Whether the bytes of the files are answered too. */
      readonly isKeeping: boolean
    }
  /** What was answered last is dealt with: the next may come. */
  | { readonly type: 'go on' }

export type ReadingReport =
  /** From 0 to 1. */
  | { readonly type: 'progress'; readonly id: number; readonly share: number }
  | { readonly type: 'item'; readonly id: number; readonly item: Item }
  | { readonly type: 'done'; readonly id: number }
