import { create } from 'zustand'
import type { AnswerOf, CommittedEdit, ProjectInfo } from '../../shared/api/contract.ts'
import type { Failure, Outcome } from '../../shared/api/failure.ts'
import { EditDraft } from '../../shared/domain/edit-draft.ts'
import type { Edit } from '../../shared/domain/edit.ts'
import { NOTHING_TO_UNDO, type UndoState } from '../../shared/domain/history.ts'
import type { Id } from '../../shared/domain/id.ts'
import {
  addRecords,
  EMPTY_PROJECT,
  TABLE_NAMES,
  type Project,
  type TableName,
} from '../../shared/domain/project.ts'
import { call } from './connection.ts'
import { confirm, propose, retract, startOptimistic, type Optimistic } from './optimistic.ts'

/** How many records one page of loading asks for: the first rows are on screen while the rest arrive. */
const PAGE = 5000

/** An edit that the service could not save: taken back from the screen, and kept to be tried again. */
export interface RefusedEdit {
  readonly edit: Edit
  readonly failure: Failure
}

interface ProjectState {
  readonly info: ProjectInfo | null
  readonly status: 'none' | 'loading' | 'ready'
  /** The project as shown: what is on disk and the edits on their way there. */
  readonly project: Project
  readonly optimistic: Optimistic
  readonly undo: UndoState
  readonly refused: readonly RefusedEdit[]
  /** Counts committed edits, so that a list of the history knows when it is old. */
  readonly revision: number
}

const NO_PROJECT: ProjectState = {
  info: null,
  status: 'none',
  project: EMPTY_PROJECT,
  optimistic: startOptimistic(EMPTY_PROJECT),
  undo: NOTHING_TO_UNDO,
  refused: [],
  revision: 0,
}

/** The open project. Only this file writes it. */
export const useProjectState = create<ProjectState>(() => NO_PROJECT)

function show(optimistic: Optimistic, more: Partial<ProjectState> = {}): void {
  useProjectState.setState({ optimistic, project: optimistic.shown, ...more })
}

/** The project as it is shown now, outside React. */
export function currentProject(): Project {
  return useProjectState.getState().project
}

async function loadTable(info: ProjectInfo, table: TableName, start: Project): Promise<Project> {
  let project = start
  let after: Id | null = null
  do {
    const page: Outcome<AnswerOf<'records.page'>> = await call('records.page', {
      table,
      after,
      limit: PAGE,
    })
    if (!page.ok || useProjectState.getState().info !== info) return project
    project = addRecords(project, table, page.value.records as never[])
    after = page.value.next
  } while (after !== null)
  return project
}

/** Shows another project: its info at once, its records as they arrive. Null closes. */
export async function showProject(info: ProjectInfo | null): Promise<void> {
  if (info === null) {
    useProjectState.setState(NO_PROJECT)
    return
  }
  useProjectState.setState({ ...NO_PROJECT, info, status: 'loading', undo: info.undo })
  let project = EMPTY_PROJECT
  for (const table of TABLE_NAMES) project = await loadTable(info, table, project)
  if (useProjectState.getState().info !== info) return
  show(startOptimistic(project), { status: 'ready' })
}

async function send(edit: Edit): Promise<void> {
  const answer = await call('edit.apply', edit)
  const state = useProjectState.getState()
  if (answer.ok) {
    show(confirm(state.optimistic, edit), {
      undo: answer.value.undo,
      revision: state.revision + 1,
    })
    return
  }
  show(retract(state.optimistic, edit), {
    refused: [...state.refused, { edit, failure: answer.failure }],
  })
}

/** Shows an edit at once and sends it to be saved. False when it no longer fits what is shown. */
export function submit(edit: Edit): boolean {
  const state = useProjectState.getState()
  if (state.info === null || state.info.isReadOnly || state.status !== 'ready') return false
  const optimistic = propose(state.optimistic, edit)
  if (optimistic === null) return false
  show(optimistic, { undo: { undo: { id: edit.id, label: edit.label }, redo: null } })
  void send(edit)
  return true
}

/**
 * Makes one edit: `build` drafts it on the project as shown. Returns the edit; null when it changes nothing
 * or nothing can be changed.
 */
export function commit(label: string, build: (draft: EditDraft) => void): Edit | null {
  const draft = new EditDraft(currentProject())
  build(draft)
  const edit = draft.toEdit(label, new Date())
  return edit !== null && submit(edit) ? edit : null
}

/** Takes in an edit that the service committed on its own or for another window. */
export function receive(committed: CommittedEdit): void {
  const state = useProjectState.getState()
  show(confirm(state.optimistic, committed.edit), {
    undo: committed.undo,
    revision: state.revision + 1,
  })
}

async function step(
  name: 'history.undo' | 'history.redo',
): Promise<CommittedEdit | Failure | null> {
  const answer = await call(name, {})
  if (!answer.ok) return answer.failure
  if (answer.value !== null) receive(answer.value)
  return answer.value
}

/** Takes back the newest edit. Answers what was done, null when there was nothing, or why it failed. */
export function undo(): Promise<CommittedEdit | Failure | null> {
  return step('history.undo')
}

export function redo(): Promise<CommittedEdit | Failure | null> {
  return step('history.redo')
}

/** Tries the refused edits again, in their order. Those that no longer fit stay refused. */
export function retryRefused(): void {
  const { refused } = useProjectState.getState()
  useProjectState.setState({ refused: [] })
  const left = refused.filter(({ edit }) => !submit(edit))
  useProjectState.setState((state) => ({ refused: [...left, ...state.refused] }))
}

export function discardRefused(): void {
  useProjectState.setState({ refused: [] })
}
