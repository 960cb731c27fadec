import { useLayoutEffect, useRef } from 'react'
import { formatNumber } from '../../shared/domain/counting.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { PictureCell } from '../../shared/report/timeline-picture.ts'
import { carriersInWords, momentInWords, wordsOnLine } from '../../shared/report/timeline-words.ts'
import styles from './TimelinePictureView.module.css'
import type { VisiblePart } from './use-visible-part.ts'

/** Most claims that are told before the rest is a number. */
const MOST = 3
const WIDTH = 340
/** Between the tip and its cell, and the edge of the pane. */
const SPACE = 4

interface TimelineTipProps {
  readonly project: Project
  readonly drawn: PictureCell
  /** What can be seen of the picture at the time. */
  readonly readView: () => VisiblePart | null
}

/** The words of the claims of a cell, who carried them, and how it is known when; its name says the same to a screen reader. */
export function TimelineTip({ project, drawn, readView }: TimelineTipProps) {
  const { cell, x, y, height } = drawn
  const tip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = tip.current
    const view = readView()
    if (element === null || view === null) return
    const own = element.offsetHeight + SPACE
    // Upward only where there is too little room below, and enough above.
    const isAbove = y + height + own > view.bottom && y - own > view.top
    const right = view.right - WIDTH - 2 * SPACE
    element.style.left = `${Math.max(view.left + SPACE, Math.min(x, right))}px`
    element.style.top = `${isAbove ? y - own : y + height + SPACE}px`
  }, [x, y, height, readView, project])
  const rest = cell.entries.length - MOST
  return (
    <div ref={tip} className={styles['tip']} aria-hidden style={{ width: WIDTH }}>
      {cell.entries.slice(0, MOST).map((entry) => {
        const claim = project.claims.get(entry.claimId)
        return claim === undefined ? null : (
          <p key={entry.claimId} className={styles['told']}>
            <span className={styles['words']} dir="auto">
              {wordsOnLine(claim)}
            </span>
            <span className={styles['about']}>
              <bdi>{carriersInWords(project, claim)}</bdi> · {momentInWords(entry)}
              {claim.review === 'draft' ? ' · draft' : ''}
            </span>
          </p>
        )
      })}
      {rest > 0 ? <p className={styles['about']}>and {formatNumber(rest)} more</p> : null}
    </div>
  )
}
