import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import { openFinderPool } from '../finding/finder-pool.ts'
import { draftArticle, type DraftedArticle } from '../service/drafting.ts'
import type { Store } from '../store/store.ts'

/** Drafts the claims of articles that were just opened, one edit of the program's each. */
export async function draftArticles(
  store: Store,
  articleIds: readonly Id[],
): Promise<Outcome<readonly DraftedArticle[]>> {
  const finder = openFinderPool(1)
  const drafted: DraftedArticle[] = []
  try {
    for (const articleId of articleIds) {
      const article = await draftArticle(store, finder, articleId, { within: null })
      if (!article.ok) return article
      drafted.push(article.value)
    }
    return succeed(drafted)
  } finally {
    await finder.close()
  }
}
