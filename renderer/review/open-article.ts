import type { Id } from '../../shared/domain/id.ts'
import { useReader } from '../reader/reader-state.ts'
import { useSelection } from '../state/selection.ts'

/** Whether an article is in the reader, or on its way there. */
export function hasArticle(): boolean {
  return useSelection.getState().articleId !== null
}

function isShown(articleId: Id): boolean {
  const { open, surface } = useReader.getState()
  return open?.article.id === articleId && surface !== null
}

/** Runs once the text of an article is laid out: now, where it is; never, where another is gone to before that. */
export function whenShown(articleId: Id, run: () => void): void {
  if (isShown(articleId)) {
    run()
    return
  }
  const stop = useReader.subscribe(() => {
    const isWanted = useSelection.getState().articleId === articleId
    if (isWanted && !isShown(articleId)) return
    stop()
    // The marks of the article follow in the same turn.
    if (isWanted) setTimeout(run, 0)
  })
}
