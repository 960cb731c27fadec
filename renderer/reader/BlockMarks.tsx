import { useLayoutEffect } from 'react'
import { useSelection } from '../state/selection.ts'
import { BlockFinds } from './BlockFinds.tsx'
import { ClaimMargin } from './ClaimMargin.tsx'
import { paintRanges, type Layer } from './highlight-layers.ts'
import { paintMarks } from './mark-painting.ts'
import { useMarks, useMarksOfBlock } from './placed-marks.ts'
import { useReader } from './reader-state.ts'

/** The marks of one block near the screen: painted on its text, and listed beside it. */
export function BlockMarks({ index, text }: { readonly index: number; readonly text: string }) {
  const marks = useMarksOfBlock(index)
  const surface = useReader((state) => state.surface)
  const chosen = useSelection(({ claimId }) =>
    marks.some((mark) => mark.claimId === claimId) ? claimId : null,
  )
  useLayoutEffect(() => {
    if (surface === null || marks.length === 0) return undefined
    const { claims } = useMarks.getState().placed
    const ranges = paintMarks(text, marks, claims, chosen).flatMap(({ layer, span }) => {
      const range = surface.rangeOf(span, index)
      return range === null ? [] : [[layer, range] as [Layer, Range]]
    })
    return paintRanges(ranges)
  }, [surface, marks, chosen, text, index])
  const isFinding = useReader((state) => state.isFinding)
  return (
    <>
      {isFinding ? <BlockFinds index={index} /> : null}
      <ClaimMargin marks={marks} chosen={chosen} />
    </>
  )
}
