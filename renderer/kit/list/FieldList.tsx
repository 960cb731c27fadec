import { useRef, type ReactNode, type RefObject } from 'react'
import styles from './FieldList.module.css'
import { Options } from './Options.tsx'
import { useTopLayer } from './use-top-layer.ts'

/** One of the things that can be chosen. */
export interface ComboItem {
  readonly id: string
  readonly name: string
  /** What tells it from others of like name. */
  readonly detail: string
  /** Drawn before the name. */
  readonly mark?: ReactNode
}

interface FieldListProps {
  readonly id: string
  readonly label: string
  readonly items: readonly ComboItem[]
  readonly active: number
  readonly field: RefObject<HTMLInputElement | null>
  readonly onPoint: (index: number) => void
  readonly onPick: (item: ComboItem) => void
}

/** What a field offers, beside it and above all else. */
export function FieldList(props: FieldListProps) {
  const { id, label, items, active, field, onPoint, onPick } = props
  const list = useRef<HTMLDivElement>(null)
  useTopLayer(list, field, items)
  return (
    <div ref={list} popover="manual" className={`menu ${styles['list'] ?? ''}`}>
      <Options
        id={id}
        label={label}
        items={items}
        keyOf={(item) => item.id}
        active={active}
        onPoint={onPoint}
        onPick={onPick}
        render={({ name, detail, mark }) => (
          <>
            {mark}
            {name}
            <span className={styles['detail']}>{detail}</span>
          </>
        )}
      />
    </div>
  )
}
