import type { Id } from '../../shared/domain/id.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { showMainView, useMainView } from './main-view.ts'
import { openArticle, selectClaim, showRow, type GridName } from './selection.ts'
import { changeView } from './views.ts'

/*
 * Ways to a place from whatever view is shown. A person who asks for an article, a claim or a name is shown it: the
 * view that does not have it gives way to the one that does.
 */

/** Goes to an article, at a stretch of it when one is given. */
export function goToArticle(articleId: Id, target: Span | null = null): void {
  openArticle(articleId, target)
  showMainView('tag')
}

/** Goes to a claim. The comparison goes to it itself, and gives way only where it leaves it out. */
export function goToClaim(claimId: Id | null): void {
  selectClaim(claimId)
  if (useMainView.getState().view !== 'compare') showMainView('tag')
}

/** Goes to the row of a speaker or source. */
export function goToRow(grid: Exclude<GridName, 'claims'>, id: Id): void {
  showRow(grid, id)
  showMainView('tag')
}

/** Shows the claims of a topic, and no others. */
export function goToTopic(name: string): void {
  changeView('claims', { filters: { topics: { type: 'among', values: [name] } } })
  showMainView('tag')
}
