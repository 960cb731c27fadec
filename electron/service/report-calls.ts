import { succeed } from '../../shared/domain/failure.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import { readPath } from './paths.ts'
import type { ServiceParts } from './service-parts.ts'

/** Writing single files for people: the report, tables of the comparison, pictures. */
export function reportCalls({ project }: ServiceParts) {
  return {
    'export.file': async ({ path: typed, content, isReplacing }) => {
      const path = readPath(typed)
      if (!path.ok) return path
      const { store } = project
      if (!store.ok) return store
      // What makes reports and pictures has no place in a start.
      const { fileOf, writeReport } = await import('./report-file.ts')
      const file = fileOf(store.value, content)
      if (!file.ok) return file
      const writing = { project: store.value.path, isReplacing }
      const written = await writeReport(path.value, file.value, writing)
      return written.ok ? succeed({ path: written.value }) : written
    },
  } satisfies Partial<Handlers>
}
