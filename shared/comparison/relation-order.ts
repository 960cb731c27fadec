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
