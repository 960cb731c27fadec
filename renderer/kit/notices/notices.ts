import { create } from 'zustand'
import type { Failure } from '../../../shared/domain/failure.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { useConnection } from '../../state/connection.ts'
import { revert, useProjectState } from '../../state/project-state.ts'
import { copyText } from './copying.ts'

/** One thing said that asks for no answer. */
export interface Notice {
  readonly id: number
  readonly message: string
  readonly tone: 'plain' | 'bad'
  /** Whether it goes by itself, once it can have been read. */
  readonly isPassing: boolean
  /** Whether it tells of work that went on beside what the person was doing, as drafting does. */
  readonly isOfWork: boolean
  /** Whether it says that the page is not known to its host: untrue once it is. */
  readonly isOfRefusal: boolean
  readonly action: { readonly label: string; readonly run: () => void } | null
}

interface Notices {
  /** Those on the screen, the newest last. */
  readonly shown: readonly Notice[]
  readonly count: number
}

export const useNotices = create<Notices>(() => ({ shown: [], count: 0 }))

type Given = Omit<Notice, 'id' | 'isOfRefusal' | 'isOfWork'> &
  Partial<Pick<Notice, 'isOfRefusal' | 'isOfWork'>>

/**
 * Puts a notice on the screen. One that passes takes the place of the one before, so that a quick hand raises no pile;
 * but what tells of work leaves what tells of the person's own deed, with its way back, and the other way round.
 */
function add(given: Given): void {
  const notice = { isOfRefusal: false, isOfWork: false, ...given }
  useNotices.setState(({ shown, count }) => {
    const id = count + 1
    const isReplaced = (one: Notice) =>
      notice.isPassing
        ? one.isPassing && one.isOfWork === notice.isOfWork
        : one.message === notice.message
    return { shown: [...shown.filter((one) => !isReplaced(one)), { ...notice, id }], count: id }
  })
}

// The page has its new link.
useConnection.subscribe(({ state }) => {
  const { shown } = useNotices.getState()
  if (state !== 'connected' || !shown.some(({ isOfRefusal }) => isOfRefusal)) return
  useNotices.setState({ shown: shown.filter(({ isOfRefusal }) => !isOfRefusal) })
})

export function closeNotice(id: number): void {
  useNotices.setState(({ shown }) => ({ shown: shown.filter((notice) => notice.id !== id) }))
}

/** Says in passing that something went well, or why nothing was done. */
export function tell(message: string): void {
  add({ message, tone: 'plain', isPassing: true, action: null })
}

/** A moment among the notices, to be taken before something is waited for. */
export function momentOfNotices(): number {
  return useNotices.getState().count
}

/**
 * Says in passing how something went that was begun at a moment. Where a newer word with a way back stands by then,
 * it is left to stand: the hand may be on its button.
 */
export function tellSince(moment: number, message: string): void {
  const isOvertaken = useNotices
    .getState()
    .shown.some(({ id, isPassing, action }) => id > moment && isPassing && action !== null)
  if (!isOvertaken) tell(message)
}

/** The way back from edits (the newest last), whatever is done meanwhile. */
function wayBack(edits: readonly Id[]): NonNullable<Notice['action']> {
  const run = async () => {
    for (const id of edits.toReversed()) {
      const failure = await revert(id)
      if (failure === null) continue
      tellFailure(failure)
      return
    }
  }
  return { label: 'Undo', run: () => void run() }
}

/** Says what the newest edit did, or the edits given (the newest last), with the way back beside it. */
export function tellUndoable(message: string, edits?: readonly Id[]): void {
  const newest = useProjectState.getState().undo.undo
  const action = wayBack(edits ?? (newest === null ? [] : [newest.id]))
  add({ message, tone: 'plain', isPassing: true, action })
}

/** Says what work that ran meanwhile did by edits (the newest last), with the way back beside it. */
export function tellWorkUndoable(message: string, edits: readonly Id[]): void {
  add({ message, tone: 'plain', isPassing: true, isOfWork: true, action: wayBack(edits) })
}

/** Says what was done that is no edit, with the way back beside it. */
export function tellReversible(message: string, run: () => void): void {
  add({ message, tone: 'plain', isPassing: true, action: { label: 'Undo', run } })
}

/** Says what one should know of; stays until it is put away. */
export function tellLasting(message: string): void {
  add({ message, tone: 'plain', isPassing: false, action: null })
}

/** Says what went wrong; stays until it is put away, or is no longer so. */
export function tellFailure({
  message,
  code,
}: Pick<Failure, 'message'> & Partial<Pick<Failure, 'code'>>): void {
  const isOfRefusal = code === 'DISCONNECTED' && useConnection.getState().state === 'refused'
  add({ message, tone: 'bad', isPassing: false, isOfRefusal, action: null })
}

/** Says why nothing was done, where that asks for no answer; `action` may show more. */
export function tellRefusal(message: string, action: Notice['action'] = null): void {
  add({ message, tone: 'bad', isPassing: true, action })
}

/** Says what waits for the person; `action` shows it. Stays until it is put away. */
export function tellWaiting(message: string, action: Notice['action']): void {
  add({ message, tone: 'plain', isPassing: false, action })
}

/** Says that a text that was typed could not be kept, and why; it can be copied from there. */
export function tellUnkept(message: string, text: string): void {
  const action = { label: 'Copy the text', run: () => copyText(text) }
  add({ message, tone: 'bad', isPassing: false, action })
}
