import {
  labelOfRelation,
  relate,
  setRelation,
  unrelate,
} from '../../shared/comparison/relation-edits.ts'
import { EditDraft } from '../../shared/domain/edit-draft.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import { linkedRecords } from '../../shared/domain/links.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { Relation, RelationType } from '../../shared/domain/relation.ts'
import { tell, tellFailure, tellUndoable } from '../shell/notices.ts'
import { currentProject, submit, useProjectState } from '../state/project-state.ts'
import { RELATION_WORDS } from './relation-words.ts'

/** Makes the edit that a change of relations drafted, and says what it did. Answers whether it was made. */
function commit(
  change: (
    draft: EditDraft,
  ) => { readonly ok: true } | { readonly ok: false; readonly message: string },
  label: string,
  told: string,
): boolean {
  if (useProjectState.getState().info?.isReadOnly !== false) {
    tell('The project is open for reading only. Save a copy to make changes.')
    return false
  }
  const draft = new EditDraft(currentProject())
  const changed = change(draft)
  if (!changed.ok) {
    tellFailure(changed)
    return false
  }
  const edit = draft.toEdit(label, new Date())
  if (edit === null) {
    tell('That is said of these two claims already.')
    return false
  }
  if (!submit(edit)) {
    tell('This could not be changed just now. Try again.')
    return false
  }
  tellUndoable(told)
  return true
}

/** Relates two claims, read as "the first … the second". */
export function relateClaims(type: RelationType, fromId: Id, toId: Id, note = ''): boolean {
  return commit(
    (draft) => relate(draft, type, fromId, toId, note, newId),
    labelOfRelation(type),
    `Set: the first ${type} the second.`,
  )
}

export function setNote(relation: Relation, note: string): void {
  if (note.trim() === relation.note) return
  commit(
    (draft) => setRelation(draft, relation.id, { note: note.trim() }),
    `note on a relation: ${relation.type}`,
    'Kept the note.',
  )
}

export function removeRelation(relation: Relation): void {
  commit(
    (draft) => {
      unrelate(draft, relation.id)
      return { ok: true }
    },
    `remove a relation: ${relation.type}`,
    `Removed: ${RELATION_WORDS[relation.type].title.toLowerCase()}.`,
  )
}

/** Reads a relation the other way round: the second claim is the one that supports or qualifies. */
export function turnRelation(relation: Relation): void {
  commit(
    (draft) => setRelation(draft, relation.id, { fromId: relation.toId, toId: relation.fromId }),
    `turn a relation round: ${relation.type}`,
    'Turned round.',
  )
}

/** The relations between two claims, in either direction. */
export function relationsBetween(project: Project, a: Id, b: Id): readonly Relation[] {
  return [...linkedRecords(project.links.relationsOf, a)].flatMap((id) => {
    const relation = project.relations.get(id)
    const isBetween = relation?.fromId === b || relation?.toId === b
    return relation !== undefined && isBetween ? [relation] : []
  })
}
