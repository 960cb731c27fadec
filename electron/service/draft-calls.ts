import type { Handlers } from '../../shared/api/handlers.ts'
import type { DraftingResult } from '../../shared/domain/tagging/drafting-result.ts'
import { succeed } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Store } from '../store/store.ts'
import { readArticleRecord } from './article-reading.ts'
import { draftArticle } from './drafting.ts'
import type { ServiceParts } from './service-parts.ts'

/** An article of a job, with how many code units are to be looked through; none of one that is gone. */
interface Wanted {
  readonly articleId: Id
  readonly fileName: string
  readonly length: number
}

/** Short articles first, so that there is something to review soon. */
function shortestFirst(store: Store, articleIds: readonly Id[]): readonly Wanted[] {
  return articleIds
    .map((articleId) => {
      const article = readArticleRecord(store, articleId)
      const { fileName, length } = article.ok ? article.value : { fileName: '', length: 0 }
      return { articleId, fileName, length }
    })
    .toSorted((a, b) => a.length - b.length)
}

/** Drafting the claims of articles. The edits made are said to every window, the one that asked too. */
export function draftCalls({ project, push, jobs, finder }: ServiceParts) {
  return {
    'drafts.make': async ({ job, articleIds, within }, from) => {
      const { store } = project
      if (!store.ok) return store
      const wanted = shortestFirst(store.value, articleIds)
      const total = wanted.reduce((sum, { length }) => sum + length, 0)
      const results: DraftingResult[] = []
      let before = 0
      await jobs.run(job, project.closing, async (signal) => {
        for (const { articleId, fileName, length } of wanted) {
          const tell = (done: number) =>
            push('job.progress', { job, fileName, done: before + done, total }, { only: from })
          tell(0)
          const result = await draftArticle(store.value, finder, articleId, {
            within,
            signal,
            report: tell,
            isStaged: within === null,
            handleCommit: (committed) => push('edit.committed', committed),
          })
          results.push(result)
          if (result.type === 'cancelled') return
          tell(length)
          before += length
        }
      })
      return succeed({ results })
    },
  } satisfies Partial<Handlers>
}
