import { fail, type Outcome } from '../../shared/api/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { ArticleText } from '../store/article-texts.ts'
import type { Store } from '../store/store.ts'

/** The text of an article and its structure as it was found; NOT_FOUND when the article is gone. */
export function readArticleText(store: Store, id: Id): Outcome<ArticleText> {
  const article = store.readRecord('articles', id)
  if (!article.ok) return article
  if (article.value !== null) return store.readText(article.value.textHash)
  return fail('NOT_FOUND', 'This article is no longer in the project.')
}
