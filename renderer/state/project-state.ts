import { create } from 'zustand'
import type { FirstPage, ProjectInfo, PushOf } from '../../shared/api/contract.ts'
import type { CommittedEdit } from '../../shared/domain/edit/committed-edit.ts'
import { DONE, fail, type Failure, type Outcome } from '../../shared/domain/failure.ts'
import { invertPatches, type Edit } from '../../shared/domain/edit/edit.ts'
import { NOTHING_TO_UNDO, type UndoState } from '../../shared/domain/edit/history.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import { EMPTY_PROJECT, type Project } from '../../shared/domain/project.ts'
import { call, callInTurn } from './connection.ts'
import { noteReceived, noteShown } from './edit-arrivals.ts'
import {
  clearAtHand,
  dropAtHand,
  editAtHand,
  keepAtHand,
  noteStep,
  undoAtHand,
} from './edits-at-hand.ts'
import { confirm, propose, rollBack, startOptimistic, type Optimistic } from './optimistic.ts'
import { readProject } from './project-reading.ts'
import { isOvertaken, remakeEdit, type RefusedEdit } from './refused-edits.ts'

export interface ProjectState {
  readonly info: ProjectInfo | null
  readonly status: 'none' | 'loading' | 'ready'
  /** The project as shown: what is on disk and the edits on their way there. */
  readonly project: Project
  readonly optimistic: Optimistic
  /** The claims that may differ from the state before; null for any of them. */
  readonly touched: ReadonlySet<Id> | null
  readonly undo: UndoState
  /** What was undone or redone last, as it was laid on what was shown. */
  readonly stepped: Edit | null
  /** What can be undone of what is on disk: what `undo` goes back to where an edit could not be saved. */
  readonly savedUndo: UndoState
  readonly refused: readonly RefusedEdit[]
  /** Counts committed edits, so that a list of the history knows when it is old. */
  readonly revision: number
  /** Edits of other windows that came while records were still arriving. */
  readonly early: readonly CommittedEdit[]
}

const NO_PROJECT: ProjectState = {
  info: null,
  status: 'none',
  project: EMPTY_PROJECT,
  optimistic: startOptimistic(EMPTY_PROJECT),
  touched: null,
  undo: NOTHING_TO_UNDO,
  stepped: null,
  savedUndo: NOTHING_TO_UNDO,
  refused: [],
  revision: 0,
  early: [],
}

/** The open project. Only this file writes it. */
export const useProjectState = create<ProjectState>(() => NO_PROJECT)

/** `edit` is all that was laid on what was shown before; null when more than that was done. */
function show(optimistic: Optimistic, edit: Edit | null, more: Partial<ProjectState> = {}): void {
  const touched = edit === null ? null : claimsIn(edit)
  useProjectState.setState({ optimistic, project: optimistic.shown, touched, ...more })
}

function claimsIn({ patches }: Edit): ReadonlySet<Id> {
  return new Set(patches.flatMap(({ table, id }) => (table === 'claims' ? [id] : [])))
}

/** The project as it is shown now, outside React. */
export function currentProject(): Project {
  return useProjectState.getState().project
}

/** Counts the projects shown, so that what still arrives of an earlier one is let go. */
let showing = 0

/**
 * Shows another project: its info and first rows at once, the rest when it has arrived; of `first` nothing is asked
 * for again. Null closes.
 */
export async function showProject(
  info: ProjectInfo | null,
  first: readonly FirstPage[] = [],
): Promise<Failure | null> {
  showing += 1
  const turn = showing
  clearAtHand()
  if (info === null) {
    showNone()
    return null
  }
  const { info: before, refused } = useProjectState.getState()
  // The same project read anew, after the connection was lost, still owes what could not be saved.
  const owed = before?.path === info.path ? refused : []
  useProjectState.setState({
    ...NO_PROJECT,
    info,
    status: 'loading',
    undo: info.undo,
    savedUndo: info.undo,
    refused: owed,
  })
  const isCurrent = () => showing === turn
  const project = await readProject(first, isCurrent, (begun) => show(startOptimistic(begun), null))
  if (!isCurrent()) return null
  if (project === null) {
    showNone()
    return { code: 'INTERNAL', message: 'The project could not be read whole. Open it again.' }
  }
  const { early } = useProjectState.getState()
  show(startOptimistic(project), null, { status: 'ready', early: [] })
  // Those that a later page already held do not fit any more and change nothing.
  for (const committed of early) receive(committed)
  noteShown()
  return null
}

function showNone(): void {
  useProjectState.setState(NO_PROJECT)
  noteShown()
}

/** What a check of a file found, if that file is still the open one. */
export function showProblems({ path, problems }: PushOf<'project.checked'>): void {
  const { info } = useProjectState.getState()
  if (info?.path === path) useProjectState.setState({ info: { ...info, problems } })
}

/** An edit of more records than this is large: it takes longer to write out than a person notices. */
const LARGE = 200

/** What can be undone of what is shown, where `saved` can be of what is on disk. */
function undoOf(saved: UndoState, { pending }: Optimistic): UndoState {
  return pending.length === 0 ? saved : undoAtHand(saved)
}

async function send(edit: Edit): Promise<void> {
  const apply = edit.patches.length > LARGE ? callInTurn : call
  const answer = await apply('edit.apply', edit)
  const state = useProjectState.getState()
  if (answer.ok) {
    const optimistic = confirm(state.optimistic, edit)
    show(optimistic, edit, {
      undo: undoOf(answer.value.undo, optimistic),
      savedUndo: answer.value.undo,
      revision: state.revision + 1,
    })
    return
  }
  const optimistic = rollBack(state.optimistic, edit)
  dropAtHand(edit.id)
  show(optimistic, null, {
    undo: undoOf(state.savedUndo, optimistic),
    refused: [...state.refused, { edit, failure: answer.failure }],
  })
}

/** Shows an edit at once and sends it to be saved. Fails where nothing can be changed, or it no longer fits what is shown. */
export function submit(edit: Edit): Outcome<null> {
  const state = useProjectState.getState()
  if (state.info === null || state.status !== 'ready') {
    return fail('NO_PROJECT', 'The project is not there whole yet. Try again in a moment.')
  }
  if (state.info.isReadOnly) {
    const message = 'The project is open for reading only. Save a copy to make changes.'
    return fail('READ_ONLY', message)
  }
  const optimistic = propose(state.optimistic, edit)
  if (optimistic === null) {
    return fail('CONFLICT', 'This could not be changed just now. Try again.')
  }
  keepAtHand(edit)
  show(optimistic, edit, { undo: { undo: { id: edit.id, label: edit.label }, redo: null } })
  void send(edit)
  return DONE
}

/**
 * Takes in an edit that the service committed on its own or for another window; `foreseen` is what was shown
 * for it already.
 */
export function receive(committed: CommittedEdit, foreseen: Edit = committed.edit): void {
  const state = useProjectState.getState()
  if (state.status === 'loading') {
    useProjectState.setState({ early: [...state.early, committed] })
    return
  }
  const isAlone = state.optimistic.pending.length === 0
  const optimistic = confirm(state.optimistic, committed.edit, foreseen)
  const { action, target } = committed.entry
  // What the program did can be undone on the screen as what was done by hand.
  if (action === 'edit') keepAtHand(committed.edit)
  else noteStep(target, action === 'undo')
  show(optimistic, isAlone ? committed.edit : null, {
    undo: undoOf(committed.undo, optimistic),
    savedUndo: committed.undo,
    revision: state.revision + 1,
  })
  noteReceived(committed.edit.id)
}

/** Takes over what can be undone after the history was changed otherwise than by an edit. */
export function adoptUndoState(undo: UndoState): void {
  const { revision } = useProjectState.getState()
  clearAtHand()
  useProjectState.setState({ undo, savedUndo: undo, revision: revision + 1 })
}

/** A step through the history that is shown before the service answers. */
interface ForeseenStep {
  readonly edit: Edit
  readonly forget: () => void
}

/** What undoing (or redoing) `target` will do, where its edit is at hand and still fits what is shown. */
function foresee(target: Id | undefined, isUndo: boolean): ForeseenStep | null {
  const edit = target === undefined ? null : editAtHand(target)
  if (edit === null) return null
  const patches = isUndo ? invertPatches(edit.patches) : edit.patches
  const foreseen: Edit = { ...edit, id: newId(), patches }
  const { optimistic: before, undo } = useProjectState.getState()
  const optimistic = propose(before, foreseen)
  if (optimistic === null) return null
  const forget = noteStep(edit.id, isUndo)
  show(optimistic, foreseen, { stepped: foreseen, undo: undoOf(undo, optimistic) })
  return { edit: foreseen, forget }
}

/** Undoes or redoes: on the screen at once where that can be foreseen, and as the service then answers. */
async function step(
  name: 'history.undo' | 'history.redo',
): Promise<CommittedEdit | Failure | null> {
  const { undo, redo } = useProjectState.getState().undo
  const isUndo = name === 'history.undo'
  const target = (isUndo ? undo : redo)?.id
  const foreseen = foresee(target, isUndo)
  const answer = await call(name, {})
  const done = answer.ok ? answer.value : null
  // Where something else was done, or nothing.
  if (done?.entry.target !== target) foreseen?.forget()
  if (done !== null) receive(done, foreseen?.edit ?? done.edit)
  if (done !== null && foreseen === null) useProjectState.setState({ stepped: done.edit })
  if (done === null && foreseen !== null) {
    const { optimistic: before, savedUndo } = useProjectState.getState()
    const optimistic = rollBack(before, foreseen.edit)
    show(optimistic, null, { undo: undoOf(savedUndo, optimistic) })
  }
  return answer.ok ? done : answer.failure
}

/** Takes back the newest edit. Answers what was done, null when there was nothing, or why it failed. */
export function undo(): Promise<CommittedEdit | Failure | null> {
  return step('history.undo')
}

export function redo(): Promise<CommittedEdit | Failure | null> {
  return step('history.redo')
}

/** Takes back one edit from anywhere in the history, if nothing later changed the same. Null when it is done. */
export async function revert(id: Id): Promise<Failure | null> {
  const answer = await call('history.revert', { id })
  if (!answer.ok) return answer.failure
  receive(answer.value)
  return null
}

/** Waits until no project is on its way into the window. */
function whenRead(): Promise<void> {
  return new Promise((resolve) => {
    if (useProjectState.getState().status !== 'loading') {
      resolve()
      return
    }
    const stop = useProjectState.subscribe(({ status }) => {
      if (status === 'loading') return
      stop()
      resolve()
    })
  })
}

/**
 * Tries the refused edits again that may be saved, in their order, once the project is there whole. One that does not
 * fit what is shown may have been saved before its answer was lost: the service knows, and refuses it with the reason
 * if it was not.
 */
export async function retryRefused(): Promise<void> {
  await whenRead()
  const { refused, project } = useProjectState.getState()
  const { overtaken = [], others = [] } = Object.groupBy(refused, (one) =>
    isOvertaken(project, one) ? 'overtaken' : 'others',
  )
  useProjectState.setState({ refused: overtaken })
  for (const { edit } of others) if (!submit(edit).ok) void send(edit)
}

/** Writes a refused edit over what others wrote. Answers whether nothing is owed of it any more. */
function overwrite(refused: RefusedEdit): boolean {
  const remade = remakeEdit(currentProject(), refused)
  return remade.ok && (remade.value === null || submit(remade.value).ok)
}

/** Writes the refused edits that others overtook on what is there now; those that cannot be stay refused. */
export function overwriteRefused(): void {
  const left = useProjectState
    .getState()
    .refused.filter((one) => !isOvertaken(currentProject(), one) || !overwrite(one))
  useProjectState.setState({ refused: left })
}

export function discardRefused(): void {
  useProjectState.setState({ refused: [] })
}
