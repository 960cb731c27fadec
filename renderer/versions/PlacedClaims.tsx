import { Checkbox } from 'react-aria-components'
import { countOf } from '../../shared/domain/counting.ts'
import { quoteOfClaim } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { PlacedClaim, PlacingState } from '../../shared/domain/versions/claim-placing.ts'
import { LongList } from '../kit/list/LongList.tsx'
import { attributionOf } from '../reader/claim/claim-words.ts'
import { useProjectState } from '../state/project-state.ts'
import styles from './VersionsDialog.module.css'

const WORDS: Readonly<Record<PlacingState, string>> = {
  same: 'as it was',
  changed: 'changed',
  gone: 'no longer there: it stays with the earlier form',
}

interface PlacedRowProps {
  readonly placed: PlacedClaim
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** One claim of the earlier form, and its words in the later one. */
function PlacedRow({ placed, isTicked, onTick }: PlacedRowProps) {
  const { claim, state, content } = placed
  const who = useProjectState(({ project }) => attributionOf(project, claim))
  const now = content.map(({ quote }) => quote).join(' … ')
  return (
    <Checkbox
      className={`choice ${styles['claim'] ?? ''}`}
      isSelected={isTicked && state !== 'gone'}
      isDisabled={state === 'gone'}
      onChange={onTick}
    >
      <span className="check-mark" aria-hidden />
      <span className={styles['words']} dir="auto">
        {quoteOfClaim(claim)}
        {state === 'changed' ? (
          <span className={styles['now']}>
            <span aria-hidden>→ </span>
            <span className={styles['hidden']}>is now: </span>
            {now}
          </span>
        ) : null}
      </span>
      <span className={styles['soft']}>{who}</span>
      <span className={styles['state']} data-state={state}>
        {WORDS[state]}
      </span>
    </Checkbox>
  )
}

interface PlacedClaimsProps {
  readonly placed: readonly PlacedClaim[]
  readonly isTicked: (placed: PlacedClaim) => boolean
  readonly onTick: (id: Id, isTicked: boolean) => void
}

/** The claims of the earlier form, to be confirmed one by one: none is moved by itself. */
export function PlacedClaims({ placed, isTicked, onTick }: PlacedClaimsProps) {
  if (placed.length === 0) {
    return <p className={styles['soft']}>The earlier form has no claims to be looked up.</p>
  }
  return (
    <section aria-label="Claims of the earlier form" className={styles['claims']}>
      <h3 className={styles['form']}>
        {countOf(placed.length, 'claim')} of the earlier form, looked up in the later one
      </h3>
      <LongList
        items={placed}
        keyOf={({ claim }) => claim.id}
        className={styles['list'] ?? ''}
        render={(one) => (
          <PlacedRow
            placed={one}
            isTicked={isTicked(one)}
            onTick={(isOn) => onTick(one.claim.id, isOn)}
          />
        )}
      />
    </section>
  )
}
