import { useSelection } from '../../state/selection.ts'
import { BlockGround } from './BlockGround.tsx'
import { ClaimMargin } from './ClaimMargin.tsx'
import { useMarksOfBlock } from './placed-marks.ts'
import { useIsInView } from './use-in-view.ts'

interface BlockMarksProps {
  readonly index: number
  readonly text: string
}

/** The marks of one block near the screen: listed beside its text, and drawn under it while it is in view. */
export function BlockMarks({ index, text }: BlockMarksProps) {
  const marks = useMarksOfBlock(index)
  const isInView = useIsInView(index)
  const chosen = useSelection(({ claimId }) =>
    marks.some((mark) => mark.claimId === claimId) ? claimId : null,
  )
  return (
    <>
      {isInView ? <BlockGround index={index} text={text} marks={marks} chosen={chosen} /> : null}
      <ClaimMargin marks={marks} chosen={chosen} />
    </>
  )
}
