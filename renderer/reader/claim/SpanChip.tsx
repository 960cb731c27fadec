import { useRef, type KeyboardEvent } from 'react'
import styles from './ClaimCard.module.css'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { useFocusReturn } from '../text/text-focus.ts'
import { TakeOff } from '../../kit/chips/TakeOff.tsx'
import { readKey } from '../../kit/keys/use-keyboard.ts'

interface SpanChipProps {
  /** What the chip is to the claim: "words", "speaker", "cue", "source". */
  readonly markedAs: string
  readonly words: string
  /** Whether the words no longer stand in the text at their place. */
  readonly isFlawed?: boolean
  readonly isFixed: boolean
  /** Absent where there is no place in the text to go to. */
  readonly onGo?: (() => void) | undefined
  readonly onTakeOff: () => void
  /** Absent where the order means nothing. */
  readonly onMove?: ((by: 1 | -1) => void) | undefined
}

/** One span of a claim: Enter goes to it, Delete takes it off, Alt with an arrow moves it in the chain. */
export function SpanChip(props: SpanChipProps) {
  const { markedAs, words, isFlawed = false, isFixed, onGo, onTakeOff, onMove } = props
  const chip = useRef<HTMLSpanElement>(null)
  useFocusReturn(chip)
  const handleKeyDown = (event: KeyboardEvent) => {
    if (isFixed) return
    const by = event.key === 'ArrowLeft' ? -1 : 1
    if (['Delete', 'Backspace', 'x'].includes(readKey(event)) && !event.ctrlKey) onTakeOff()
    else if (event.altKey && event.key.startsWith('Arrow') && onMove !== undefined) onMove(by)
    else return
    event.preventDefault()
  }
  return (
    <span
      ref={chip}
      className={styles['chip']}
      data-role={markedAs}
      data-flawed={isFlawed || undefined}
    >
      <button
        type="button"
        className={styles['chip-words']}
        aria-label={`${markedAs}: ${shorten(words, 160)}${isFlawed ? ' (differs from the text: review it)' : ''}`}
        aria-keyshortcuts={isFixed ? 'Enter' : 'Enter Delete'}
        title={isFlawed ? 'These words no longer stand at this place in the text.' : undefined}
        onClick={onGo}
        onKeyDown={handleKeyDown}
      >
        {shorten(words, 64)}
      </button>
      {isFixed ? null : (
        <TakeOff
          what={`${markedAs}, ${shorten(words, 40)}`}
          isTabStop={false}
          onTakeOff={onTakeOff}
        />
      )}
    </span>
  )
}
