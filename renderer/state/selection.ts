import { create } from 'zustand'
import type { Id } from '../../shared/domain/id.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import type { Table } from '../../shared/tables/tables.ts'
import { currentProject } from './project-state.ts'

export type GridName = Table

/** Which pane a choice was made in: it need not follow what it shows itself. */
export type ChosenIn = 'reader' | 'table' | 'comparison' | 'elsewhere'

interface Selection {
  /** The article in the reader. */
  readonly articleId: Id | null
  /** The claim that tags go to and both panes show. */
  readonly claimId: Id | null
  readonly chosenIn: ChosenIn
  /** A stretch of the open article to scroll to, where no claim is meant (a search hit). */
  readonly target: Span | null
  /** Changes with every choice, so that choosing the same again scrolls again. */
  readonly turn: number
  /** The table in view. */
  readonly grid: GridName
  /** The record that was gone to in it; null where nobody went to any since it came into view. */
  readonly row: { readonly id: Id } | null
}

export const useSelection = create<Selection>(() => ({
  articleId: null,
  claimId: null,
  chosenIn: 'elsewhere',
  target: null,
  turn: 0,
  grid: 'claims',
  row: null,
}))

/** Makes a claim the selected one and opens its article. Null selects none. */
export function selectClaim(claimId: Id | null, chosenIn: ChosenIn = 'elsewhere'): void {
  const claim = claimId === null ? undefined : currentProject().claims.get(claimId)
  useSelection.setState((state) => ({
    claimId: claim === undefined ? null : claimId,
    articleId: claim?.articleId ?? state.articleId,
    chosenIn,
    target: null,
    turn: state.turn + 1,
  }))
}

/** Opens an article in the reader, at a stretch of it when one is given. */
export function openArticle(articleId: Id | null, target: Span | null = null): void {
  useSelection.setState((state) => ({
    articleId,
    claimId: null,
    chosenIn: 'elsewhere',
    target,
    turn: state.turn + 1,
  }))
}

export function showGrid(grid: GridName): void {
  useSelection.setState({ grid, row: null })
}

/** Shows a table at one of its records. The same again goes there again. */
export function showRow(grid: GridName, id: Id): void {
  useSelection.setState({ grid, row: { id } })
}
