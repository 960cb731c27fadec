import { useLayoutEffect } from 'react'
import type { Id } from '../../shared/domain/id.ts'
import type { Mark } from '../../shared/domain/marks.ts'
import { useSelection } from '../state/selection.ts'
import { BlockFinds } from './BlockFinds.tsx'
import { ClaimMargin } from './ClaimMargin.tsx'
import { paintRanges, type Layer } from './highlight-layers.ts'
import { paintMarks } from './mark-painting.ts'
import { useMarks, useMarksOfBlock } from './placed-marks.ts'
import { useReader } from './reader-state.ts'
import { useIsInView } from './use-in-view.ts'

interface BlockMarksProps {
  readonly index: number
  readonly text: string
}

interface PaintedMarksProps extends BlockMarksProps {
  readonly marks: readonly Mark[]
  readonly chosen: Id | null
}

/** Paints the marks of one block on its text. */
function PaintedMarks({ index, text, marks, chosen }: PaintedMarksProps) {
  const surface = useReader((state) => state.surface)
  useLayoutEffect(() => {
    if (surface === null || marks.length === 0) return undefined
    const { claims } = useMarks.getState().placed
    const ranges = paintMarks(text, marks, claims, chosen).flatMap(({ layer, span }) => {
      const range = surface.rangeOf(span, index)
      return range === null ? [] : [[layer, range] as [Layer, Range]]
    })
    return paintRanges(ranges)
  }, [surface, marks, chosen, text, index])
  return null
}

/** The marks of one block near the screen: listed beside its text, and painted on it while it is in view. */
export function BlockMarks({ index, text }: BlockMarksProps) {
  const marks = useMarksOfBlock(index)
  const isInView = useIsInView(index)
  const isFinding = useReader((state) => state.isFinding)
  const chosen = useSelection(({ claimId }) =>
    marks.some((mark) => mark.claimId === claimId) ? claimId : null,
  )
  return (
    <>
      {isInView ? <PaintedMarks index={index} text={text} marks={marks} chosen={chosen} /> : null}
      {isInView && isFinding ? <BlockFinds index={index} /> : null}
      <ClaimMargin marks={marks} chosen={chosen} />
    </>
  )
}
