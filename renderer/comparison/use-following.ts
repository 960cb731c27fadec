import { useEffect } from 'react'
import { showMainView } from '../state/main-view.ts'
import { useProjectState } from '../state/project-state.ts'
import { selectClaim, useSelection } from '../state/selection.ts'
import { currentClaim, goToClaim, useComparison } from './comparison-state.ts'

/**
 * Milliseconds the reader and the table wait after a step: long enough that an arrow key held down does not drag
 * them through every claim on the way.
 */
const REST = 60

/** The claim chosen here is the one selected, so that the reader and the table are at it; and the other way round. */
export function useFollowing(): void {
  useEffect(() => {
    const { claimId } = useSelection.getState()
    if (claimId !== null) goToClaim(claimId)
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      const chosen = currentClaim()
      if (chosen !== null && chosen !== useSelection.getState().claimId) {
        selectClaim(chosen, 'comparison')
      }
    }
    let isPointing = false
    const noteInput = ({ type }: Event) => {
      isPointing = type === 'pointerdown'
    }
    window.addEventListener('pointerdown', noteInput, true)
    window.addEventListener('keydown', noteInput, true)
    const followSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(follow, isPointing ? 0 : REST)
    }
    const stopPlace = useComparison.subscribe((state, before) => {
      if (state.place !== before.place) followSoon()
    })
    // A claim moved away leaves its place to the next one.
    const stopProject = useProjectState.subscribe((state, before) => {
      if (state.project !== before.project) followSoon()
    })
    const stopSelection = useSelection.subscribe((state, before) => {
      if (state.turn === before.turn || state.chosenIn === 'comparison') return
      // What the comparison does not show, a claim in a row left out or an article as such, is in the Tag view.
      if (state.claimId === null ? state.articleId !== null : !goToClaim(state.claimId)) {
        showMainView('tag')
      }
    })
    return () => {
      clearTimeout(timer)
      // Left in haste: the other views are to be at the claim chosen last.
      follow()
      window.removeEventListener('pointerdown', noteInput, true)
      window.removeEventListener('keydown', noteInput, true)
      stopPlace()
      stopProject()
      stopSelection()
    }
  }, [])
}
