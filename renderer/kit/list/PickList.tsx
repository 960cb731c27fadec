import { useId, useLayoutEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import styles from './PickList.module.css'

interface PickListProps<Item> {
  readonly label: string
  readonly placeholder: string
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly render: (item: Item) => ReactNode
  readonly onPick: (item: Item) => void
  /** What to do where there are no items. */
  readonly empty: string
}

/**
 * A field with a list of what is found under it: an ARIA combobox. What is typed makes the first of them the one
 * that Enter takes; before that, arrow keys choose.
 */
export function PickList<Item>(props: PickListProps<Item>) {
  const { label, placeholder, typed, items, keyOf, render, onPick } = props
  const id = useId()
  const [active, setActive] = useState(-1)
  const count = items.length
  const current = Math.min(active, count - 1)
  useLayoutEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, current])
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0 && count > 0) {
      event.preventDefault()
      setActive(current < 0 ? (by === 1 ? 0 : count - 1) : (current + by + count) % count)
    }
    const chosen = items[current]
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      onPick(chosen)
    }
  }
  return (
    <>
      <input
        // The field is all that the dialog is for.
        autoFocus
        className={styles['field']}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={id}
        aria-activedescendant={current < 0 ? undefined : `${id}-${current}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          props.onType(event.target.value)
          setActive(event.target.value.trim() === '' ? -1 : 0)
        }}
        onKeyDown={handleKeyDown}
      />
      {count === 0 ? <p className={styles['empty']}>{props.empty}</p> : null}
      <div
        role="listbox"
        id={id}
        aria-label={label}
        className={styles['list']}
        hidden={count === 0}
      >
        {items.map((item, index) => (
          <div
            key={keyOf(item)}
            id={`${id}-${index}`}
            role="option"
            className="menu-item"
            tabIndex={-1}
            aria-selected={index === current}
            data-focused={index === current || undefined}
            onPointerMove={() => setActive(index)}
            // Before the field could lose the focus.
            onMouseDown={(event) => {
              event.preventDefault()
              onPick(item)
            }}
          >
            {render(item)}
          </div>
        ))}
      </div>
    </>
  )
}
