import type { RelationType } from '../domain/relation.ts'

/** Types of relations as lists of them are ordered: what a reader looks for first comes first. */
export const RELATION_ORDER: readonly RelationType[] = [
  'contradicts',
  'qualifies',
  'supports',
  'repeats',
]

/** What relations of a type are called together. */
export const RELATION_HEADINGS: Readonly<Record<RelationType, string>> = {
  contradicts: 'Contradictions',
  qualifies: 'Qualifications',
  supports: 'Support',
  repeats: 'Repetitions',
}

/** Which of two types comes first in a list: below zero for the first, 0 where both are the same. */
export function compareRelationTypes(one: RelationType, other: RelationType): number {
  return RELATION_ORDER.indexOf(one) - RELATION_ORDER.indexOf(other)
}
