import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { LABEL_SIZE, type ChainPicture } from '../../shared/report/chain-picture.ts'
import { trailOf } from '../../shared/report/chain-trail.ts'
import { findPart, stepFrom } from './chain-steps.ts'
import { ChainBand } from './ChainBand.tsx'
import { ChainBox, EdgePatterns } from './ChainBox.tsx'
import styles from './ChainPictureView.module.css'
import { useChainFilter } from './chain-filter.ts'
import { goToPart, useChains } from './chains-state.ts'
import { enterPart } from './part-opening.ts'
import { useKeyDown } from '../kit/keys/use-key-down.ts'

function partAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-part]') : null
  return element?.getAttribute('data-part') ?? null
}

/** Takes the focus to the part that the keys are at, where it is in the picture already: a key has moved it on. */
function useFollowing(svg: RefObject<SVGSVGElement | null>, current: string | null): void {
  useEffect(() => {
    const isInside = svg.current?.contains(document.activeElement) === true
    if (!isInside || current === null) return
    const part = svg.current?.querySelector<SVGElement>(`[data-part="${CSS.escape(current)}"]`)
    part?.focus({ preventScroll: true })
    part?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [svg, current])
}

/** Arrow keys go from part to part, Enter shows what is in one. */
function useSteps(svg: RefObject<SVGSVGElement | null>, picture: ChainPicture): void {
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
}

/** The picture of the chains. The whole way of what is at hand is lit, from the outlets to the claims. */
export function ChainPictureView({ picture }: { readonly picture: ChainPicture }) {
  const { claimsBy } = useChainFilter()
  const place = useChains((state) => state.place)
  const shown = useChains((state) => state.shown)
  const [pointed, setPointed] = useState<string | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const current = findPart(picture, place) === null ? (picture.nodes[0]?.id ?? null) : place
  const trail = useMemo(() => trailOf(picture, pointed ?? place), [picture, pointed, place])
  useFollowing(svg, current)
  useSteps(svg, picture)
  const stateOf = (id: string) => ({
    picture,
    isCurrent: id === current,
    isShown: id === shown,
    lit: trail.get(id) ?? 0,
    onPoint: setPointed,
  })
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
      <EdgePatterns />
      {picture.layers.map(({ title, x }, index) => (
        <text key={title} className={styles['head']} x={x} y={18}>
          {index === 0 ? '' : '← '}
          {title}
        </text>
      ))}
      {picture.links.map((link) => (
        <ChainBand key={link.id} shape={link} {...stateOf(link.id)} />
      ))}
      {picture.nodes.map((node) => (
        <ChainBox
          key={node.id}
          shape={node}
          isByTopic={claimsBy === 'topic'}
          {...stateOf(node.id)}
        />
      ))}
    </svg>
  )
}
