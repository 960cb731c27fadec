import { titleOf, type Article } from '../../shared/domain/article.ts'
import { placeOf } from '../../shared/domain/original.ts'
import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadingChoice } from '../../shared/domain/text-input.ts'
import type { ReadingThread } from '../reading/reading-thread.ts'
import type { Store } from '../store/store.ts'

function problemOf(article: Article): Problem {
  return {
    kind: 'text',
    table: 'articles',
    id: article.id,
    message: `The text of “${titleOf(article)}” is not what its original reads as now: this version of Hearsay reads such files otherwise, or the project was changed by something else. Nothing was changed; save the original, open it in another project, and compare the two.`,
  }
}

/** Articles that are read from one file in one way, so that one reading tells of all of them. */
function groupsOf(articles: readonly Article[]): readonly (readonly Article[])[] {
  const groups = Map.groupBy(articles, ({ original }) =>
    JSON.stringify([original?.hash, original?.columns, original?.encoding]),
  )
  return [...groups.values()]
}

function choiceOf(group: readonly Article[]): ReadingChoice {
  const [first] = group
  const places = group.map(({ original }) => placeOf(original))
  const { columns = null, encoding = null } = first?.original ?? {}
  return {
    places,
    ...(encoding === null ? {} : { encoding }),
    ...(columns === null ? {} : { columns }),
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
  for (const group of groupsOf(articles)) {
    const [first] = group
    const bytes = store.readOriginal(first?.original?.hash ?? '')
    // What is not what was kept is told by the check of the file.
    if (first === undefined || !bytes.ok || bytes.value === null) continue
    const hashes = new Map<string, string>()
    await reader.read(
      {
        type: 'bytes',
        fileName: first.fileName,
        base64: Buffer.from(bytes.value).toString('base64'),
        choice: choiceOf(group),
      },
      {
        take: (item) => {
          if (item.type === 'read') hashes.set(item.place, item.article.textHash)
        },
      },
    )
    for (const article of group) {
      if (hashes.get(placeOf(article.original)) !== article.textHash)
        problems.push(problemOf(article))
    }
  }
  return succeed(problems)
}
