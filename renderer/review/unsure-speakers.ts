import { countOf } from '../../shared/domain/counting.ts'
import { shorten } from '../../shared/domain/text/short-text.ts'
import { tell } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { goToDrafts, nextArticleWithDrafts } from './next-article.ts'
import { whenOpen } from './open-article.ts'
import { goToNextUnsure, startReview, useReview } from './review-state.ts'

/** Goes on where an article has none: to the next that has one. */
function goOnElsewhere(articleId: string): void {
  const next = nextArticleWithDrafts(currentProject(), articleId, 'unsure')
  if (next === null) {
    tell('No draft waits whose speaker is unsure.')
    return
  }
  goToDrafts(next.articleId, 'unsure')
  const count = countOf(next.waiting, 'draft')
  tell(`“${shorten(next.title, 60)}”: ${count} whose speaker is unsure.`)
}

/**
 * Goes to the next draft whose speaker is unsure. In a review it is one of those under review; else a review of those
 * alone begins, in the open article or the next that has any.
 */
export function reviewNextUnsure(): void {
  if (useReview.getState().queue !== null) {
    if (!goToNextUnsure()) tell('No other draft under review has an unsure speaker.')
    return
  }
  const { articleId } = useSelection.getState()
  if (articleId === null) goOnElsewhere('')
  else
    whenOpen(articleId, () => {
      if (!startReview(undefined, 'unsure')) goOnElsewhere(articleId)
    })
}
