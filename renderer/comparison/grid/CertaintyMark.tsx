import type { Certainty } from '../../../shared/domain/claim.ts'
import styles from './CertaintyMark.module.css'

/** How much of its dial each certainty fills; unknown shows no dial. */
const FILLED: Readonly<Record<Certainty, number | null>> = {
  certain: 1,
  probable: 0.66,
  possible: 0.33,
  unknown: null,
}

/** A small dial, filled as far as the claim is certain. */
export function CertaintyMark({ certainty }: { readonly certainty: Certainty }) {
  const filled = FILLED[certainty]
  if (filled === null) return null
  const circumference = 2 * Math.PI * 2.5
  return (
    <svg className={styles['dial']} viewBox="0 0 12 12" width="11" height="11" aria-hidden>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <circle
        cx="6"
        cy="6"
        r="2.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
        strokeDasharray={`${filled * circumference} ${circumference}`}
        transform="rotate(-90 6 6)"
      />
    </svg>
  )
}
