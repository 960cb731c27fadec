import { RELATION_HEADINGS, RELATION_ORDER } from '../../../shared/comparison/relation-order.ts'
import { X } from 'lucide-react'
import type { Relation } from '../../../shared/domain/relation.ts'
import { LetterKeyCap } from '../../kit/keys/KeyCap.tsx'
import { useProjectState } from '../../state/project-state.ts'
import { ClaimPair } from '../claim/ClaimPair.tsx'
import { goToClaim, lineUp } from '../comparison-state.ts'
import { LongList } from '../../kit/list/LongList.tsx'
import { removeRelation } from './relation-actions.ts'
import styles from './RelationsAside.module.css'

function RelationItem({ relation }: { readonly relation: Relation }) {
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  return (
    <div className={styles['item']}>
      <button
        type="button"
        className={styles['pair']}
        onClick={() => {
          lineUp(relation.fromId, relation.toId)
          goToClaim(relation.fromId)
        }}
      >
        <ClaimPair {...relation} />
        {relation.note === '' ? null : (
          <span className={styles['note']} dir="auto">
            {relation.note}
          </span>
        )}
      </button>
      {isReadOnly ? null : (
        <button
          type="button"
          className="button plain"
          aria-label={`Remove this relation: ${relation.type}`}
          onClick={() => removeRelation(relation)}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}

/** The relations that were set, the contradictions first. */
export function SetRelations({ relations }: { readonly relations: readonly Relation[] }) {
  if (relations.length === 0) {
    return (
      <p className={styles['empty']}>
        No relations yet. In the grid, mark two claims with <LetterKeyCap of="compare.mark" />, line
        them up with <LetterKeyCap of="compare.lineUp" />, and say with{' '}
        <LetterKeyCap of="compare.repeats" />–
        <LetterKeyCap of="compare.qualifies" /> how the first stands to the second.
      </p>
    )
  }
  return RELATION_ORDER.map((type) => {
    const ofType = relations.filter((relation) => relation.type === type)
    // That nothing contradicts is worth reading; that nothing repeats is not.
    if (ofType.length === 0 && type !== 'contradicts') return null
    return (
      <section key={type}>
        <h3 className={styles['heading']}>
          {RELATION_HEADINGS[type]} <span className={styles['count']}>{ofType.length}</span>
        </h3>
        {ofType.length === 0 ? <p className={styles['quiet']}>None.</p> : null}
        <LongList
          items={ofType}
          keyOf={({ id }) => id}
          className={styles['list'] ?? ''}
          render={(relation) => <RelationItem relation={relation} />}
        />
      </section>
    )
  })
}
