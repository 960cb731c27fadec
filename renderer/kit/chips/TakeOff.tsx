import { X } from 'lucide-react'
import styles from './TakeOff.module.css'

interface TakeOffProps {
  /** What is taken off: "topic Floods". */
  readonly what: string
  /** Whether Tab stops at it; not where a key of the chip itself does the same. */
  readonly isTabStop: boolean
  readonly onTakeOff: () => void
}

/** The cross at the end of a chip, which takes it off. */
export function TakeOff({ what, isTabStop, onTakeOff }: TakeOffProps) {
  return (
    <button
      type="button"
      className={styles['off']}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`Take off: ${what}`}
      onClick={onTakeOff}
    >
      <X size={11} aria-hidden />
    </button>
  )
}
