import { useEffect } from 'react'
import { create } from 'zustand'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import {
  placeMarks,
  updateMarks,
  type ChangedClaim,
  type Mark,
  type PlacedMarks,
} from '../../../shared/domain/text/marks.ts'
import type { Span } from '../../../shared/domain/text/span.ts'
import { useProjectState, type ProjectState } from '../../state/project-state.ts'
import { orderClaims, updateOrder } from '../claim-order.ts'

interface MarksState {
  readonly placed: PlacedMarks
  /** The article's claims in reading order; what was rejected is none. */
  readonly order: readonly Claim[]
}

const NOTHING: MarksState = { placed: placeMarks([], []), order: [] }
const NO_MARKS: readonly Mark[] = []

/** The marks of the article in the reader. They follow the project; nothing else writes them. */
export const useMarks = create<MarksState>(() => NOTHING)

/** The article's claims that may differ from those marked: the touched ones, or all where that is not known. */
function* changesOf(
  { project, touched }: Pick<ProjectState, 'project' | 'touched'>,
  articleId: Id,
  known: Iterable<Id>,
): Generator<ChangedClaim> {
  const claimOf = (id: Id) => {
    const claim = project.claims.get(id)
    return claim?.articleId === articleId && claim.review !== 'rejected' ? claim : null
  }
  if (touched !== null) {
    for (const id of touched) yield [id, claimOf(id)]
    return
  }
  for (const id of known) yield [id, claimOf(id)]
  for (const id of linkedRecords(project.links.ofArticle, articleId)) yield [id, claimOf(id)]
}

function present(claims: readonly (Claim | null | undefined)[]): readonly Claim[] {
  return claims.filter((claim) => claim != null)
}

/** Keeps the marks of an article up to date while it is shown. `spans` are those of its blocks. */
export function useMarksOf(articleId: Id | null, spans: readonly Span[]): void {
  useEffect(() => {
    if (articleId === null) return undefined
    const start = { ...useProjectState.getState(), touched: null }
    const placed = updateMarks(placeMarks([], spans), changesOf(start, articleId, []))
    useMarks.setState({ placed, order: orderClaims(placed.claims.values()) })
    const stop = useProjectState.subscribe((state, before) => {
      if (state.project.claims === before.project.claims) return
      const { placed, order } = useMarks.getState()
      const changes = [...changesOf(state, articleId, placed.claims.keys())].filter(
        ([id, claim]) => (placed.claims.get(id) ?? null) !== claim,
      )
      if (changes.length === 0) return
      const gone = present(changes.map(([id]) => placed.claims.get(id)))
      const made = present(changes.map(([, claim]) => claim))
      useMarks.setState({
        placed: updateMarks(placed, changes),
        order: updateOrder(order, gone, made),
      })
    })
    return () => {
      stop()
      useMarks.setState(NOTHING)
    }
  }, [articleId, spans])
}

/** The claims whose marks are placed, outside React; they are others only where marks are. */
export function markedClaims(): PlacedMarks['claims'] {
  return useMarks.getState().placed.claims
}

/** The marks of one block. */
export function useMarksOfBlock(index: number): readonly Mark[] {
  return useMarks((state) => state.placed.lists[index] ?? NO_MARKS)
}
