import { toast } from 'sonner'
import type { Failure } from '../../shared/api/failure.ts'
import { undo } from '../state/project-state.ts'

/** Says in passing that something went well. */
export function tell(message: string): void {
  toast(message)
}

/** Says what an edit did, with the way back beside it. */
export function tellUndoable(message: string): void {
  toast(message, { action: { label: 'Undo', onClick: () => void undo() } })
}

/** Says what went wrong; stays until it is read. */
export function tellFailure(failure: Pick<Failure, 'message'>): void {
  toast.error(failure.message, { duration: Number.POSITIVE_INFINITY, closeButton: true })
}
