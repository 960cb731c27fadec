import type { Article } from '../../shared/domain/article.ts'
import { placeOf } from '../../shared/domain/original.ts'
import { Place, type ReadingChoice } from '../../shared/domain/text-input.ts'
import type { ReadItem } from '../documents/read-item.ts'
import type { ReadingThread } from '../reading/reading-thread.ts'
import type { Store } from '../store/store.ts'

/** Articles that are read from one file in one way, so that one reading tells of all of them. */
export function groupByOriginal(articles: readonly Article[]): readonly (readonly Article[])[] {
  const groups = Map.groupBy(articles, ({ original }) =>
    JSON.stringify([original?.hash, original?.columns, original?.encoding]),
  )
  return [...groups.values()]
}

function choiceOf(group: readonly Article[]): ReadingChoice {
  const [first] = group
  const { columns = null, encoding = null } = first?.original ?? {}
  return {
    // A file that was changed by something else may have any.
    places: group
      .map(({ original }) => placeOf(original))
      .filter((place) => Place.safeParse(place).success),
    ...(encoding === null ? {} : { encoding }),
    ...(columns === null ? {} : { columns }),
  }
}

/**
 * Reads the file that a group of articles was read from once more, and hands on what comes of it; false where the file is
 * not kept, or is not what was kept.
 */
export async function readOriginalAgain(
  store: Store,
  reader: ReadingThread,
  group: readonly Article[],
  take: (item: ReadItem) => void,
): Promise<boolean> {
  const [first] = group
  const bytes = store.readOriginal(first?.original?.hash ?? '')
  if (first === undefined || !bytes.ok || bytes.value === null) return false
  await reader.read(
    {
      type: 'bytes',
      fileName: first.fileName,
      base64: Buffer.from(bytes.value).toString('base64'),
      choice: choiceOf(group),
    },
    {
      take: (item) => {
        if (item.type === 'read') take(item)
      },
    },
  )
  return true
}
