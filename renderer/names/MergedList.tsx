import { splitAgain } from './name-actions.ts'
import type { MergedName } from './names-state.ts'
import styles from './NamesView.module.css'

interface MergedListProps {
  readonly merged: readonly MergedName[]
  readonly isReadOnly: boolean
}

/** The names that were merged into others, each with the way out. */
export function MergedList({ merged, isReadOnly }: MergedListProps) {
  if (merged.length === 0) {
    return (
      <p className={styles['none']}>
        No names have been merged. Those that are will be listed here, and can be split again.
      </p>
    )
  }
  return (
    <ul className={styles['merged']}>
      {merged.map((one) => (
        <li key={one.id}>
          <p>
            <b dir="auto">{one.name}</b>
            <span className={styles['soft']}>
              {one.inside === null ? '' : ` with “${one.inside}”`} is now “{one.survivor.name}”
              {one.table === 'speakers' ? ' (speaker)' : ' (source)'}
            </span>
          </p>
          <button
            type="button"
            className="button"
            disabled={isReadOnly}
            aria-label={`Split again: “${one.name}” from “${one.survivor.name}”`}
            onClick={() => splitAgain(one)}
          >
            Split again
          </button>
        </li>
      ))}
    </ul>
  )
}
