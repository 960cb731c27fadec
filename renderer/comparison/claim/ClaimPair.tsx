import { useShallow } from 'zustand/react/shallow'
import { labelPair } from '../../../shared/domain/article-label.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { RelationType } from '../../../shared/domain/relation.ts'
import { useProjectState } from '../../state/project-state.ts'
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

/** Two claims below each other, with the articles of two, and between them how the first stands to the second. */
export function ClaimPair({ fromId, toId, type, isAsked = false }: ClaimPairProps) {
  const [from, to] = useProjectState(
    useShallow(({ project: { articles, claims } }) =>
      labelPair(articles, claims.get(fromId)?.articleId ?? '', claims.get(toId)?.articleId ?? ''),
    ),
  )
  return (
    <>
      <ClaimLine claimId={fromId} article={from} />
      <span className={styles['between']}>
        <span className={styles['sign']} aria-hidden>
          {RELATION_WORDS[type].sign}
        </span>{' '}
        {type}
        {isAsked ? '?' : ''}
      </span>
      <ClaimLine claimId={toId} article={to} />
    </>
  )
}
