import type { EditDraft } from '../domain/edit/edit-draft.ts'
import { refuse } from '../domain/failure.ts'
import { ArticleFinder } from './article-finder.ts'
import type { ComparedTable } from './compared-table.ts'
import { gridTable } from './grid-table.ts'

const NO_NEW_ARTICLE = 'No article here is this one: articles come from files. Open it first.'

/** Articles: without an id by their address, else by their title. */
export function articleTable(draft: EditDraft): ComparedTable {
  const finder = new ArticleFinder(draft.project)
  return gridTable(draft, 'articles', {
    findWithoutId: (row) => {
      const found = finder.find({ address: row.textOf('url'), title: row.textOf('title') })
      if (found.ok) return { type: 'known', id: found.value }
      return {
        type: 'refused',
        reason: found.failure.code === 'NOT_FOUND' ? NO_NEW_ARTICLE : found.failure.message,
      }
    },
    add: () => refuse(NO_NEW_ARTICLE),
  })
}
