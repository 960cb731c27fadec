import type { ReactNode } from 'react'
import styles from './PartList.module.css'

interface PartListProps {
  /** With `--part-columns`: the widths of the first part, of the second's term and of the second. */
  readonly className: string | undefined
  readonly children: ReactNode
}

/** What a thing is made of, two parts beside each other; one below the other where there is little room. */
export function PartList({ className = '', children }: PartListProps) {
  return <dl className={`${styles['parts'] ?? ''} ${className}`}>{children}</dl>
}

interface PartProps {
  readonly term: string
  /** Whether it takes the room of two. */
  readonly isWide?: boolean
  /** Whether all of it stands on one line. */
  readonly isLine?: boolean
  /** What it is found by. */
  readonly 'data-picker'?: string
  readonly children: ReactNode
}

/** One part: what it is called, and what it is. */
export function Part({ term, isWide = false, isLine = false, children, ...found }: PartProps) {
  const layout = [isWide ? styles['wide'] : undefined, isLine ? styles['line'] : undefined]
  return (
    <>
      <dt>{term}</dt>
      <dd className={layout.filter(Boolean).join(' ') || undefined} {...found}>
        {children}
      </dd>
    </>
  )
}
