import { useShallow } from 'zustand/react/shallow'
import type { Id } from '../../../shared/domain/id.ts'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { useProjectState } from '../../state/project-state.ts'
import styles from '../relations/RelationsAside.module.css'
import { Attribution } from './Attribution.tsx'
import { wordsOf } from './claim-text.ts'
import { attributionIn } from './tile-text.ts'

interface ClaimLineProps {
  readonly claimId: Id
  /** The most characters of its words that are shown. */
  readonly most?: number
  /** What its article is called, where that must be told. */
  readonly article?: string
}

/** A claim in a list: who said it through whom, its words, and where they stand. */
export function ClaimLine({ claimId, most = 140, article = '' }: ClaimLineProps) {
  const claim = useProjectState((state) => state.project.claims.get(claimId))
  const who = useProjectState(
    useShallow((state) => {
      const shown = state.project.claims.get(claimId)
      return shown === undefined ? null : attributionIn(state.project, shown)
    }),
  )
  if (claim === undefined || who === null) return null
  return (
    <span className={styles['claim']} dir="auto">
      <Attribution {...who} certainty={claim.certainty} />
      <span className={styles['words']}>{shorten(wordsOf(claim), most)}</span>
      {article === '' ? null : (
        <>
          {' '}
          <bdi className={styles['article']}>{shorten(article, 60)}</bdi>
        </>
      )}
    </span>
  )
}
