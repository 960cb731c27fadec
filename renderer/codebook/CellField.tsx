import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import styles from './Codebook.module.css'

interface CellFieldProps {
  readonly label: string
  readonly text: string
  readonly isLong: boolean
  /** Answers whether it fitted. */
  readonly onSave: (text: string) => boolean
  /** Where to go then: so many rows down and columns to the right; null to stay away. */
  readonly onLeave: (to: readonly [rows: number, columns: number] | null) => void
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = { Enter: [1, 0], Tab: [0, 1] }

/** The text of a cell while it is edited. Enter, Tab and leaving it keep what is typed; Escape does not. */
export function CellField({ label, text, isLong, onSave, onLeave }: CellFieldProps) {
  const [value, setValue] = useState(text)
  const isOver = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(text.length, text.length)
  }, [text])
  const leave = (to: readonly [number, number] | null) => {
    if (isOver.current) return
    isOver.current = onSave(value)
    if (isOver.current) onLeave(to)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      isOver.current = true
      onLeave([0, 0])
      return
    }
    const way = WAYS[event.key]
    if (way === undefined) return
    event.preventDefault()
    if (event.key === 'Enter' && event.altKey && isLong) setValue(`${value}\n`)
    else leave(event.shiftKey ? [-way[0], -way[1]] : way)
  }
  return (
    <textarea
      ref={field}
      className={styles['field']}
      aria-label={label}
      rows={isLong ? Math.min(8, value.split('\n').length + 1) : 1}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onKeyDown={handleKeyDown}
      onBlur={() => leave(null)}
    />
  )
}
