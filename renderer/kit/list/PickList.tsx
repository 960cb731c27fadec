import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { comboboxProps, stepOf, stepTo } from './combobox.ts'
import { Options } from './Options.tsx'
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
  readonly isDisabled?: (item: Item) => boolean
  readonly groupOf?: (item: Item) => string
  /** What to do where there are no items. */
  readonly empty: string
}

/** The option that Enter takes: one gone to, or, once something is typed, the first that can be chosen. */
type Active = number | 'first' | 'none'

/**
 * A field with a list of what is found under it: an ARIA combobox. What is typed makes the first of them the one
 * that Enter takes; before that, arrow keys choose.
 */
export function PickList<Item>(props: PickListProps<Item>) {
  const { label, placeholder, typed, items, onPick } = props
  const id = useId()
  const [active, setActive] = useState<Active>('none')
  const count = items.length
  const isOff = (item: Item) => props.isDisabled?.(item) === true
  const first = items.findIndex((item) => !isOff(item))
  const current = active === 'first' ? first : active === 'none' ? -1 : Math.min(active, count - 1)
  const handleKeyDown = (event: KeyboardEvent) => {
    const by = stepOf(event.nativeEvent)
    if (by !== 0 && count > 0) {
      event.preventDefault()
      setActive(
        stepTo(current, by, count, (index) => {
          const item = items[index]
          return item === undefined || isOff(item)
        }),
      )
    }
    const chosen = items[current]
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || chosen === undefined) return
    event.preventDefault()
    if (!isOff(chosen)) onPick(chosen)
  }
  return (
    <>
      <input
        // The field is all that the dialog is for.
        autoFocus
        className={styles['field']}
        aria-label={label}
        {...comboboxProps(id, count, current)}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          props.onType(event.target.value)
          setActive(event.target.value.trim() === '' ? 'none' : 'first')
        }}
        onKeyDown={handleKeyDown}
      />
      {count === 0 ? <p className={styles['empty']}>{props.empty}</p> : null}
      <Options
        id={id}
        label={label}
        className={styles['list'] ?? ''}
        items={items}
        keyOf={props.keyOf}
        render={props.render}
        active={current}
        onPick={onPick}
        onPoint={setActive}
        isDisabled={isOff}
        {...(props.groupOf === undefined ? {} : { groupOf: props.groupOf })}
      />
    </>
  )
}
