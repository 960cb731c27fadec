import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { Id } from '../../shared/domain/id.ts'
import { wholeText } from '../articles/analysis.ts'
import type { ArticleText } from '../store/article-texts.ts'
import type { Store } from '../store/store.ts'

/** An article's record; NOT_FOUND when it is gone. */
export function readArticleRecord(store: Store, id: Id): Outcome<Article> {
  const article = store.readRecord('articles', id)
  if (!article.ok) return article
  if (article.value !== null) return succeed(article.value)
  return fail('NOT_FOUND', 'This article is no longer in the project.')
}

/** The text of an article, and what was found in it; what is kept of that and does not fit is found anew. */
export function readTextOfArticle(store: Store, article: Article): Outcome<ArticleText> {
  const kept = store.readText(article.textHash)
  if (!kept.ok) return kept
  return succeed(wholeText(kept.value, article.fileName))
}

/** The text of an article and its structure as it was found. */
export function readArticleText(store: Store, id: Id): Outcome<ArticleText> {
  const article = readArticleRecord(store, id)
  return article.ok ? readTextOfArticle(store, article.value) : article
}
