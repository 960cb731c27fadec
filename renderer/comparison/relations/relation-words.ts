import type { Relation, RelationType } from '../../../shared/domain/relation.ts'

/** A sign and words for each relation, in the order of their keys 1–4; never told apart by colour alone. */
export const RELATION_WORDS: Readonly<
  Record<
    RelationType,
    {
      readonly sign: string
      readonly title: string
      readonly passive: string
      /** Of a count: "2 contradicts" is no English. */
      readonly noun: string
    }
  >
> = {
  repeats: { sign: '=', title: 'Repeats', passive: 'repeated by', noun: 'repeating' },
  supports: { sign: '+', title: 'Supports', passive: 'supported by', noun: 'supporting' },
  contradicts: {
    sign: '≠',
    title: 'Contradicts',
    passive: 'contradicted by',
    noun: 'contradicting',
  },
  qualifies: { sign: '±', title: 'Qualifies', passive: 'qualified by', noun: 'qualifying' },
}

/** The relation as one of its claims reads it: "contradicts", or "supported by" where it is the other end. */
export function readRelation(relation: Relation, claimId: string): string {
  return relation.fromId === claimId ? relation.type : RELATION_WORDS[relation.type].passive
}
