import { tell } from '../kit/notices/notices.ts'
import { changeComparison } from '../state/views.ts'
import { currentGrid, currentView } from './comparison-state.ts'

/** Takes back the choice of rows and columns, so that every claim is somewhere. */
export function showAllClaims(): void {
  changeComparison({ rowValues: null, columnValues: null })
}

/** Whether columns with hardly any claims stand together in one. */
export function setFolding(isFolding: boolean): void {
  changeComparison({ isFolding })
  const { folded, columns } = currentGrid()
  if (!isFolding) tell(`All ${columns.length} columns stand by themselves. F folds them again.`)
  else if (folded.length === 0) tell('There are not three columns with one or two claims to fold.')
  else tell(`${folded.length} columns with one or two claims stand in one.`)
}

export function toggleFolding(): void {
  setFolding(!currentView().isFolding)
}

/** Whether every cell shows all of its claims, or the rows are low and say "n more". */
export function toggleInFull(): void {
  const isInFull = !currentView().isInFull
  changeComparison({ isInFull })
  tell(
    isInFull
      ? 'Cells show all of their claims.'
      : 'Rows are low; what does not fit is listed beside.',
  )
}
