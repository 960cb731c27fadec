import { LongList } from '../kit/list/LongList.tsx'
import { takeBack } from './name-actions.ts'
import type { RejectedNames } from './names-state.ts'
import styles from './NamesView.module.css'

interface RejectedListProps {
  readonly rejected: readonly RejectedNames[]
  readonly isReadOnly: boolean
}

/** The pairs that are not the same, each with the way back. */
export function RejectedList({ rejected, isReadOnly }: RejectedListProps) {
  if (rejected.length === 0) {
    return (
      <p className={styles['none']}>
        Names that you say are not the same will be listed here. They are not proposed again.
      </p>
    )
  }
  return (
    <LongList
      items={rejected}
      keyOf={({ pair }) => pair.join(' ')}
      className={styles['merged'] ?? ''}
      render={(one) => (
        <>
          <p>
            <b dir="auto">{one.names[0]}</b> is not <b dir="auto">{one.names[1]}</b>
            <span className={styles['soft']}>
              {one.table === 'speakers' ? ' (speakers)' : ' (sources)'}
            </span>
          </p>
          <button
            type="button"
            className="button"
            disabled={isReadOnly}
            aria-label={`Take back that “${one.names[0]}” is not “${one.names[1]}”`}
            onClick={() => takeBack(one)}
          >
            Take back
          </button>
        </>
      )}
    />
  )
}
