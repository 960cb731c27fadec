import type { AnswerOf } from '../../shared/api/contract.ts'
import { fail, succeed, type Outcome } from '../../shared/api/failure.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { ArticleText } from '../store/article-texts.ts'
import type { Store } from '../store/store.ts'
import type { ServiceParts } from './service-parts.ts'

function readText(store: Store, id: Id): Outcome<ArticleText> {
  const article = store.readRecord('articles', id)
  if (!article.ok) return article
  if (article.value !== null) return store.readText(article.value.textHash)
  return fail('NOT_FOUND', 'This article is no longer in the project.')
}

/** Reading the open project's records and texts, searching them, and how its tables are looked at. */
export function recordCalls({ project }: ServiceParts) {
  return {
    'records.page': ({ table, after, limit }) => {
      const { store } = project
      if (!store.ok) return store
      return store.value.readPage(table, after, limit) as Outcome<AnswerOf<'records.page'>>
    },
    'article.text': ({ id }) => {
      const { store } = project
      return store.ok ? readText(store.value, id) : store
    },
    'search.find': ({ query, limit }) => {
      const { store } = project
      if (!store.ok) return store
      const found = store.value.search(query, limit)
      return found.ok ? succeed({ ...found.value, hits: [...found.value.hits] }) : found
    },
    'view.write': ({ table, view }) => {
      const { store } = project
      if (!store.ok) return store
      const written = store.value.writeView(table, view)
      return written.ok ? succeed({}) : written
    },
  } satisfies Partial<Handlers>
}
