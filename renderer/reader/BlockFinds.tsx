import { useLayoutEffect } from 'react'
import { indexOfSpanAt } from '../../shared/domain/span.ts'
import { useFind } from './find-state.ts'
import { paintRanges, type Layer } from './highlight-layers.ts'
import { useReader } from './reader-state.ts'

/** Paints what was found in one block near the screen. */
export function BlockFinds({ index }: { readonly index: number }) {
  const surface = useReader((state) => state.surface)
  const { matches, current } = useFind()
  useLayoutEffect(() => {
    const block = surface?.spans[index]
    if (surface === null || block === undefined) return undefined
    const painted: [Layer, Range][] = []
    for (let at = Math.max(0, indexOfSpanAt(matches, block.start)); at < matches.length; at += 1) {
      const match = matches[at]
      if (match === undefined || match.start >= block.end) break
      const range = match.end <= block.start ? null : surface.rangeOf(match, index)
      if (range !== null) painted.push([at === current ? 'found-here' : 'found', range])
    }
    return paintRanges(painted)
  }, [surface, matches, current, index])
  return null
}
