import { tidyFact } from '../../shared/domain/article-fact.ts'
import type { Article } from '../../shared/domain/article.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { DONE } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { commit } from '../kit/editing/commit.ts'
import { tellUndoable } from '../kit/notices/notices.ts'

/**
 * The articles whose outlet is not known, the one that is read first and then in the order in which they were opened;
 * all where each is known.
 */
export function articlesToName({ articles }: Project, readId: Id | null): readonly Article[] {
  const isRead = ({ id }: Article) => Number(id === readId)
  const ordered = [...articles.values()].sort(
    (a, b) => isRead(b) - isRead(a) || (a.id < b.id ? -1 : 1),
  )
  const unnamed = ordered.filter(({ outlet }) => outlet.trim() === '')
  return unnamed.length > 0 ? unnamed : ordered
}

/** Sets the outlets of several articles as one edit, and says so with the way back. */
export function setOutlets(outlets: ReadonlyMap<Id, string>): void {
  const set = commit({
    draft: (draft) => {
      for (const [id, outlet] of outlets) {
        draft.update('articles', id, { outlet: tidyFact('outlet', outlet) })
      }
      return DONE
    },
    label: () => `set the outlet of ${countOf(outlets.size, 'article')}`,
  })
  if (set.ok) tellUndoable(`Outlets set: ${[...new Set(outlets.values())].join(', ')}.`)
}
