import { useEffect } from 'react'
import { create } from 'zustand'
import type { Claim } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import { linkedClaims } from '../../shared/domain/links.ts'
import { placeMarks, updateMarks, type Mark, type PlacedMarks } from '../../shared/domain/marks.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { Span } from '../../shared/domain/span.ts'
import { useProjectState } from '../state/project-state.ts'
import { orderClaims, updateOrder } from './claim-order.ts'

interface MarksState {
  readonly placed: PlacedMarks
  /** The article's claims in reading order. */
  readonly order: readonly Claim[]
}

const NOTHING: MarksState = { placed: placeMarks([], []), order: [] }
const NO_MARKS: readonly Mark[] = []

/** The marks of the article in the reader. They follow the project; nothing else writes them. */
export const useMarks = create<MarksState>(() => NOTHING)

function* claimsOf(project: Project, articleId: Id): Generator<Claim> {
  for (const id of linkedClaims(project.links.ofArticle, articleId)) {
    const claim = project.claims.get(id)
    if (claim !== undefined) yield claim
  }
}

/** Keeps the marks of an article up to date while it is shown. `spans` are those of its blocks. */
export function useMarksOf(articleId: Id | null, spans: readonly Span[]): void {
  useEffect(() => {
    if (articleId === null) return undefined
    const claims = () => claimsOf(useProjectState.getState().project, articleId)
    const placed = placeMarks(claims(), spans)
    useMarks.setState({ placed, order: orderClaims(placed.claims.values()) })
    const stop = useProjectState.subscribe((state, before) => {
      if (state.project.claims === before.project.claims) return
      const { placed, order } = useMarks.getState()
      const next = updateMarks(placed, claims())
      if (next === placed) return
      useMarks.setState({ placed: next, order: updateOrder(order, placed.claims, next.claims) })
    })
    return () => {
      stop()
      useMarks.setState(NOTHING)
    }
  }, [articleId, spans])
}

/** The marks of one block. */
export function useMarksOfBlock(index: number): readonly Mark[] {
  return useMarks((state) => state.placed.lists[index] ?? NO_MARKS)
}
