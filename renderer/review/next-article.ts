import { labelOfArticle } from '../../shared/domain/article-label.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { openArticle } from '../state/selection.ts'
import { whenOpen } from './open-article.ts'
import { isToReview, type ReviewScope } from './review-queue.ts'
import { startReview } from './review-state.ts'

interface WaitingArticle {
  readonly articleId: Id
  readonly title: string
  readonly waiting: number
}

/** The next article in which drafts of a scope wait, in the order they were opened, round the end. Null when none does. */
export function nextArticleWithDrafts(
  project: Project,
  from: Id,
  scope: ReviewScope = 'all',
): WaitingArticle | null {
  const waiting = new Map<Id, number>()
  for (const claim of project.claims.values()) {
    if (isToReview(claim, scope))
      waiting.set(claim.articleId, (waiting.get(claim.articleId) ?? 0) + 1)
  }
  const ids = [...waiting.keys()].filter((id) => id !== from).sort()
  const next = ids.find((id) => id > from) ?? ids[0]
  const article = next === undefined ? undefined : project.articles.get(next)
  if (article === undefined) return null
  return {
    articleId: article.id,
    title: labelOfArticle(project.articles, article.id),
    waiting: waiting.get(article.id) ?? 0,
  }
}

/** Opens an article and starts with its drafts of a scope once its text is laid out. */
export function goToDrafts(articleId: Id, scope: ReviewScope = 'all'): void {
  openArticle(articleId)
  whenOpen(articleId, () => startReview(null, scope))
}
