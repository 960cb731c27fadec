import { useRegistry } from '../kit/keys/registry.ts'
import { countOf, formatNumber } from '../../shared/domain/counting.ts'
import { CommandKey } from './CommandKey.tsx'
import styles from './Review.module.css'

interface DraftsBarProps {
  readonly waiting: number
  /** Of how many of them the speaker is unsure. */
  readonly unsure: number
  /** Whether a review is under way, and another claim was selected in it. */
  readonly isReviewing: boolean
}

/** Says that drafts wait, and what can be done with them. */
export function DraftsBar({ waiting, unsure, isReviewing }: DraftsBarProps) {
  const hasThreshold = useRegistry((state) => state.commands.has('drafts.threshold'))
  return (
    <section className={styles['bar']} aria-label="Drafts" data-scope="reader">
      <span className={styles['waiting']}>
        <strong>{countOf(waiting, 'draft')}</strong> {waiting === 1 ? 'waits' : 'wait'} for your
        review.{unsure === 0 ? null : ` Speaker unsure: ${formatNumber(unsure)}.`}
      </span>
      {isReviewing ? (
        <>
          <CommandKey id="review.next" word="Go on" isPrimary />
          <CommandKey id="review.leave" word="Leave" />
        </>
      ) : (
        <>
          <CommandKey id="review.start" word="Review" isPrimary />
          {unsure === 0 ? null : <CommandKey id="review.unsure" word="Unsure speakers" />}
          <CommandKey id="drafts.readThrough" word="Read through…" />
          {hasThreshold ? <CommandKey id="drafts.threshold" word="Accept several…" /> : null}
        </>
      )}
    </section>
  )
}
