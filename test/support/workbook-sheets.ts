import { DEFAULT_EXPORT } from '../../shared/domain/export-options.ts'
import type { Project } from '../../shared/domain/project.ts'
import { sheetsOf, type Sheet } from '../../shared/tables/sheets.ts'

/** Something of each column, with what is of ids last. */
export function withIdsLast<T>(ids: readonly string[], ofColumns: readonly T[]): readonly T[] {
  const isOfId = (_: T, place: number) => /^id$|_id$/.test(ids[place] ?? '')
  const others = ofColumns.filter((one, place) => !isOfId(one, place))
  return [...others, ...ofColumns.filter(isOfId)]
}

/** The tables of a project as workbooks have them. */
export function workbookSheets(project: Project): readonly Omit<Sheet, 'count'>[] {
  return sheetsOf(project, DEFAULT_EXPORT).map(({ name, columns, rows }) => {
    const ids = columns.map(({ id }) => id)
    return {
      name,
      columns: withIdsLast(ids, columns),
      rows: () => Array.from(rows(), (cells) => withIdsLast(ids, cells)),
    }
  })
}
