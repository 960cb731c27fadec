import { memo } from 'react'
import { formatNumber } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { isolate } from '../../shared/domain/text/text-direction.ts'
import {
  baselineOfWords,
  SLOT_LABEL_SIZE,
  WORDS_SIZE,
  type PictureCell,
} from '../../shared/report/timeline-picture.ts'
import { outlineOfMark } from '../../shared/report/timeline-svg.ts'
import { describeCell } from '../../shared/report/timeline-words.ts'
import type { Timeline } from '../../shared/timeline/timeline.ts'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import { enterCell } from './cell-opening.ts'
import { goToCell } from './timeline-state.ts'
import styles from './TimelinePictureView.module.css'

interface TimelineCellProps {
  readonly project: Project
  readonly timeline: Timeline
  readonly drawn: PictureCell
  /** Whether Tab comes to it. */
  readonly isCurrent: boolean
  readonly isShown: boolean
  /** The selected claim, where it is in this cell. */
  readonly claimId: Id | null
  /** Told when the mouse comes over it, and null when it goes. */
  readonly onPoint: (id: string | null) => void
}

/** What a lane has in a column: a mark for each claim, or as many as there is room for. */
export const TimelineCellView = memo(function TimelineCellView(props: TimelineCellProps) {
  const { project, timeline, drawn, isCurrent, isShown, claimId, onPoint } = props
  const { id, cell, x, y, width, height, marks, more, lines } = drawn
  const target = useFocusTarget<SVGGElement>('timeline')
  return (
    <>
      <g
        ref={isCurrent ? target : undefined}
        className={styles['cell']}
        role="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-label={describeCell(project, timeline, cell)}
        aria-pressed={isShown}
        data-cell={id}
        data-shown={isShown || undefined}
        onFocus={() => goToCell(id)}
        onClick={() => enterCell(id)}
        onPointerEnter={() => onPoint(id)}
        onPointerLeave={() => onPoint(null)}
      >
        <rect
          className={styles['ground']}
          x={x + 1}
          y={y + 2}
          width={width - 2}
          height={height - 3}
          rx={4}
        />
        {marks.map(({ entry, x, y }) => (
          <path
            key={entry.claimId}
            className={styles['mark']}
            d={outlineOfMark(entry.how, x, y)}
            data-how={entry.how}
            data-draft={project.claims.get(entry.claimId)?.review === 'draft' || undefined}
            data-selected={entry.claimId === claimId || undefined}
          />
        ))}
      </g>
      {lines.map((line, index) => (
        <text
          key={baselineOfWords(drawn, index)}
          className={styles['word-line']}
          x={x + 6}
          y={baselineOfWords(drawn, index)}
          fontSize={WORDS_SIZE}
          aria-hidden
        >
          {isolate(line)}
        </text>
      ))}
      {more === 0 ? null : (
        <text
          className={styles['more']}
          x={x + width - 5}
          y={y + height - 8}
          fontSize={SLOT_LABEL_SIZE}
          textAnchor="end"
          aria-hidden
        >
          +{formatNumber(more)}
        </text>
      )}
    </>
  )
})
