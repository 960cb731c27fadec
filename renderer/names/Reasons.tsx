import styles from './NamesView.module.css'

function sentenceOf(parts: readonly string[]): string {
  const text = parts.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

interface ReasonsProps {
  readonly reasons: readonly string[]
  readonly doubts: readonly string[]
}

/** Why something is proposed, and what speaks against it. */
export function Reasons({ reasons, doubts }: ReasonsProps) {
  return (
    <div className={styles['reason']}>
      <p>{sentenceOf(reasons)}</p>
      {doubts.length === 0 ? null : (
        <p className={styles['doubt']}>
          <b>Against it:</b> {doubts.join('; ')}.
        </p>
      )}
    </div>
  )
}
