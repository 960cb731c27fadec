import { z } from 'zod'
import { Edit } from './edit.ts'
import { HistoryEntry, UndoState } from './history.ts'

/** An edit as committed: for the window to apply, with what can be undone after it. */
export const CommittedEdit = z.object({ entry: HistoryEntry, edit: Edit, undo: UndoState })
export type CommittedEdit = z.infer<typeof CommittedEdit>
