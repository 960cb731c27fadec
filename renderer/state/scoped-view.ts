import type { Id } from '../../shared/domain/id.ts'
import type { TableView } from '../../shared/domain/view.ts'
import type { Table } from '../../shared/tables/tables.ts'
import { useSelection } from './selection.ts'
import { useViews } from './views.ts'

/** A view, and the article whose claims alone it shows now; null where it shows those of all. */
export type ScopedView = TableView & { readonly articleId: Id | null }

/** How a table is looked at now. */
export function viewOf(table: Table): ScopedView {
  const view = useViews.getState()[table]
  const isOne = table === 'claims' && view.isOpenArticleOnly
  return { ...view, articleId: isOne ? useSelection.getState().articleId : null }
}
