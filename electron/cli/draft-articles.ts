import type { DraftingResult } from '../../shared/domain/tagging/drafting-result.ts'
import type { Id } from '../../shared/domain/id.ts'
import { openFinderPool } from '../finding/finder-pool.ts'
import { draftArticle } from '../service/drafting.ts'
import type { Store } from '../store/store.ts'

/** Drafts the claims of articles that were just opened, one edit of the program's each. */
export async function draftArticles(
  store: Store,
  articleIds: readonly Id[],
): Promise<readonly DraftingResult[]> {
  const finder = openFinderPool(1)
  const results: DraftingResult[] = []
  try {
    for (const articleId of articleIds) {
      results.push(await draftArticle(store, finder, articleId, { within: null }))
    }
    return results
  } finally {
    await finder.close()
  }
}
