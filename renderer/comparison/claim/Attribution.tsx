import type { Certainty } from '../../../shared/domain/claim.ts'
import type { TileText } from './tile-text.ts'
import { CertaintyMark } from '../grid/CertaintyMark.tsx'
import styles from './Attribution.module.css'

type SaidProps = Pick<TileText, 'speaker' | 'via' | 'denial'>

/** Who said it or denied it, and what carried it; a blank between what there is of it. */
export function Said({ speaker, via, denial }: SaidProps) {
  return (
    <>
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
    </>
  )
}

/** Who said it or denied it and what carried it, before the words, as a script has it. */
export function Attribution({ certainty, ...said }: SaidProps & { readonly certainty: Certainty }) {
  const { speaker, via, denial } = said
  if (speaker === '' && via === '' && denial === '' && certainty === 'unknown') return null
  return (
    <span className={styles['about']}>
      <Said {...said} />
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
