import type { WordToken } from '../../../shared/comparison/wording.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import { KIND_GLYPHS } from '../../reader/claim/claim-words.ts'
import { useProjectState } from '../../state/project-state.ts'
import { attributionIn } from '../claim/tile-text.ts'
import { Said } from '../claim/Attribution.tsx'
import styles from './LineUp.module.css'
import { runsOf } from './word-runs.ts'

function Words({ tokens }: { readonly tokens: readonly WordToken[] }) {
  return runsOf(tokens).map(({ start, text, isOnlyHere, isQuoted, fact }) => {
    const look = { 'data-quoted': isQuoted || undefined, 'data-fact': fact ?? undefined }
    return isOnlyHere ? (
      <strong key={start} className={styles['run']} {...look}>
        {text}
      </strong>
    ) : (
      <span key={start} className={styles['run']} {...look}>
        {text}
      </span>
    )
  })
}

interface LineUpSideProps {
  readonly claim: Claim
  readonly tokens: readonly WordToken[]
  readonly place: 'First' | 'Second'
}

/** One of two claims lined up: who said it, and its words with what only it has. */
export function LineUpSide({ claim, tokens, place }: LineUpSideProps) {
  const project = useProjectState((state) => state.project)
  return (
    <article className={styles['side']} aria-label={`${place} claim`}>
      <p className={styles['who']}>
        <span className={styles['number']}>{place === 'First' ? 1 : 2}</span>
        <Said {...attributionIn(project, claim)} />
        <span className={styles['kind']}>
          {KIND_GLYPHS[claim.kind]} {claim.kind}
        </span>
      </p>
      <p className={styles['words']} dir="auto">
        {tokens.length === 0 ? (
          <em>{claim.statement || 'This claim has no words.'}</em>
        ) : (
          <Words tokens={tokens} />
        )}
      </p>
    </article>
  )
}
