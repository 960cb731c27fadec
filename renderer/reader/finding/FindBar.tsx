import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { findText, stepFind, stopFinding, useFind } from './find-state.ts'
import styles from './FindBar.module.css'

/** Finds words in the open article: all marked, one shown. */
export function FindBar() {
  const { query, matches, current, turn } = useFind()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [turn])
  return (
    <search className={styles['bar']}>
      <input
        ref={field}
        className={`field ${styles['field'] ?? ''}`}
        aria-label="Find in this article"
        placeholder="Find in this article"
        value={query}
        onChange={(event) => findText(event.target.value)}
        onKeyDown={(event) => {
          // An input method has these keys while it composes.
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') stepFind(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') stopFinding()
          else return
          event.preventDefault()
        }}
      />
      <output className={styles['count']}>
        {query === ''
          ? ''
          : matches.length === 0
            ? 'Not found'
            : `${current + 1} of ${matches.length}`}
      </output>
      <button
        type="button"
        className="button plain"
        aria-label="Previous match"
        disabled={matches.length === 0}
        onClick={() => stepFind(-1)}
      >
        <ChevronUp size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="button plain"
        aria-label="Next match"
        disabled={matches.length === 0}
        onClick={() => stepFind(1)}
      >
        <ChevronDown size={14} aria-hidden />
      </button>
      <button type="button" className="button plain" aria-label="Close" onClick={stopFinding}>
        <X size={14} aria-hidden />
      </button>
    </search>
  )
}
