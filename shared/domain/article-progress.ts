import type { Article, ArticleStatus } from './article.ts'
import type { Id } from './id.ts'
import type { Project } from './project.ts'

/** How far the claims of an article have come. */
export interface Progress {
  /** Those that were rejected are none. */
  readonly claims: number
  /** Those that wait for review. */
  readonly drafts: number
  /** Whether one was reviewed, or made by hand. */
  readonly isBegun: boolean
}

const NO_CLAIMS: Progress = { claims: 0, drafts: 0, isBegun: false }

const progresses = new WeakMap<Project['claims'], ReadonlyMap<Id, Progress>>()

/** The progress of each article with claims; worked out once for each state of the claims. */
function progressByArticle(claims: Project['claims']): ReadonlyMap<Id, Progress> {
  const known = progresses.get(claims)
  if (known !== undefined) return known
  const counted = new Map<Id, { claims: number; drafts: number; isBegun: boolean }>()
  for (const { articleId, review } of claims.values()) {
    let progress = counted.get(articleId)
    if (progress === undefined) {
      progress = { ...NO_CLAIMS }
      counted.set(articleId, progress)
    }
    if (review !== 'rejected') progress.claims += 1
    if (review === 'draft') progress.drafts += 1
    else progress.isBegun = true
  }
  progresses.set(claims, counted)
  return counted
}

/** How far the claims of an article have come. */
export function progressOf({ claims }: Pick<Project, 'claims'>, articleId: Id): Progress {
  return progressByArticle(claims).get(articleId) ?? NO_CLAIMS
}

/** An article's status: as the analyst set it, else new until one of its claims is reviewed or made by hand. */
export function statusOf(
  project: Pick<Project, 'claims'>,
  { id, status }: Pick<Article, 'id' | 'status'>,
): ArticleStatus {
  if (status !== null) return status
  return progressOf(project, id).isBegun ? 'in review' : 'new'
}
