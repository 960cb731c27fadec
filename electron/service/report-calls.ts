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
      const records = store.value.readProject()
      if (!records.ok) return records
      // What makes reports and pictures has no place in a start.
      const { contentOf, writeReport } = await import('./report-file.ts')
      const bytes = contentOf(records.value, content)
      if (!bytes.ok) return bytes
      const written = await writeReport(path.value, content.type, bytes.value, isReplacing)
      return written.ok ? succeed({ path: written.value }) : written
    },
  } satisfies Partial<Handlers>
}
