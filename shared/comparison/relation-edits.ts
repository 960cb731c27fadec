import type { Claim } from '../domain/claim.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'
import { DONE, refuse, type Outcome } from '../domain/failure.ts'
import type { Id } from '../domain/id.ts'
import { isSaying, type Relation, type RelationType } from '../domain/relation.ts'

/** The name of an edit in words: "relate two claims: contradicts". */
export function labelOfRelation(type: RelationType): string {
  return `relate two claims: ${type}`
}

/** The relation that says `type` of two claims already; undefined when none does. */
export function findRelation(
  draft: EditDraft,
  type: RelationType,
  fromId: Id,
  toId: Id,
): Relation | undefined {
  return draft.relationsOf(fromId).find((relation) => isSaying(relation, type, fromId, toId))
}

/** Both claims as drafted; throws when one is not there. */
function readPair(draft: EditDraft, fromId: Id, toId: Id): readonly [Claim, Claim] {
  const [from, to] = [draft.get('claims', fromId), draft.get('claims', toId)]
  if (from === undefined) throw new Error(`No record ${fromId} in claims.`)
  if (to === undefined) throw new Error(`No record ${toId} in claims.`)
  return [from, to]
}

/**
 * Relates two claims. What they already say of each other is not said twice: the note, when there is one, is
 * written into the relation that is there. A claim and itself are refused with a sentence.
 */
export function relate(
  draft: EditDraft,
  type: RelationType,
  fromId: Id,
  toId: Id,
  note: string,
  newId: () => Id,
): Outcome<null> {
  const [from, to] = readPair(draft, fromId, toId)
  if (from.id === to.id) {
    return refuse('A claim cannot be related to itself. Choose another one.')
  }
  const known = findRelation(draft, type, fromId, toId)
  if (known === undefined) {
    draft.put('relations', { id: newId(), type, fromId, toId, note, origin: 'analyst' })
  } else if (note.trim() !== '') {
    draft.update('relations', known.id, { note })
  }
  return DONE
}

/**
 * Changes a relation's type, note or direction. One that would say what another says already is refused with a
 * sentence. Throws when there is no such relation.
 */
export function setRelation(
  draft: EditDraft,
  id: Id,
  fields: Partial<Pick<Relation, 'type' | 'note' | 'fromId' | 'toId'>>,
): Outcome<null> {
  const relation = draft.get('relations', id)
  if (relation === undefined) throw new Error(`No record ${id} in relations.`)
  const next = { ...relation, ...fields }
  readPair(draft, next.fromId, next.toId)
  if (next.fromId === next.toId) {
    return refuse('A claim cannot be related to itself. Choose another one.')
  }
  const known = findRelation(draft, next.type, next.fromId, next.toId)
  if (known !== undefined && known.id !== id) {
    return refuse(
      `These two claims are related as “${next.type}” already. Change or remove that one.`,
    )
  }
  draft.put('relations', next)
  return DONE
}

/** Takes a relation away; one that is not there is passed over. */
export function unrelate(draft: EditDraft, id: Id): void {
  if (draft.get('relations', id) !== undefined) draft.remove('relations', id)
}
