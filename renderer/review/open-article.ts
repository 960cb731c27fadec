import type { Id } from '../../shared/domain/id.ts'
import { useReader } from '../reader/reader-state.ts'
import { useSelection } from '../state/selection.ts'

/** Whether an article is in the reader, or on its way there. */
export function hasArticle(): boolean {
  return useSelection.getState().articleId !== null
}

function isOpen(articleId: Id): boolean {
  return useReader.getState().open?.article.id === articleId
}

/**
 * Runs once an article is open: now, where it is, also under another view; else when its text is laid out; never, where
 * another is gone to before that.
 */
export function whenOpen(articleId: Id, run: () => void): void {
  if (isOpen(articleId)) {
    run()
    return
  }
  const stop = useReader.subscribe(({ surface }) => {
    const isWanted = useSelection.getState().articleId === articleId
    if (isWanted && (!isOpen(articleId) || surface === null)) return
    stop()
    // The marks of the article follow in the same turn.
    if (isWanted) setTimeout(run, 0)
  })
}
