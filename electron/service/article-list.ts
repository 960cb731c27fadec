import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { RecordPage, Store } from '../store/store.ts'

const PAGE = 1_000

/** All articles of a project. */
export function listArticles(store: Store): Outcome<readonly Article[]> {
  const articles: Article[] = []
  let after: Id | null = null
  do {
    const page: Outcome<RecordPage<'articles'>> = store.readPage('articles', after, PAGE)
    if (!page.ok) return page
    articles.push(...page.value.records)
    after = page.value.next
  } while (after !== null)
  return succeed(articles)
}
