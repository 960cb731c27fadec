import { formatNumber } from '../../shared/domain/counting.ts'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import {
  BOX_PADDING,
  COUNT_SIZE,
  LABEL_SIZE,
  type ChainPicture,
  type PictureLink,
  type PictureNode,
} from '../../shared/report/chain-picture.ts'
import { isolate } from '../../shared/domain/text-direction.ts'
import { baselineOf } from '../../shared/report/chain-svg.ts'
import { describeLink, describeNode } from '../../shared/report/chain-words.ts'
import { findPart, joinedParts, stepFrom } from './chain-steps.ts'
import styles from './ChainPictureView.module.css'
import { goToPart, useChains } from './chains-state.ts'
import { enterPart } from './part-opening.ts'
import { useKeyDown } from './use-key-down.ts'

interface PartProps<Shape> {
  readonly picture: ChainPicture
  readonly shape: Shape
  /** Whether Tab comes to it. */
  readonly isCurrent: boolean
  readonly isShown: boolean
  readonly isJoined: boolean
  /** Told when the mouse comes over it, and null when it goes. */
  readonly onPoint: (id: string | null) => void
}

/** What a box and a band do alike. */
function partProps(
  { picture, isCurrent, isShown, isJoined, onPoint }: PartProps<unknown>,
  id: string,
) {
  return {
    role: 'button',
    tabIndex: isCurrent ? 0 : -1,
    'aria-pressed': isShown,
    'data-part': id,
    'data-pane-focus': isCurrent || undefined,
    'data-shown': isShown || undefined,
    'data-joined': isJoined || undefined,
    onFocus: () => goToPart(id),
    onClick: () => enterPart(picture, id),
    onPointerEnter: () => onPoint(id),
    onPointerLeave: () => onPoint(null),
  }
}

const Band = memo(function Band(props: PartProps<PictureLink>) {
  const { picture, shape } = props
  const said = describeLink(picture, shape)
  return (
    <path
      className={styles['band']}
      d={shape.path}
      data-thin={shape.isThin || undefined}
      {...partProps(props, shape.id)}
      aria-label={said}
    >
      <title>{said}</title>
    </path>
  )
})

const Box = memo(function Box(props: PartProps<PictureNode>) {
  const { picture, shape } = props
  const { x, y, width, height, lines, kind } = shape
  const said = describeNode(picture, shape)
  return (
    <g data-loose={shape.isGap || shape.parties > 1 || undefined}>
      <g className={styles['box']} {...partProps(props, shape.id)} aria-label={said}>
        <title>{said}</title>
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
        y={baselineOf(shape, 0, 1)}
        fontSize={COUNT_SIZE}
        textAnchor="end"
      >
        {formatNumber(shape.count)}
      </text>
    </g>
  )
})

/** What tells the kinds of boxes apart without colour: the pattern of their edge. */
function Patterns() {
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

function partAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-part]') : null
  return element?.getAttribute('data-part') ?? null
}

/** The picture of the chains. Arrow keys go from part to part, Enter shows what is in one. */
export function ChainPictureView({ picture }: { readonly picture: ChainPicture }) {
  const place = useChains((state) => state.place)
  const shown = useChains((state) => state.shown)
  const [pointed, setPointed] = useState<string | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const current = findPart(picture, place) === null ? (picture.nodes[0]?.id ?? null) : place
  const joined = joinedParts(picture, pointed ?? place)
  useEffect(() => {
    // Only where the focus is in the picture already: a key has moved it on.
    const isInside = svg.current?.contains(document.activeElement) === true
    if (!isInside || current === null) return
    const part = svg.current?.querySelector<SVGElement>(`[data-part="${CSS.escape(current)}"]`)
    part?.focus({ preventScroll: true })
    part?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  const handleKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const at = partAt(event.target)
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        if (at !== null) enterPart(picture, at)
        return
      }
      const next = stepFrom(picture, at, event.key)
      if (next === null) return
      event.preventDefault()
      goToPart(next)
    },
    [picture],
  )
  useKeyDown(svg, handleKeyDown)
  const isCurrent = (id: string) => id === current
  return (
    <svg
      ref={svg}
      className={styles['picture']}
      width={picture.width}
      height={picture.height}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="group"
      aria-label="Who relied on whom"
      aria-describedby="chains-keys"
      fontSize={LABEL_SIZE}
    >
      <Patterns />
      {picture.layers.map(({ title, x }, index) => (
        <text key={title} className={styles['head']} x={x} y={18}>
          {index === 0 ? '' : '← '}
          {title}
        </text>
      ))}
      {picture.links.map((link) => (
        <Band
          key={link.id}
          picture={picture}
          shape={link}
          isCurrent={isCurrent(link.id)}
          isShown={link.id === shown}
          isJoined={joined.has(link.id)}
          onPoint={setPointed}
        />
      ))}
      {picture.nodes.map((node) => (
        <Box
          key={node.id}
          picture={picture}
          shape={node}
          isCurrent={isCurrent(node.id)}
          isShown={node.id === shown}
          isJoined={joined.has(node.id)}
          onPoint={setPointed}
        />
      ))}
    </svg>
  )
}
