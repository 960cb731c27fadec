import { memo, useMemo } from 'react'
import { outlineOfShare, type PictureLink } from '../../shared/report/chain-picture.ts'
import { describeLink } from '../../shared/report/chain-words.ts'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import { actionsOf, type PartProps } from './chain-parts.ts'
import styles from './ChainPictureView.module.css'

/** A band of the picture; as much of it is lit as its claims are of the part at hand. */
export const ChainBand = memo(function ChainBand(props: PartProps<PictureLink>) {
  const { picture, shape, lit } = props
  const said = useMemo(() => describeLink(picture, shape), [picture, shape])
  const target = useFocusTarget<SVGPathElement>('chains')
  return (
    <>
      <path
        ref={props.isCurrent ? target : undefined}
        className={styles['band']}
        d={shape.path}
        data-thin={shape.isThin || undefined}
        {...actionsOf(props, shape.id)}
        aria-label={said}
      >
        <title>{said}</title>
      </path>
      {lit === 0 ? null : (
        <path className={styles['lit']} d={outlineOfShare(shape, lit / shape.count)} aria-hidden />
      )}
    </>
  )
})
