import type { KeyboardEvent } from 'react'
import { useFocusTarget } from '../../kit/focus/use-region.ts'
import { countOf } from '../../../shared/domain/counting.ts'
import { giveTopicTo } from '../../topics/topic-actions.ts'
import { TopicMark } from '../../topics/TopicMark.tsx'
import { ClaimTicks } from '../ClaimTicks.tsx'
import {
  dismissCluster,
  holdCluster,
  leaveOut,
  renameCluster,
  useClusterChoice,
  type ShownCluster,
} from './cluster-choice.ts'
import styles from './Offers.module.css'

interface ClusterCardProps {
  readonly shown: ShownCluster
  /** Among the others, from 0. */
  readonly place: number
  readonly isReadOnly: boolean
}

/** One topic that is offered: why, the claims that would get it, and the button that gives it to them. */
export function ClusterCard({ shown, place, isReadOnly }: ClusterCardProps) {
  const { key, cluster, claimIds } = shown
  const target = useFocusTarget<HTMLButtonElement>('topics')
  const name = useClusterChoice((state) => state.renamed.get(key) ?? cluster.topic)
  const left = useClusterChoice((state) => state.left.get(key))
  const chosen = claimIds.filter((id) => left?.has(id) !== true)
  const set = () => {
    if (chosen.length === 0 || name.trim() === '') return
    // Gone from the list before its claims change, so that the next one is looked at.
    holdCluster(null)
    giveTopicTo(chosen, name.trim())
  }
  // Looked at, it stays as it is shown, whatever is found meanwhile.
  const holding = { onFocus: () => holdCluster({ cluster, place }) }
  const handleNameKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    set()
  }
  return (
    <li className={styles['card']} data-cluster={key} {...holding}>
      <div className={styles['head']}>
        {isReadOnly || !cluster.isNew ? (
          <span className={styles['topic']}>
            <TopicMark topic={cluster.topic} />
          </span>
        ) : (
          <label className={styles['name']}>
            <span className={styles['fresh']}>New</span>
            <span className="visually-hidden"> topic, which can be called otherwise: </span>
            <input
              className="field"
              value={name}
              onChange={(event) => renameCluster(key, event.target.value)}
              onKeyDown={handleNameKey}
            />
          </label>
        )}
        <span className={styles['reason']}>{cluster.reason}</span>
        <button
          type="button"
          className="button"
          ref={target}
          disabled={isReadOnly || chosen.length === 0 || name.trim() === ''}
          aria-label={`Set for ${countOf(chosen.length, 'claim')}: ${name}`}
          onClick={set}
        >
          Set for {chosen.length}
        </button>
        <button
          type="button"
          className="button plain"
          aria-label={`Not this: ${cluster.topic}`}
          onClick={() => {
            holdCluster(null)
            dismissCluster(key)
          }}
        >
          Not this
        </button>
      </div>
      <ClaimTicks
        label={`Claims that would get “${name}”`}
        claimIds={claimIds}
        isTicked={(id) => left?.has(id) !== true}
        isReadOnly={isReadOnly}
        onTick={(id, isTicked) => leaveOut(key, id, !isTicked)}
      />
    </li>
  )
}
