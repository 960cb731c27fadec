import { z } from 'zod'
import { Origin } from './claim.ts'
import { given, schemaOf } from './field.ts'
import { Id } from './id.ts'

/**
 * How one claim stands to another. `repeats`: the same thing, in whatever words; `supports`: makes the other
 * likelier; `contradicts`: both cannot be true; `qualifies`: narrows or weakens the other.
 */
export const RelationType = z.enum(['repeats', 'supports', 'contradicts', 'qualifies'])
export type RelationType = z.infer<typeof RelationType>

/** Whether a relation says the same read the other way round. */
export const IS_MUTUAL: Readonly<Record<RelationType, boolean>> = {
  repeats: true,
  supports: false,
  contradicts: true,
  qualifies: false,
}

/** Each field of a relation, and what holds for it. */
export const RELATION_FIELDS = {
  id: given(Id),
  type: given(RelationType),
  fromId: given(Id),
  toId: given(Id),
  note: given(z.string()),
  origin: given(Origin),
}

/** One relation between two claims of a project, read as "`fromId` `type` `toId`". Goes with either claim. */
export const Relation = schemaOf(RELATION_FIELDS)
export type Relation = z.infer<typeof Relation>

/** Whether a relation says `type` of the two claims, read in either direction where that says the same. */
export function isSaying(relation: Relation, type: RelationType, fromId: Id, toId: Id): boolean {
  if (relation.type !== type) return false
  if (relation.fromId === fromId && relation.toId === toId) return true
  return IS_MUTUAL[type] && relation.fromId === toId && relation.toId === fromId
}
