import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import type { Failure } from '../../shared/api/failure.ts'
import { undo } from '../state/project-state.ts'

/** One thing said in passing. */
export interface Notice {
  readonly message: string
  readonly tone: 'plain' | 'bad'
  readonly action: { readonly label: string; readonly run: () => void } | null
}

/** Long enough to read a sentence and reach its button. */
const READING_TIME = 6000

/** The notices on screen. */
export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 })

/** Says in passing that something went well. */
export function tell(message: string): void {
  notices.add({ message, tone: 'plain', action: null }, { timeout: READING_TIME })
}

/** Says what an edit did, with the way back beside it. */
export function tellUndoable(message: string): void {
  const key = notices.add(
    {
      message,
      tone: 'plain',
      action: {
        label: 'Undo',
        run: () => {
          notices.close(key)
          void undo()
        },
      },
    },
    { timeout: READING_TIME },
  )
}

/** Says what went wrong; stays until it is read. */
export function tellFailure(failure: Pick<Failure, 'message'>): void {
  notices.add({ message: failure.message, tone: 'bad', action: null })
}
