import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import type { Failure } from '../../../shared/domain/failure.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { revert, useProjectState } from '../../state/project-state.ts'

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

/** The notice that is there in passing; the next one takes its place, so that a quick hand raises no pile. */
let passing: string | null = null

function addPassing(notice: Notice): void {
  if (passing !== null) notices.close(passing)
  passing = notices.add(notice, { timeout: READING_TIME })
}

/** Says in passing that something went well. */
export function tell(message: string): void {
  addPassing({ message, tone: 'plain', action: null })
}

/**
 * Says what the newest edit did, or the edits given (the newest last), with the way back beside it: that of
 * those edits, whatever is done meanwhile.
 */
export function tellUndoable(message: string, edits?: readonly Id[]): void {
  const newest = useProjectState.getState().undo.undo
  const done = edits ?? (newest === null ? [] : [newest.id])
  const run = async () => {
    if (passing !== null) notices.close(passing)
    for (const id of done.toReversed()) {
      const failure = await revert(id)
      if (failure === null) continue
      tellFailure(failure)
      return
    }
  }
  addPassing({ message, tone: 'plain', action: { label: 'Undo', run: () => void run() } })
}

/** Says what one should know of; stays until it is read. */
export function tellLasting(message: string): void {
  notices.add({ message, tone: 'plain', action: null })
}

/** Says what went wrong; stays until it is read. */
export function tellFailure(failure: Pick<Failure, 'message'>): void {
  notices.add({ message: failure.message, tone: 'bad', action: null })
}
