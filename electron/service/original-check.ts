import { titleOf, type Article } from '../../shared/domain/article.ts'
import { placeOf } from '../../shared/domain/original.ts'
import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadingThread } from '../reading/reading-thread.ts'
import type { Store } from '../store/store.ts'
import { groupByOriginal, readOriginalAgain } from './original-reading.ts'

function problemOf(article: Article): Problem {
  return {
    kind: 'text',
    table: 'articles',
    id: article.id,
    message: `The text of “${titleOf(article)}” is not what its original reads as now: this version of Hearsay reads such files otherwise, or the project was changed by something else. Nothing was changed; save the original, open it in another project, and compare the two.`,
  }
}

/**
 * Reads the originals that are kept once more, and tells of articles whose text is not what comes of them. Their bytes
 * are those that were kept: the store sees to that.
 */
export async function checkOriginals(
  store: Store,
  reader: ReadingThread,
): Promise<Outcome<readonly Problem[]>> {
  const project = store.readProject()
  if (!project.ok) return project
  const articles = [...project.value.articles.values()].filter(({ original }) => original !== null)
  const problems: Problem[] = []
  for (const group of groupByOriginal(articles)) {
    const hashes = new Map<string, string>()
    const isRead = await readOriginalAgain(store, reader, group, ({ place, article }) =>
      hashes.set(place, article.textHash),
    )
    // What is not what was kept is told by the check of the file.
    if (!isRead) continue
    for (const article of group) {
      if (hashes.get(placeOf(article.original)) !== article.textHash)
        problems.push(problemOf(article))
    }
  }
  return succeed(problems)
}
