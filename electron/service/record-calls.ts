import { succeed } from '../../shared/domain/failure.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import { findAlike } from './article-kin.ts'
import { readArticleRecord, readArticleText } from './article-reading.ts'
import type { ServiceParts } from './service-parts.ts'

/** Reading the open project's records and texts, searching them, and how its tables are looked at. */
export function recordCalls({ project, push }: ServiceParts) {
  return {
    'records.page': (request) => project.readPage(request),
    'article.text': ({ id }) => {
      const { store, reading } = project
      reading.note()
      return store.ok ? readArticleText(store.value, id) : store
    },
    'article.alike': ({ id }) => {
      const { store } = project
      if (!store.ok) return store
      const article = readArticleRecord(store.value, id)
      if (!article.ok) return article
      const alike = findAlike(store.value, article.value)
      return alike.ok ? succeed({ alike: [...alike.value] }) : alike
    },
    'search.find': ({ query, limit }) => {
      const { store } = project
      if (!store.ok) return store
      const found = store.value.search(query, limit)
      return found.ok ? succeed({ ...found.value, hits: [...found.value.hits] }) : found
    },
    'view.write': ({ table, view }, from) => {
      const { store } = project
      if (!store.ok) return store
      const written = store.value.writeView(table, view)
      if (!written.ok) return written
      // Each window writes all that are kept by name: it must know of those that others kept.
      if (table === 'saved') push('views.kept', { table, view }, { except: from })
      if (table === 'returning') push('views.kept', { table, view }, { except: from })
      if (table === 'codes') push('views.kept', { table, view }, { except: from })
      if (table === 'exports') push('views.kept', { table, view }, { except: from })
      return succeed({})
    },
  } satisfies Partial<Handlers>
}
