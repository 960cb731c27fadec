import { z } from 'zod'
import { Origin } from '../claim.ts'
import { Id } from '../id.ts'

/** What a line of the history did: a new edit, or the undoing or redoing of an earlier one. */
export const HistoryAction = z.enum(['edit', 'undo', 'redo'])
export type HistoryAction = z.infer<typeof HistoryAction>

/**
 * One line of the project's history, which only ever grows: taking an edit back is a line of its own.
 * `seq` counts from 1; `target` is the edit that an undo or redo is about (itself for an edit);
 * `size` is the number of records changed.
 */
export const HistoryEntry = z
  .object({
    seq: z.int().positive(),
    id: Id,
    action: HistoryAction,
    target: Id,
    label: z.string(),
    at: z.iso.datetime(),
    origin: Origin,
    size: z.int().nonnegative(),
  })
  .readonly()
export type HistoryEntry = z.infer<typeof HistoryEntry>

/**
 * The edits that the next undo and redo are about; null where there is none. Next to undo is the edit done
 * (or redone) last and not undone; next to redo is the one undone last, so long as no new edit came after.
 */
export const UndoState = z
  .object({
    undo: z.object({ id: Id, label: z.string() }).readonly().nullable(),
    redo: z.object({ id: Id, label: z.string() }).readonly().nullable(),
  })
  .readonly()
export type UndoState = z.infer<typeof UndoState>

export const NOTHING_TO_UNDO: UndoState = { undo: null, redo: null }
