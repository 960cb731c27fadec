import { memo, useMemo } from 'react'
import { formatNumber } from '../../shared/domain/counting.ts'
import { isolate } from '../../shared/domain/text/text-direction.ts'
import { BOX_PADDING, COUNT_SIZE, type PictureNode } from '../../shared/report/chain-picture.ts'
import { baselineOf } from '../../shared/report/chain-svg.ts'
import { describeNode } from '../../shared/report/chain-words.ts'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import { topicMark } from '../topics/topic-colours.ts'
import { actionsOf, type PartProps } from './chain-parts.ts'
import styles from './ChainPictureView.module.css'

/** What tells the kinds of boxes apart without colour: the pattern of their edge. */
export function EdgePatterns() {
  return (
    <defs>
      <pattern id="chain-outlet" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect className={styles['ink']} width="4" height="4" />
      </pattern>
      <pattern
        id="chain-source"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={styles['ink']} width="2.5" height="5" />
      </pattern>
      <pattern id="chain-speaker" width="4" height="4" patternUnits="userSpaceOnUse">
        <circle className={styles['ink']} cx="2" cy="2" r="1.2" />
      </pattern>
      <pattern id="chain-claims" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect className={styles['ink']} width="4" height="1.5" />
      </pattern>
    </defs>
  )
}

interface BoxProps extends PartProps<PictureNode> {
  /** Whether the claims at the end of the chains are gathered by topic. */
  readonly isByTopic: boolean
}

function Face({ shape, isByTopic }: Pick<BoxProps, 'shape' | 'isByTopic'>) {
  const { x, y, width, height, kind, key, parties } = shape
  const isTopic = isByTopic && kind === 'claims' && key !== '' && parties === 1
  return (
    <>
      <rect className={styles['face']} x={x} y={y} width={width} height={height} rx={3} />
      {shape.isGap ? null : (
        <rect
          className={styles['edge']}
          x={x}
          y={y}
          width={6}
          height={height}
          fill={`url(#chain-${kind})`}
        />
      )}
      {isTopic ? (
        <rect
          className={styles['topic']}
          x={x}
          y={y}
          width={6}
          height={height}
          {...topicMark(key)}
        />
      ) : null}
    </>
  )
}

/** A party of the picture, with its name and how many claims are its. */
export const ChainBox = memo(function ChainBox(props: BoxProps) {
  const { picture, shape, lit } = props
  const { x, width, lines, count } = shape
  const target = useFocusTarget<SVGGElement>('chains')
  const said = useMemo(() => describeNode(picture, shape), [picture, shape])
  const isPartly = lit > 0 && lit < count
  return (
    <g data-loose={shape.isGap || shape.parties > 1 || undefined}>
      <g
        ref={props.isCurrent ? target : undefined}
        className={styles['box']}
        {...actionsOf(props, shape.id)}
        aria-label={said}
      >
        <title>{said}</title>
        <Face shape={shape} isByTopic={props.isByTopic} />
      </g>
      {lines.map((line, index) => (
        <text
          key={baselineOf(shape, index, lines.length)}
          className={styles['label']}
          aria-hidden
          x={x + BOX_PADDING}
          y={baselineOf(shape, index, lines.length)}
        >
          {isolate(line)}
        </text>
      ))}
      <text
        className={styles['count']}
        aria-hidden
        x={x + width - 8}
        y={baselineOf(shape, 0, isPartly ? 2 : 1)}
        fontSize={COUNT_SIZE}
        textAnchor="end"
      >
        {formatNumber(count)}
      </text>
      {isPartly ? (
        <text
          className={styles['lit-count']}
          aria-hidden
          x={x + width - 8}
          y={baselineOf(shape, 1, 2)}
          fontSize={COUNT_SIZE}
          textAnchor="end"
        >
          {formatNumber(lit)}
        </text>
      ) : null}
    </g>
  )
})
