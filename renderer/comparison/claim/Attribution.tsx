import type { Certainty } from '../../../shared/domain/claim.ts'
import { CertaintyMark } from '../grid/CertaintyMark.tsx'
import styles from './Attribution.module.css'

interface AttributionProps {
  /** Empty where it is said elsewhere already. */
  readonly speaker: string
  /** What carried it; empty for nothing. */
  readonly via: string
  readonly certainty: Certainty
}

/** Who said it and what carried it, before the words, as a script has it. */
export function Attribution({ speaker, via, certainty }: AttributionProps) {
  if (speaker === '' && via === '' && certainty === 'unknown') return null
  return (
    <span className={styles['about']}>
      {speaker === '' ? null : <bdi className={styles['speaker']}>{speaker}</bdi>}
      {via === '' ? null : (
        <>
          {speaker === '' ? '' : ' '}
          <span className={styles['via']}>
            <span aria-hidden>←</span>
            <span className="visually-hidden">via</span> <bdi>{via}</bdi>
          </span>
        </>
      )}
      {certainty === 'unknown' ? null : (
        <>
          {' '}
          <CertaintyMark certainty={certainty} />
        </>
      )}
      <span className={styles['colon']}>: </span>
    </span>
  )
}
