import type { Outcome } from '../domain/failure.ts'
import { Id } from '../domain/id.ts'
import { shorten } from '../domain/text/short-text.ts'
import type { Change, Difference } from './difference.ts'
import type { GivenRow } from './given-row.ts'
import type { ReturnedTable } from './returned-table.ts'

/** Which of our rows a row of a file is: one of them, a new one, or none that can be told. */
export type FoundRow =
  | { readonly type: 'known'; readonly id: string }
  | { readonly type: 'new' }
  | {
      readonly type: 'refused'
      readonly reason: string
      /** The row of ours that it is by what it says, though not by its id: it is not missing in the file. */
      readonly likely?: string
    }

/** A row that was made in the draft: what makes it, and what it holds in words. */
export interface MadeRow {
  readonly change: Change
  readonly id: string
  readonly words: string
  readonly after: string
}

/**
 * One table of the project as files are compared with it. What fits is written into a draft that all tables share, so
 * that what a row says is judged by what the rows before it made.
 */
export interface ComparedTable {
  readonly table: ReturnedTable
  /** Our rows. */
  readonly ids: readonly string[]
  find(row: GivenRow): FoundRow
  /** One of our rows in words, short. */
  wordsOf(id: string): string
  /** What one of our cells holds, as it is exported. */
  textOf(id: string, columnId: string): string
  /** Whether two texts mean the same in a column, though they are written otherwise. */
  isSame(columnId: string, now: string, given: string): boolean
  /** Why no cell of a column can be changed, in a sentence; '' where they can. */
  fixedReason(columnId: string): string
  /** Writes into a cell of the draft; false where nothing comes of it. */
  write(id: string, columnId: string, input: string): Outcome<boolean>
  /** Makes a row of the draft, or nothing. */
  add(row: GivenRow): Outcome<MadeRow>
  /**
   * Why rows cannot keep the names that were written, by row; null where they can. Known only when all differences are; takes
   * those names off the draft. Absent: every name is judged by itself.
   */
  settleNames?(differences: readonly Difference[]): (id: string) => string | null
  /** What goes with one of our rows where it is removed, in a sentence; null where there is nothing to remove. */
  removalOf(id: string): string | null
}

/** A row that a file has under an id that is not in the project; `alike` is what it would be without that id. */
export function refuseId(id: string, word: string, alike?: FoundRow): FoundRow {
  if (alike?.type === 'known') {
    const reason = `No ${word} here has this id, but one is the same but for it. Empty the cell, and the row is read as that one.`
    return { type: 'refused', reason, likely: alike.id }
  }
  const reason = Id.safeParse(id).success
    ? `No ${word} here has this id: it is of another project, or was removed. Empty the cell to add a new one.`
    : `“${id}” is no id. Empty the cell to add a new ${word}.`
  return { type: 'refused', reason }
}

/** As much of a row's words as a difference shows. */
const SHOWN = 120

/** The words of a row, as a difference shows them. */
export function shortWords(words: string): string {
  return shorten(words, SHOWN)
}
