import type { Certainty } from '../../../shared/domain/claim.ts'
import { CertaintyMark } from '../grid/CertaintyMark.tsx'
import styles from './Attribution.module.css'

interface AttributionProps {
  /** Empty where it is said elsewhere already. */
  readonly speaker: string
  /** What carried it; empty for nothing. */
  readonly via: string
  /** The words that deny what it says; empty where none do. */
  readonly denial: string
  readonly certainty: Certainty
}

/** Who said it or denied it and what carried it, before the words, as a script has it. */
export function Attribution({ speaker, via, denial, certainty }: AttributionProps) {
  if (speaker === '' && via === '' && denial === '' && certainty === 'unknown') return null
  return (
    <span className={styles['about']}>
      {speaker === '' ? null : <bdi className={styles['speaker']}>{speaker}</bdi>}
      {denial === '' ? null : (
        <>
          {speaker === '' ? '' : ' '}
          <bdi className={styles['denial']}>{denial}</bdi>
        </>
      )}
      {via === '' ? null : (
        <>
          {speaker === '' && denial === '' ? '' : ' '}
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
