import { rebaseEdit } from '../../shared/domain/edit/edit-rebasing.ts'
import { applyEdit, type Edit } from '../../shared/domain/edit/edit.ts'
import type { Failure, Outcome } from '../../shared/domain/failure.ts'
import type { Project } from '../../shared/domain/project.ts'

/** An edit that the service could not save: taken back from the screen, and kept to be tried again. */
export interface RefusedEdit {
  readonly edit: Edit
  readonly failure: Failure
}

/** Whether an edit was refused because others changed the same meanwhile: as it is, it can never be saved. */
export function isOvertaken(project: Project, { edit, failure }: RefusedEdit): boolean {
  return failure.code === 'CONFLICT' && !applyEdit(project, edit).ok
}

/** A refused edit made anew on what is there now; null where nothing is left to change. */
export function remakeEdit(project: Project, { edit }: RefusedEdit): Outcome<Edit | null> {
  return rebaseEdit(project, edit, new Date())
}
