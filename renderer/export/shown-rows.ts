import { arrange } from '../../shared/tables/arrange.ts'
import type { ExportOptions } from '../../shared/tables/csv-options.ts'
import type { Table } from '../../shared/tables/tables.ts'
import { currentProject } from '../state/project-state.ts'
import { useViews } from '../state/views.ts'

/** The rows of each table as its filters and order have them now, collapsed groups included. */
export function shownRows(): ExportOptions['rows'] {
  const project = currentProject()
  const views = useViews.getState()
  const idsOf = (table: Table) => [...arrange(table, views[table], project).ids]
  return {
    claims: idsOf('claims'),
    speakers: idsOf('speakers'),
    sources: idsOf('sources'),
    articles: idsOf('articles'),
  }
}
