import type { Project } from '../domain/project.ts'
import type { ColumnAxis, ComparisonView } from '../domain/view.ts'
import { comparedClaims } from './grid.ts'

/**
 * What columns tell most of a project's claims: the outlets where there are several, else the sources where most
 * claims name one, else the speakers.
 */
export function tellingColumns(project: Project): ColumnAxis {
  const claims = comparedClaims(project)
  const articleIds = new Set(claims.map(({ articleId }) => articleId))
  const outlets = new Set(
    Array.from(articleIds, (id) => project.articles.get(id)?.outlet.trim() ?? ''),
  )
  outlets.delete('')
  if (outlets.size > 1) return 'outlet'
  const carried = claims.filter(({ via }) => via.length > 0).length
  return carried * 2 > claims.length ? 'source' : 'speaker'
}

/** A view with the columns that are shown: those chosen, or else those that tell most. */
export function withColumns(project: Project, view: ComparisonView): ComparisonView {
  return view.areColumnsChosen ? view : { ...view, columns: tellingColumns(project) }
}
