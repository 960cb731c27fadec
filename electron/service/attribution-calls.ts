import { succeed } from '../../shared/api/failure.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import { attributionOf } from '../attribution/attribution-of.ts'
import { isEnglish } from '../attribution/english.ts'
import { loadFinder } from '../attribution/finder-loading.ts'
import { readArticleText } from './article-reading.ts'
import type { ServiceParts } from './service-parts.ts'

/** Finding who said what in the articles of the open project. */
export function attributionCalls({ project }: ServiceParts) {
  return {
    'attributions.find': ({ articleId, within }) => {
      const { store } = project
      if (!store.ok) return store
      const read = readArticleText(store.value, articleId)
      if (!read.ok) return read
      const loaded = loadFinder()
      if (!loaded.ok) return loaded
      const { text } = read.value
      const attributions = loaded.value
        .findAttributions(text)
        .map(attributionOf)
        .filter(({ content }) =>
          content.some(
            ({ start, end }) => within === null || (start < within.end && within.start < end),
          ),
        )
      return succeed({ model: loaded.value.version, isEnglish: isEnglish(text), attributions })
    },
  } satisfies Partial<Handlers>
}
