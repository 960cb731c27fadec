import { formatNumber } from '../../shared/domain/counting.ts'
import { isolate } from '../../shared/domain/text/text-direction.ts'
import {
  HEAD_HEIGHT,
  LANE_LABEL_SIZE,
  SLOT_LABEL_SIZE,
  type TimelinePicture,
} from '../../shared/report/timeline-picture.ts'
import styles from './TimelinePictureView.module.css'
import { isVisible, type VisiblePart } from './use-visible-part.ts'

interface EdgeProps {
  readonly picture: TimelinePicture
  readonly part: VisiblePart
}

/** The days over the columns, and what they are in; stays in sight as the lanes scroll. */
export function TimelineHead({ picture, part }: EdgeProps) {
  const { columns, groups, gaps, labelWidth, width } = picture
  const isSeen = ({ x, width }: { readonly x: number; readonly width: number }) =>
    isVisible({ x, width, y: part.top, height: 1 }, part)
  const across = width - labelWidth
  return (
    <svg
      className={styles['head']}
      width={across}
      height={HEAD_HEIGHT}
      viewBox={`${labelWidth} 0 ${across} ${HEAD_HEIGHT}`}
      aria-hidden
    >
      {groups.filter(isSeen).map(({ label, x }) => (
        <text key={x} className={styles['group']} x={x + 6} y={17} fontSize={SLOT_LABEL_SIZE}>
          {label}
        </text>
      ))}
      {columns.filter(isSeen).map(({ slot, x }) => (
        <text key={x} className={styles['slot']} x={x + 6} y={37} fontSize={SLOT_LABEL_SIZE}>
          {slot.name.label}
          <title>{`${slot.name.whole}: ${formatNumber(slot.count)}`}</title>
        </text>
      ))}
      {gaps.filter(isSeen).map(({ label, x, width }) => (
        <text
          key={x}
          className={styles['quiet']}
          x={x + width / 2}
          y={37}
          fontSize={9}
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
    </svg>
  )
}

/** The names of the lanes at the left; stay in sight as time scrolls. */
export function TimelineNames({ picture, part }: EdgeProps) {
  const { lanes, labelWidth, height } = picture
  const down = height - HEAD_HEIGHT
  return (
    <svg
      className={styles['names']}
      width={labelWidth}
      height={down}
      viewBox={`0 ${HEAD_HEIGHT} ${labelWidth} ${down}`}
      aria-hidden
    >
      {lanes
        .filter(({ y, height }) => y < part.bottom && y + height > part.top)
        .map(({ lane, y, height, line }) => (
          <g key={lane.key}>
            <title>{lane.label}</title>
            <path className={styles['line']} d={`M0 ${y + 0.5}H${labelWidth}`} />
            <text
              className={styles['name']}
              x={14}
              y={y + height / 2 + LANE_LABEL_SIZE * 0.36}
              fontSize={LANE_LABEL_SIZE}
              data-none={lane.key === '' || undefined}
            >
              {isolate(line)}
            </text>
            <text
              className={styles['count']}
              x={labelWidth - 12}
              y={y + height / 2 + LANE_LABEL_SIZE * 0.36}
              fontSize={LANE_LABEL_SIZE}
              textAnchor="end"
            >
              {formatNumber(lane.count)}
            </text>
          </g>
        ))}
    </svg>
  )
}
