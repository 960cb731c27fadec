import { useEffect } from 'react'
import type { Table } from '../../../shared/tables/tables.ts'
import { isInRegion } from '../../kit/focus/regions.ts'
import { useSelection } from '../../state/selection.ts'
import { goToCell, gridOf, useGrids } from '../grid-state.ts'
import { lineOfId } from '../lines/lines.ts'

/** The article in the reader, shown here: its row becomes the active one, unless somebody is at work in the table. */
function showOpenArticle(): void {
  const { articleId } = useSelection.getState()
  const { lines, selection } = gridOf('articles')
  const line = lineOfId(lines, articleId)
  const isBusy = isInRegion(document.activeElement, 'table')
  if (line < 0 || line === selection.active.line || isBusy) return
  goToCell('articles', { line, column: selection.active.column })
}

/** Keeps the active row of Articles at the article in the reader while the reader is used. */
export function useOpenArticle(table: Table): void {
  useEffect(() => {
    if (table !== 'articles') return undefined
    showOpenArticle()
    const stopSelection = useSelection.subscribe((state, before) => {
      if (state.articleId !== before.articleId) showOpenArticle()
    })
    const stopGrids = useGrids.subscribe(({ articles }, before) => {
      if (articles.lines !== before.articles.lines) showOpenArticle()
    })
    return () => {
      stopSelection()
      stopGrids()
    }
  }, [table])
}
