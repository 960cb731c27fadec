import { X } from 'lucide-react'
import { useMemo } from 'react'
import { liveRelationsOf } from '../../../shared/comparison/live-relations.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { useProjectState } from '../../state/project-state.ts'
import styles from '../claim/ClaimAside.module.css'
import { ClaimLine } from '../claim/ClaimLine.tsx'
import { wordsOf } from '../claim/claim-text.ts'
import { goToClaim, lineUp } from '../comparison-state.ts'
import { removeRelation } from './relation-actions.ts'
import { readRelation, RELATION_WORDS } from './relation-words.ts'

/** The relations that a claim stands in, each with the claim at its other end. */
export function RelationList({ claimId }: { readonly claimId: Id }) {
  const project = useProjectState((state) => state.project)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const relations = useMemo(() => liveRelationsOf(project, claimId), [project, claimId])
  return (
    <section className={styles['part']} aria-label="Relations of the claim">
      <h3 className={styles['heading']}>Relations</h3>
      {relations.length === 0 ? (
        <p className={styles['quiet']}>
          None yet. Mark this claim and another with Space, then press L to line them up.
        </p>
      ) : (
        <ul className={styles['list']}>
          {relations.map(({ relation, other }) => (
            <li key={relation.id} className={styles['related']}>
              <span className={styles['sign']} aria-hidden>
                {RELATION_WORDS[relation.type].sign}
              </span>
              <button
                type="button"
                className={styles['other']}
                onClick={() => {
                  lineUp(relation.fromId, relation.toId)
                  goToClaim(other.id)
                }}
              >
                <span className={styles['type']}>{readRelation(relation, claimId)}</span>{' '}
                <ClaimLine claimId={other.id} most={90} />
                {relation.note === '' ? null : (
                  <span className={styles['quiet']} dir="auto">
                    {' '}
                    · {relation.note}
                  </span>
                )}
              </button>
              {isReadOnly ? null : (
                <button
                  type="button"
                  className="button plain"
                  aria-label={`Remove: ${readRelation(relation, claimId)} “${shorten(wordsOf(other), 40)}”`}
                  onClick={() => removeRelation(relation)}
                >
                  <X size={13} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
