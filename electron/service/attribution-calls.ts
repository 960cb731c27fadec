import { succeed } from '../../shared/domain/failure.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import { correctedText } from '../articles/read-text.ts'
import { attributionOf } from '../attribution/attribution-of.ts'
import { readArticleRecord, readTextOfArticle } from './article-reading.ts'
import type { ServiceParts } from './service-parts.ts'

/** Finding who said what in the articles of the open project. */
export function attributionCalls({ project, push, jobs, finder }: ServiceParts) {
  return {
    'attributions.find': async ({ job, articleId, within }, from) => {
      const { store } = project
      if (!store.ok) return store
      const article = readArticleRecord(store.value, articleId)
      if (!article.ok) return article
      const { fileName } = article.value
      const read = readTextOfArticle(store.value, article.value)
      if (!read.ok) return read
      const corrected = correctedText(read.value.text, read.value.structure, article.value)
      const { text } = corrected
      const tell = (done: number) =>
        push('job.progress', { job, fileName, done, total: text.length }, { only: from })
      tell(0)
      const found = await jobs.run(job, project.closing, (signal) =>
        finder.find(corrected, {
          within: within === null ? undefined : [within.start, within.end],
          signal,
          report: tell,
        }),
      )
      if (!found.ok) return found
      tell(text.length)
      const { model, isEnglish, attributions } = found.value
      return succeed({ model, isEnglish, attributions: attributions.map(attributionOf) })
    },
  } satisfies Partial<Handlers>
}
