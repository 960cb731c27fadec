import { labelOfArticle } from '../../../shared/domain/article-label.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { focusRegion } from '../../kit/focus/regions.ts'
import type { Command } from '../../kit/keys/registry.ts'
import { goToArticle } from '../../state/navigation.ts'
import { currentProject } from '../../state/project-state.ts'
import { showGrid } from '../../state/selection.ts'
import { changeView } from '../../state/views.ts'
import type { GridModel } from '../grid-context.ts'
import { gridOf } from '../grid-state.ts'
import { idOfLine } from '../lines/lines.ts'
import { selectedIds } from '../selection/selected-cells.ts'

type ClaimedTable = Exclude<Table, 'claims'>

/** The column of Claims that names the records of a table, and how. */
const NAMED_IN: Readonly<
  Record<
    ClaimedTable,
    { readonly column: string; readonly name: (project: Project, id: Id) => string }
  >
> = {
  speakers: { column: 'speaker', name: ({ speakers }, id) => speakers.get(id)?.name ?? '' },
  sources: { column: 'via', name: ({ sources }, id) => sources.get(id)?.name ?? '' },
  articles: { column: 'article', name: ({ articles }, id) => labelOfArticle(articles, id) },
}

/** Shows the claims of speakers, sources or articles, and no others. */
function showClaimsOf(table: ClaimedTable, ids: readonly Id[]): void {
  const { column, name } = NAMED_IN[table]
  const project = currentProject()
  const values = [...new Set(ids.map((id) => name(project, id)))]
  changeView('claims', {
    filters: { [column]: { type: 'among', values } },
    search: '',
    isOpenArticleOnly: false,
  })
  showGrid('claims')
  focusRegion('table')
}

function openArticle(id: Id): void {
  goToArticle(id)
  focusRegion('reader')
}

/** What Enter and a double click on a cell of a column lead to instead of its editing. */
interface Opening {
  /** What is opened, for people. */
  readonly what: string
  readonly open: (id: Id) => void
}

/** Where a cell of a column leads to; null where its column leads nowhere. */
export function openingOf(table: Table, columnId: string | undefined): Opening | null {
  if (table === 'articles' && columnId === 'title')
    return { what: 'the article', open: openArticle }
  if (table !== 'claims' && (columnId === 'claims' || columnId === 'drafts'))
    return { what: 'its claims', open: (id) => showClaimsOf(table, [id]) }
  return null
}

/** Opens what the active cell leads to. Answers whether it leads anywhere. */
export function openCell({ table, columns }: GridModel): boolean {
  const { lines, selection } = gridOf(table)
  const id = idOfLine(lines, selection.active.line)
  const opening = openingOf(table, columns.shown[selection.active.column]?.id)
  if (id === null || opening === null) return false
  opening.open(id)
  return true
}

/** The ways from rows to what is said of them. */
export function rowClaimCommands(model: GridModel): readonly Command[] {
  const { table } = model
  const activeId = () => idOfLine(gridOf(table).lines, gridOf(table).selection.active.line)
  return [
    {
      id: 'table.openArticle',
      title: 'Open the article of the row',
      group: 'Table',
      keys: ['Alt+Enter'],
      scope: 'table',
      isEnabled: () => table === 'articles' && activeId() !== null,
      run: () => {
        const id = activeId()
        if (id !== null) openArticle(id)
      },
    },
    {
      id: 'table.showClaims',
      title: 'Show the claims of the selected rows',
      words: ['its claims', 'go to claims'],
      group: 'Table',
      isEnabled: () => table !== 'claims' && gridOf(table).lines.length > 0,
      run: () => {
        const ids = selectedIds(gridOf(table), model.columns.shown)
        if (table !== 'claims' && ids.length > 0) showClaimsOf(table, ids)
      },
    },
  ]
}
