import {
  labelOfRelation,
  relate,
  setRelation,
  unrelate,
} from '../../../shared/comparison/relation-edits.ts'
import type { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { DONE, type Outcome } from '../../../shared/domain/failure.ts'
import { newId, type Id } from '../../../shared/domain/id.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { Relation, RelationType } from '../../../shared/domain/relation.ts'
import { commit } from '../../kit/editing/commit.ts'
import { tellUndoable } from '../../kit/notices/notices.ts'
import { RELATION_WORDS } from './relation-words.ts'

/** Makes the edit that a change of relations drafted, and says what it did. Answers whether it was made. */
function change(draft: (draft: EditDraft) => Outcome<null>, label: string, told: string): boolean {
  const unchanged = 'That is said of these two claims already.'
  const made = commit({ draft, label: () => label, unchanged })
  if (made.ok) tellUndoable(told)
  return made.ok
}

/** Relates two claims, read as "the first … the second". */
export function relateClaims(type: RelationType, fromId: Id, toId: Id, note = ''): boolean {
  return change(
    (draft) => relate(draft, type, fromId, toId, note, newId),
    labelOfRelation(type),
    `Set: the first ${type} the second.`,
  )
}

/** Sets the note on a relation. Answers what is kept of it; null, and says why, where it cannot be. */
export function setNote(relation: Relation, typed: string): string | null {
  const note = typed.trim()
  if (note === relation.note) return note
  const isSet = change(
    (draft) => setRelation(draft, relation.id, { note }),
    `note on a relation: ${relation.type}`,
    'Kept the note.',
  )
  return isSet ? note : null
}

/** Takes back what was said of two claims. */
export function removeRelation(relation: Relation): void {
  change(
    (draft) => {
      unrelate(draft, relation.id)
      return DONE
    },
    `remove a relation: ${relation.type}`,
    `Removed: ${RELATION_WORDS[relation.type].title.toLowerCase()}.`,
  )
}

/** Reads a relation the other way round: the second claim is the one that supports or qualifies. */
export function turnRelation(relation: Relation): void {
  change(
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
