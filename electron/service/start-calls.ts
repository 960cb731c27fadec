import type { FirstPage, Start } from '../../shared/api/contract.ts'
import type { Handlers, WindowId } from '../../shared/api/handlers.ts'
import type { Id } from '../../shared/domain/id.ts'
import { succeed } from '../../shared/domain/failure.ts'
import { TABLE_NAMES } from '../../shared/domain/project.ts'

type Reading = Pick<
  Handlers,
  'app.info' | 'settings.read' | 'project.current' | 'records.page' | 'article.text'
>

/** The first page of each table that can be read. The window asks for another again, and is told why there is none. */
async function readPages(read: Reading, limit: number, from: WindowId): Promise<FirstPage[]> {
  const pages: FirstPage[] = []
  for (const table of TABLE_NAMES) {
    const page = await read['records.page']({ table, after: null, limit }, from)
    if (page.ok) pages.push({ table, ...page.value })
  }
  return pages
}

/** The article read last, or else the first there is; null where neither can be read. */
async function readText(
  read: Reading,
  pages: readonly FirstPage[],
  last: Id | null,
  from: WindowId,
): Promise<NonNullable<Start['project']>['text']> {
  const articles = pages.find(({ table }) => table === 'articles')?.records ?? []
  const article = articles.find(({ id }) => id === last) ?? articles[0]
  if (article === undefined) return null
  const text = await read['article.text']({ id: article.id }, from)
  return text.ok ? { id: article.id, ...text.value } : null
}

/** What a window shows first, in one answer, made of what the calls for each part of it answer. */
export function startCalls(read: Reading) {
  return {
    'start.read': async ({ limit }, from) => {
      const app = await read['app.info']({}, from)
      if (!app.ok) return app
      const settings = await read['settings.read']({}, from)
      if (!settings.ok) return settings
      const start = { app: app.value, settings: settings.value }
      // From here on nothing waits for a file, so that no edit comes between its parts.
      const info = await read['project.current']({}, from)
      if (!info.ok) return info
      if (info.value === null) return succeed({ ...start, project: null })
      const pages = await readPages(read, limit, from)
      const text = await readText(read, pages, start.settings.lastArticle, from)
      return succeed({ ...start, project: { info: info.value, pages, text } })
    },
  } satisfies Partial<Handlers>
}
