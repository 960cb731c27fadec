import { useState, type ReactNode } from 'react'
import { formatNumber } from '../../../shared/domain/counting.ts'
import styles from './LongList.module.css'

/** How many items are drawn at first, and added by each press. */
const PAGE = 60

interface LongListProps<Item> {
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly render: (item: Item, index: number) => ReactNode
  readonly className: string
}

/** A list of any length, of which only the beginning is drawn until more is asked for. */
export function LongList<Item>({ items, keyOf, render, className }: LongListProps<Item>) {
  const [limit, setLimit] = useState(PAGE)
  return (
    <>
      <ul className={className}>
        {items.slice(0, limit).map((item, index) => (
          <li key={keyOf(item)}>{render(item, index)}</li>
        ))}
      </ul>
      {items.length > limit ? (
        <button
          type="button"
          className={`button plain ${styles['later'] ?? ''}`}
          onClick={() => setLimit(limit + PAGE)}
        >
          Show {Math.min(PAGE, items.length - limit)} more of {formatNumber(items.length)}
        </button>
      ) : null}
    </>
  )
}
