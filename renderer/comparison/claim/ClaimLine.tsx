import type { Id } from '../../../shared/domain/id.ts'
import { shorten } from '../../../shared/domain/short-text.ts'
import { attributionOf } from '../../reader/claim-words.ts'
import { useProjectState } from '../../state/project-state.ts'
import { wordsOf } from './claim-text.ts'
import styles from '../relations/RelationsAside.module.css'

/** A claim in a list: its words, and who said it through whom. */
export function ClaimLine({ claimId }: { readonly claimId: Id }) {
  const claim = useProjectState((state) => state.project.claims.get(claimId))
  const who = useProjectState((state) => {
    const shown = state.project.claims.get(claimId)
    return shown === undefined ? '' : attributionOf(state.project, shown)
  })
  if (claim === undefined) return null
  return (
    <span className={styles['claim']}>
      <span className={styles['words']} dir="auto">
        {shorten(wordsOf(claim), 140)}
      </span>{' '}
      <span className={styles['who']}>
        <bdi>{who}</bdi>
      </span>
    </span>
  )
}
