import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useReader } from '../reader/reader-state.ts'
import { CommandKey } from './CommandKey.tsx'
import styles from './Review.module.css'

/** The keys of a review: each can be pressed on the screen as well. `hasUnsure`: a draft of unsure speaker is among others. */
export function ReviewKeys({ hasUnsure }: { readonly hasUnsure: boolean }) {
  const hasSelection = useReader((state) => state.selected !== null)
  return (
    <div className={styles['keys']} role="toolbar" aria-label="What to do with the draft">
      <div className={styles['line']}>
        <CommandKey id="review.accept" word="Accept" isPrimary />
        <CommandKey id="review.reject" word="Reject" />
        <CommandKey id="review.next" word="Next" />
        <CommandKey id="review.back" word="Back" />
        {hasUnsure ? <CommandKey id="review.unsure" word="Unsure" /> : null}
        <CommandKey id="review.split" word="Split" />
        <CommandKey id="review.merge" word="Merge" />
      </div>
      {hasSelection ? <SelectionKeys /> : <EndKeys />}
    </div>
  )
}

/** What moves the ends of the draft's words. */
function EndKeys() {
  return (
    <div className={styles['line']}>
      <span className={styles['about']}>Start</span>
      <CommandKey id="review.startEarlier" word="Start a word earlier" Icon={ArrowLeft} />
      <CommandKey id="review.startLater" word="Start a word later" Icon={ArrowRight} />
      <span className={styles['about']}>End</span>
      <CommandKey id="review.endEarlier" word="End a word earlier" Icon={ArrowLeft} />
      <CommandKey id="review.endLater" word="End a word later" Icon={ArrowRight} />
      <span className={`${styles['about'] ?? ''} ${styles['more'] ?? ''}`}>
        Select words for more
      </span>
    </div>
  )
}

/** What words that are selected can be made. */
function SelectionKeys() {
  return (
    <div className={styles['line']}>
      <span className={styles['about']}>Selected words</span>
      <CommandKey id="review.words" word="use instead" />
      <CommandKey id="tag.extend" word="add" />
      <CommandKey id="tag.speaker" word="speaker" />
      <CommandKey id="tag.cue" word="cue" />
      <CommandKey id="tag.source" word="via" />
    </div>
  )
}
