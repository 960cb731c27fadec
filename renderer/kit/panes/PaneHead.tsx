import type { ReactNode } from 'react'
import styles from './PaneHead.module.css'

interface PaneHeadProps {
  readonly title: string
  /** How much it holds. */
  readonly count: ReactNode
  /** Whether the pane stands beside the main one of its view. */
  readonly isAside?: boolean
  /** What can be done in it. */
  readonly children?: ReactNode
}

/** The upper edge of a pane: what it holds, how much of that, and what can be done. */
export function PaneHead({ title, count, isAside = false, children }: PaneHeadProps) {
  const Heading = isAside ? 'h2' : 'h1'
  return (
    <div className={styles['head']}>
      <Heading className={styles['title']}>
        {title} <span className={styles['count']}>{count}</span>
      </Heading>
      {children}
    </div>
  )
}
