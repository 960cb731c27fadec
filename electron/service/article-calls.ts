import type { TextInput } from '../../shared/domain/text-input.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import { importArticles, type ImportProgress } from './article-import.ts'
import { readPath } from './paths.ts'
import type { ServiceParts } from './service-parts.ts'

/** The inputs with every path made full; a failure when one cannot be, or is not to be opened by its path. */
function readPaths(
  inputs: readonly TextInput[],
  canOpen: (path: string) => boolean,
): Outcome<readonly TextInput[]> {
  const full: TextInput[] = []
  for (const input of inputs) {
    const path = input.type === 'path' ? readPath(input.path) : null
    if (path !== null && !path.ok) return path
    if (path !== null && !canOpen(path.value)) {
      return fail(
        'BAD_REQUEST',
        'In a browser, articles are opened by its own dialog or dropped on the page. Choose the file again.',
      )
    }
    full.push(input.type === 'path' && path !== null ? { ...input, path: path.value } : input)
  }
  return succeed(full)
}

/** Opening articles into the project. */
export function articleCalls(
  { project, push, jobs, reader, settingsFile }: ServiceParts,
  canOpen: (path: string) => boolean = () => true,
) {
  return {
    'article.import': async ({ job, inputs: given }, from) => {
      const { store } = project
      if (!store.ok) return store
      const inputs = readPaths(given, canOpen)
      if (!inputs.ok) return inputs
      const imported = await jobs.run(job, project.closing, async (signal) => {
        const { isKeepingOriginals: isKeeping } = await settingsFile.readSettings()
        const report = (progress: ImportProgress) =>
          push('job.progress', { job, ...progress }, { only: from })
        return importArticles(store.value, reader, inputs.value, { isKeeping, signal, report })
      })
      if (!imported.ok) return imported
      const { results, committed } = imported.value
      if (committed !== null) push('edit.committed', committed, { except: from })
      return succeed({ results: [...results], committed })
    },
  } satisfies Partial<Handlers>
}
