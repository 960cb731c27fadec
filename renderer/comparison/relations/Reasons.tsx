import type { RelatedClaims } from '../../../shared/comparison/related.ts'
import styles from './RelationsAside.module.css'

/** Why a relation is proposed: what the one says beside what the other does, then the rest in words. */
export function Reasons({ differs, reasons }: Pick<RelatedClaims, 'differs' | 'reasons'>) {
  return (
    <>
      {differs === null ? null : (
        <span className={styles['sides']}>
          <span className={styles['side']} dir="auto">
            {differs.first}
          </span>
          <span aria-hidden>≠</span>
          <span className="visually-hidden"> against </span>
          <span className={styles['side']} dir="auto">
            {differs.second}
          </span>
        </span>
      )}
      {reasons.length === 0 ? null : <span className={styles['note']}>{reasons.join(' · ')}</span>}
    </>
  )
}
