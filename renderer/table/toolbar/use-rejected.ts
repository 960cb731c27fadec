import { useMemo } from 'react'
import { Review } from '../../../shared/domain/claim.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { ColumnFilter, TableView } from '../../../shared/domain/view.ts'
import { CLAIM_COLUMNS } from '../../../shared/tables/claims.ts'
import { testListed, testRows, type Filtering } from '../../../shared/tables/filter.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { useReviews, type ReviewIndex } from '../../drafts/review-index.ts'
import { currentProject } from '../../state/project-state.ts'
import { useSelection } from '../../state/selection.ts'
import { useViews } from '../../state/views.ts'
import { setFilter } from './filters.ts'

const ALL: ColumnFilter = { type: 'among', values: Review.options }
const REJECTED: ColumnFilter = { type: 'among', values: ['rejected'] }

/** Whether a view shows claims of every review, which it must be told to. */
export function isShowingRejected({ filters }: Pick<TableView, 'filters'>): boolean {
  const filter = filters['review']
  return (
    filter?.type === 'among' && Review.options.every((review) => filter.values.includes(review))
  )
}

/** How many rejected claims a view would show if it left none out. */
export function countHidden(
  project: Project,
  view: Filtering,
  rejected: ReviewIndex['rejected'],
): number {
  if (rejected.size === 0 || testListed(CLAIM_COLUMNS, { filters: view.filters }) === null) return 0
  const filters = { ...view.filters, review: REJECTED }
  const test = testRows(CLAIM_COLUMNS, { ...view, filters }, project)
  let count = 0
  for (const id of rejected) {
    const claim = project.claims.get(id)
    if (claim !== undefined && test?.(claim) !== false) count += 1
  }
  return count
}

/** How many rejected claims the claims table leaves out now, and whether it shows them because it was asked to. */
export function useRejected(table: Table): { readonly hidden: number; readonly isShown: boolean } {
  const view = useViews((views) => views.claims)
  const rejected = useReviews((reviews) => reviews.rejected)
  const articleId = useSelection((state) => (view.isOpenArticleOnly ? state.articleId : null))
  const hidden = useMemo(
    () => countHidden(currentProject(), { ...view, articleId }, rejected),
    [view, articleId, rejected],
  )
  return table === 'claims' ? { hidden, isShown: isShowingRejected(view) } : NO_REJECTED
}

const NO_REJECTED = { hidden: 0, isShown: false } as const

export function showRejected(): void {
  setFilter('claims', 'review', ALL)
}

export function hideRejected(): void {
  setFilter('claims', 'review', null)
}
