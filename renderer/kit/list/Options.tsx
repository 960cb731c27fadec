import { useLayoutEffect, type ReactNode } from 'react'
import { idOfOption } from './combobox.ts'
import styles from './Options.module.css'

interface OptionsProps<Item> {
  readonly id: string
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly render: (item: Item) => ReactNode
  /** The one that Enter takes; −1 for none. */
  readonly active: number
  readonly onPick: (item: Item) => void
  /** Told of the one that the pointer is over. */
  readonly onPoint?: (index: number) => void
  readonly isDisabled?: (item: Item) => boolean
  /** What those that stand together are called. */
  readonly groupOf?: (item: Item) => string
  readonly className?: string
}

interface Group<Item> {
  readonly name: string
  readonly items: readonly { readonly item: Item; readonly index: number }[]
}

/** The items in their order, those of one group that stand together as one. */
function groupItems<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string,
): readonly Group<Item>[] {
  const groups: { name: string; items: { item: Item; index: number }[] }[] = []
  for (const [index, item] of items.entries()) {
    const name = groupOf(item)
    const last = groups.at(-1)
    if (last?.name === name) last.items.push({ item, index })
    else groups.push({ name, items: [{ item, index }] })
  }
  return groups
}

/** The list of a combobox: what can be chosen, the one that Enter takes marked. It is not there while it is empty. */
export function Options<Item>(props: OptionsProps<Item>) {
  const { id, label, items, keyOf, render, active, onPick, onPoint, groupOf, className } = props
  useLayoutEffect(() => {
    document.getElementById(idOfOption(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  if (items.length === 0) return null
  const isOff = (item: Item) => props.isDisabled?.(item) === true
  const draw = (item: Item, index: number) => (
    <div
      key={keyOf(item)}
      id={idOfOption(id, index)}
      role="option"
      className="menu-item"
      tabIndex={-1}
      aria-selected={index === active}
      aria-disabled={isOff(item) || undefined}
      data-disabled={isOff(item) || undefined}
      data-focused={index === active || undefined}
      onPointerMove={() => onPoint?.(index)}
      // Before the field could lose the focus.
      onMouseDown={(event) => {
        event.preventDefault()
        if (event.button === 0 && !isOff(item)) onPick(item)
      }}
    >
      {render(item)}
    </div>
  )
  return (
    <div role="listbox" id={id} aria-label={label} className={className}>
      {groupOf === undefined
        ? items.map(draw)
        : groupItems(items, groupOf).map(({ name, items: members }) => (
            <div key={name} role="group" aria-label={name}>
              <div className={styles['group']} aria-hidden>
                {name}
              </div>
              {members.map(({ item, index }) => draw(item, index))}
            </div>
          ))}
    </div>
  )
}
