import type { Id } from '../../../shared/domain/id.ts'
import type { RelationType } from '../../../shared/domain/relation.ts'
import { RELATION_WORDS } from '../relations/relation-words.ts'
import styles from '../relations/RelationsAside.module.css'
import { ClaimLine } from './ClaimLine.tsx'

interface ClaimPairProps {
  readonly fromId: Id
  readonly toId: Id
  readonly type: RelationType
  /** Whether that is proposed, not set. */
  readonly isAsked?: boolean
}

/** Two claims below each other, and between them how the first stands to the second. */
export function ClaimPair({ fromId, toId, type, isAsked = false }: ClaimPairProps) {
  return (
    <>
      <ClaimLine claimId={fromId} />
      <span className={styles['between']}>
        <span className={styles['sign']} aria-hidden>
          {RELATION_WORDS[type].sign}
        </span>{' '}
        {type}
        {isAsked ? '?' : ''}
      </span>
      <ClaimLine claimId={toId} />
    </>
  )
}
