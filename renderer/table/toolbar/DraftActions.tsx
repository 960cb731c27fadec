import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { countOf } from '../../../shared/domain/counting.ts'
import { useReviews } from '../../drafts/review-index.ts'
import { accept, reject } from '../commands/draft-commands.ts'
import { useGrid } from '../grid-context.ts'
import { useGrids } from '../grid-state.ts'
import { waitingSelected } from '../lines/waiting-rows.ts'

/** Reviews the drafts among the selected claims; not there where none is. */
export function DraftActions() {
  const { columns, isReadOnly } = useGrid()
  const lines = useGrids((grids) => grids.claims.lines)
  const selection = useGrids((grids) => grids.claims.selection)
  const waiting = useReviews((reviews) => reviews.waiting)
  const ids = useMemo(
    () => waitingSelected({ lines, selection }, columns.shown, waiting),
    [lines, selection, columns.shown, waiting],
  )
  if (isReadOnly || ids.length === 0) return null
  const what = countOf(ids.length, 'draft')
  return (
    <>
      <Button className="button plain" onPress={() => accept(ids)}>
        Accept {what}
      </Button>
      <Button className="button plain" onPress={() => reject(ids)}>
        Reject {what}
      </Button>
    </>
  )
}
