import { percentOf, wordOfConfidence } from './confidence.ts'
import styles from './Review.module.css'

/** How likely a draft is right: in a word, as a bar, and in per cent. */
export function Confidence({ confidence }: { readonly confidence: number }) {
  const percent = percentOf(confidence)
  return (
    <span
      className={styles['confidence']}
      title={`Of drafts like this, about ${percent} in 100 are right.`}
    >
      {wordOfConfidence(confidence)}
      <span className={styles['track']} aria-hidden>
        <span className={styles['fill']} style={{ width: `${percent}%` }} />
      </span>
      {percent}%
    </span>
  )
}
