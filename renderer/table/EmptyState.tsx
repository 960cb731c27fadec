import type { Table } from '../../shared/tables/tables.ts'
import { isNamedTable, type NamedTable } from '../../shared/domain/naming/named-record.ts'
import { runCommand } from '../kit/keys/registry.ts'
import { useProjectState } from '../state/project-state.ts'
import { useViews } from '../state/views.ts'
import { EmptyRows } from './EmptyRows.tsx'
import { useGrid } from './grid-context.ts'
import { NoClaims, OnlyRejected } from './NoClaims.tsx'
import { clearFilters, isFiltered } from './toolbar/filters.ts'
import { useRejected } from './toolbar/use-rejected.ts'

const NEXT: Readonly<Record<NamedTable, string>> = {
  speakers:
    'No speakers yet. Name one in the Speaker column of a claim, or select a mention in the article and press S.',
  sources:
    'No sources yet. Name one in the Via column of a claim, or select a mention in the article and press V.',
}

const NONE: Readonly<Record<Table, string>> = {
  claims: 'No claims',
  speakers: 'No speakers',
  sources: 'No sources',
  articles: 'No articles',
}

/** What to do next where there are no rows. */
export function EmptyState() {
  const { table } = useGrid()
  const isHiding = useViews((views) => isFiltered(views[table]))
  const status = useProjectState((state) => state.status)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const hasNoArticle = useProjectState((state) => state.project.articles.size === 0)
  const isEmpty = useProjectState((state) => state.project[table].size === 0)
  const { hidden } = useRejected(table)
  const isBlank = isEmpty || !isHiding
  if (status === 'loading') return <EmptyRows message="Reading the project…" />
  if (status === 'none') return <EmptyRows message="Open or start a project first." />
  if (hidden > 0 && !isHiding) return <OnlyRejected count={hidden} />
  if (isBlank && isReadOnly) {
    return <EmptyRows message={`${NONE[table]}, and the project is open for reading only.`} />
  }
  if (isBlank && hasNoArticle) {
    return table === 'articles' ? (
      <EmptyRows
        message="No articles yet. Each text that is opened gets a row."
        action={{ word: 'Open articles…', run: () => runCommand('article.open') }}
      />
    ) : (
      <EmptyRows message={`${NONE[table]} yet. Open an article first.`} />
    )
  }
  if (isBlank && isNamedTable(table)) return <EmptyRows message={NEXT[table]} />
  if (isBlank) return <NoClaims />
  return (
    <EmptyRows
      message="The filters hide every row."
      action={{ word: 'Show all rows', run: () => clearFilters(table) }}
    />
  )
}
