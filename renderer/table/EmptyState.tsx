import { Button } from 'react-aria-components'
import type { Table } from '../../shared/tables/tables.ts'
import { isNamedTable, type NamedTable } from '../../shared/domain/naming/named-record.ts'
import { runCommand } from '../kit/keys/registry.ts'
import { useProjectState } from '../state/project-state.ts'
import { useViews } from '../state/views.ts'
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

/** In place of the rows where no article has been opened. */
function NoArticles() {
  return (
    <div className="table-empty">
      <p>No articles yet. Each text that is opened gets a row.</p>
      <Button className="button" onPress={() => runCommand('article.open')}>
        Open articles…
      </Button>
    </div>
  )
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
  if (status === 'loading') return <p className="table-empty">Reading the project…</p>
  if (status === 'none') return <p className="table-empty">Open or start a project first.</p>
  if (hidden > 0 && !isHiding) return <OnlyRejected count={hidden} />
  if (isBlank && isReadOnly) {
    return <p className="table-empty">{NONE[table]}, and the project is open for reading only.</p>
  }
  if (isBlank && hasNoArticle) {
    return table === 'articles' ? (
      <NoArticles />
    ) : (
      <p className="table-empty">{NONE[table]} yet. Open an article first.</p>
    )
  }
  if (isBlank && isNamedTable(table)) return <p className="table-empty">{NEXT[table]}</p>
  if (isBlank) return <NoClaims />
  return (
    <div className="table-empty">
      <p>The filters hide every row.</p>
      <Button className="button" onPress={() => clearFilters(table)}>
        Show all rows
      </Button>
    </div>
  )
}
