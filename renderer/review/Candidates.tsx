import type { Id } from '../../shared/domain/id.ts'
import styles from './Review.module.css'

interface Candidate {
  readonly id: Id
  readonly name: string
  /** Why it is offered, in words. */
  readonly reason: string
}

interface CandidatesProps {
  readonly label: string
  readonly candidates: readonly Candidate[]
  readonly chosen: readonly Id[]
  /** Held down with the number. */
  readonly held?: string
  readonly onChoose: (id: Id) => void
}

/** Names to choose from by number, the best first. */
export function Candidates({ label, candidates, chosen, held, onChoose }: CandidatesProps) {
  if (candidates.length === 0) return null
  return (
    <span className={styles['candidates']} role="toolbar" aria-label={label}>
      {held === undefined ? null : (
        <span className={styles['held']} aria-hidden>
          <kbd className="key">{held}</kbd> +
        </span>
      )}
      {candidates.map(({ id, name, reason }, index) => (
        <button
          key={id}
          type="button"
          className={styles['candidate']}
          aria-pressed={chosen.includes(id)}
          aria-keyshortcuts={`${held === undefined ? '' : `${held}+`}${index + 1}`}
          title={reason}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(id)}
        >
          <kbd className="key">{index + 1}</kbd>{' '}
          <span className={styles['candidateName']}>{name}</span>
        </button>
      ))}
    </span>
  )
}
