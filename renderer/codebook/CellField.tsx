import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { shorten } from '../../shared/domain/text/short-text.ts'
import { useUnwritten } from '../kit/editing/unwritten.ts'
import { useLastWrite } from '../kit/editing/use-last-write.ts'
import { useOriginal } from '../kit/editing/use-original.ts'
import { tellUnkept } from '../kit/notices/notices.ts'
import styles from './Codebook.module.css'

interface CellFieldProps {
  readonly label: string
  /** What the cell holds. */
  readonly text: string
  /** What was typed over it; null where it was opened as it is. */
  readonly typed: string | null
  readonly isLong: boolean
  /** Whether its topic is still there. */
  readonly isThere: () => boolean
  /** Answers whether it fitted. */
  readonly onSave: (text: string) => boolean
  /** Where to go then: so many rows down and columns to the right; null to stay away. */
  readonly onLeave: (to: readonly [rows: number, columns: number] | null) => void
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = { Enter: [1, 0], Tab: [0, 1] }

/** The text of a cell while it is edited. Enter, Tab and leaving it keep what is typed; Escape does not. */
export function CellField(props: CellFieldProps) {
  const { label, text, typed, isLong, isThere, onSave, onLeave } = props
  const [value, setValue] = useState(typed ?? text)
  const [warning, setWarning] = useState<string | null>(null)
  const original = useOriginal(text)
  const isOver = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const end = field.current?.value.length ?? 0
    field.current?.focus()
    field.current?.setSelectionRange(end, end)
  }, [])
  useUnwritten(() => !isOver.current && !original.isKept(value))
  const leave = (to: readonly [number, number] | null) => {
    if (isOver.current) return
    const warned = original.isKept(value) ? null : original.warn()
    setWarning(warned)
    if (warned !== null) return
    isOver.current = original.isKept(value) || onSave(value)
    if (isOver.current) onLeave(to)
  }
  useLastWrite(() => {
    if (isOver.current) return
    isOver.current = true
    onLeave(null)
    if (original.isKept(value)) return
    const isGone = !isThere()
    if (!isGone && !original.isOvertaken() && onSave(value)) return
    const why = isGone ? 'its topic is gone' : 'it does not fit, or its cell was changed meanwhile'
    tellUnkept(`“${shorten(value, 60)}” was not kept: ${why}.`, value)
  })
  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const way = WAYS[event.key]
    if (way === undefined && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (way === undefined) {
      isOver.current = true
      onLeave([0, 0])
    } else if (event.key === 'Enter' && event.altKey && isLong) {
      const { selectionStart, selectionEnd } = event.currentTarget
      event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end')
      setValue(event.currentTarget.value)
    } else leave(event.shiftKey ? [-way[0], -way[1]] : way)
  }
  return (
    <>
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={label}
        aria-invalid={warning !== null}
        rows={isLong ? Math.min(8, value.split('\n').length + 1) : 1}
        value={value}
        onChange={(event) => {
          setValue(event.target.value)
          setWarning(null)
        }}
        onKeyDown={handleKeyDown}
        onBlur={() => leave(null)}
      />
      {warning === null ? null : (
        <span role="alert" className={styles['warning']}>
          {warning}
        </span>
      )}
    </>
  )
}
