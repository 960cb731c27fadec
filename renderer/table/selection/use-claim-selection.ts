import { useEffect } from 'react'
import type { Id } from '../../../shared/domain/id.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { isInRegion } from '../../kit/focus/regions.ts'
import { currentProject } from '../../state/project-state.ts'
import { selectClaim, useSelection } from '../../state/selection.ts'
import { goToCell, gridOf, useGrids, type GridState } from '../grid-state.ts'
import { idOfLine, lineOfId } from '../lines/lines.ts'

/**
 * Milliseconds the reader waits after a key: long enough that an arrow key held down does not drag it through
 * every claim on the way. A press of the pointer means the claim pressed, so it waits for nothing.
 */
export const REST = 60

type Chosen = Pick<GridState, 'lines' | 'selection'>

/**
 * Whether a person chose a cell. Where lines came or went the selection only keeps its place: that is nobody's
 * choice, and the reader stays with what is read.
 */
export function isChosen(now: Chosen, before: Chosen): boolean {
  return now.lines === before.lines && now.selection.active !== before.selection.active
}

/** The selected claim, shown here: its row becomes the active one, in the same column. */
function showSelectedClaim(): void {
  const { claimId } = useSelection.getState()
  const { lines, selection } = gridOf('claims')
  const line = lineOfId(lines, claimId)
  if (line < 0 || line === selection.active.line) return
  goToCell('claims', { line, column: selection.active.column })
}

/**
 * The open article, shown here where no claim is selected: its first line becomes the active one, unless the active
 * line is one of it.
 */
function showOpenArticle(): void {
  const { claimId, articleId } = useSelection.getState()
  const isBusy = isInRegion(document.activeElement, 'table')
  if (claimId !== null || articleId === null || isBusy) return
  const { lines, selection } = gridOf('claims')
  const { claims, links } = currentProject()
  const active = claims.get(idOfLine(lines, selection.active.line) ?? '')
  const ofArticle = linkedRecords(links.ofArticle, articleId)
  if (active?.articleId === articleId || ofArticle.size === 0) return
  const first = lines.findIndex((row) => row.type === 'record' && ofArticle.has(row.id))
  if (first >= 0) goToCell('claims', { line: first, column: selection.active.column })
}

/**
 * The claim that a person is at: that of the active row while the table has the focus, where the selected claim
 * may be a moment behind the keys; else the selected claim.
 */
export function claimAtHand(): Id | null {
  const isInTable = isInRegion(document.activeElement, 'table')
  const { grid, claimId } = useSelection.getState()
  if (!isInTable || grid !== 'claims') return claimId
  const { lines, selection } = gridOf('claims')
  return idOfLine(lines, selection.active.line) ?? claimId
}

/** Keeps the row that is active in Claims and the selected claim the same, whichever is chosen last. */
export function useClaimSelection(table: Table): void {
  useEffect(() => {
    if (table !== 'claims') return undefined
    showSelectedClaim()
    let timer: ReturnType<typeof setTimeout> | undefined
    let isPointing = false
    // While it follows the reader, the table's own move chooses no claim.
    let isFollowing = false
    const followArticle = () => {
      isFollowing = true
      showOpenArticle()
      isFollowing = false
    }
    followArticle()
    const noteInput = ({ type }: Event) => {
      isPointing = type === 'pointerdown'
    }
    window.addEventListener('pointerdown', noteInput, true)
    window.addEventListener('keydown', noteInput, true)
    const stopSelection = useSelection.subscribe((state, before) => {
      if (state.turn !== before.turn && state.chosenIn !== 'table') {
        clearTimeout(timer)
        showSelectedClaim()
        followArticle()
      }
    })
    const stopGrids = useGrids.subscribe(({ claims }, { claims: before }) => {
      if (isFollowing) return
      if (claims.lines !== before.lines) followArticle()
      if (!isChosen(claims, before)) return
      clearTimeout(timer)
      const follow = () => {
        const { lines, selection } = gridOf('claims')
        const id = idOfLine(lines, selection.active.line)
        if (id !== null && id !== useSelection.getState().claimId) selectClaim(id, 'table')
      }
      timer = setTimeout(follow, isPointing ? 0 : REST)
    })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointerdown', noteInput, true)
      window.removeEventListener('keydown', noteInput, true)
      stopSelection()
      stopGrids()
    }
  }, [table])
}
