import type { Id } from '../../shared/domain/id.ts'
import styles from './Review.module.css'

/** What a candidate shows. */
interface Named {
  /** Null for one that is yet to be made. */
  readonly id: Id | null
  readonly name: string
  /** Why it is offered, in words. */
  readonly reason: string
}

interface CandidatesProps<Candidate extends Named> {
  readonly label: string
  readonly candidates: readonly Candidate[]
  readonly chosen: readonly Id[]
  /** Held down with the number. */
  readonly held?: string
  readonly onChoose: (candidate: Candidate) => void
}

/** Names to choose from by number, the best first. */
export function Candidates<Candidate extends Named>(props: CandidatesProps<Candidate>) {
  const { label, candidates, chosen, held, onChoose } = props
  if (candidates.length === 0) return null
  return (
    <span className={styles['candidates']} role="toolbar" aria-label={label}>
      {held === undefined ? null : (
        <span className={styles['held']} aria-hidden>
          <kbd className="key">{held}</kbd> +
        </span>
      )}
      {candidates.map((candidate, index) => (
        <button
          key={candidate.id ?? candidate.name}
          type="button"
          className={styles['candidate']}
          aria-pressed={candidate.id !== null && chosen.includes(candidate.id)}
          aria-keyshortcuts={`${held === undefined ? '' : `${held}+`}${index + 1}`}
          title={candidate.reason}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(candidate)}
        >
          <kbd className="key">{index + 1}</kbd>{' '}
          <span className={styles['candidateName']}>{candidate.name}</span>
          {candidate.id === null ? <span className={styles['isNew']}>new</span> : null}
        </button>
      ))}
    </span>
  )
}
