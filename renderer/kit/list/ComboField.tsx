import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { useUnwritten } from '../editing/unwritten.ts'
import { useLastWrite } from '../editing/use-last-write.ts'
import { useOriginal } from '../editing/use-original.ts'
import { useFocusTargetAt } from '../focus/use-region.ts'
import { tellUnkept } from '../notices/notices.ts'
import styles from './ComboField.module.css'
import { comboboxProps, stepOf, stepTo } from './combobox.ts'
import { FieldList, type ComboItem } from './FieldList.tsx'

interface ComboFieldProps {
  /** By what name the focus is taken to it. */
  readonly target: string
  readonly label: string
  readonly placeholder: string
  /** What is set now. */
  readonly value: string
  readonly isDisabled: boolean
  /** What is offered for what is typed. */
  readonly itemsFor: (typed: string) => readonly ComboItem[]
  /** Which of the things offered is taken unasked for what is typed; -1 for none. Absent: what is typed counts as it is. */
  readonly likeliestOf?: (items: readonly ComboItem[], typed: string) => number
  /** Answers, as `onKeep` does, whether that could be done. */
  readonly onPick: (item: ComboItem, typed: string) => boolean
  /** Sets what was typed; answers whether that could be done. What was not stays in the field, to be mended. */
  readonly onKeep: (typed: string) => boolean
}

/**
 * A field with suggestions, an ARIA combobox: what is typed counts when the field is left or with Enter, or the likeliest
 * thing offered for it, unless arrow keys or the pointer chose another; Escape alone gives back what was set.
 */
export function ComboField(props: ComboFieldProps) {
  const { label, placeholder, value, isDisabled, itemsFor, likeliestOf, onPick, onKeep } = props
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useFocusTargetAt(props.target, field)
  // What is typed and not set yet, also for keys that come before it is drawn; null for nothing.
  const pending = useRef<string | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [warning, setWarning] = useState<string | null>(null)
  const original = useOriginal(value, typed !== null)
  const type = (text: string | null) => {
    pending.current = text
    setTyped(text)
    setActive(-1)
  }
  const giveBack = () => {
    type(null)
    setWarning(null)
    setOpen(false)
  }
  /** Whether what is set now may be written over: where it was changed elsewhere, the person is told first. */
  const mayReplace = () => {
    const meanwhile = original.warn()
    setWarning(meanwhile)
    return meanwhile === null
  }
  const keep = () => {
    const text = pending.current
    setOpen(false)
    setActive(-1)
    if (text !== null && original.isKept(text)) giveBack()
    if (text === null || original.isKept(text) || !mayReplace()) return
    // What cannot be set is told once, and stays to be mended.
    pending.current = null
    const offered = likeliestOf === undefined ? [] : itemsFor(text)
    const likeliest = offered[likeliestOf?.(offered, text) ?? -1]
    if (likeliest === undefined ? onKeep(text) : onPick(likeliest, text)) setTyped(null)
  }
  const pick = (item: ComboItem) => {
    if (typed !== null && !mayReplace()) return
    const text = typed ?? value
    giveBack()
    onPick(item, text)
  }
  useUnwritten(() => pending.current !== null)
  useLastWrite(() => {
    const text = pending.current
    if (text === null) return
    if (original.isKept(text) || !original.isOvertaken()) keep()
    else {
      const lost = `“${shorten(text, 60)}” was not kept in “${label}”`
      tellUnkept(`${lost}: it was changed meanwhile.`, text)
    }
  })
  const items = isOpen ? itemsFor(typed ?? '') : []
  const isListed = items.length > 0
  const marked = active < 0 && typed !== null ? (likeliestOf?.(items, typed) ?? -1) : active
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = stepOf(event.nativeEvent)
    if (by !== 0 && !event.altKey) {
      event.preventDefault()
      setOpen(true)
      if (isListed) setActive(stepTo(active, by, items.length))
      else setActive(by === 1 ? 0 : itemsFor(typed ?? '').length - 1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const chosen = items[active]
      if (chosen === undefined) keep()
      else pick(chosen)
    } else if (event.key === 'Escape') giveBack()
  }
  return (
    <>
      <span className={styles['box']}>
        <input
          ref={field}
          className={`field ${styles['input'] ?? ''}`}
          aria-label={label}
          aria-invalid={warning !== null}
          aria-describedby={warning === null ? undefined : `${id}-warning`}
          {...comboboxProps(id, items.length, marked)}
          placeholder={placeholder}
          disabled={isDisabled}
          value={typed ?? value}
          onChange={(event) => {
            type(event.target.value)
            setOpen(true)
          }}
          onKeyDown={handleKeyDown}
          onBlur={keep}
        />
        <button
          type="button"
          tabIndex={-1}
          className={styles['open']}
          aria-label={`${label}: show the list`}
          disabled={isDisabled}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            field.current?.focus()
            setOpen(!isOpen)
          }}
        >
          ▾
        </button>
        {isListed ? (
          <FieldList
            {...{ id, label, items, field }}
            active={marked}
            onPoint={setActive}
            onPick={pick}
          />
        ) : null}
      </span>
      {warning === null ? null : (
        <span id={`${id}-warning`} role="alert" className={styles['warning']}>
          {warning}
        </span>
      )}
    </>
  )
}
