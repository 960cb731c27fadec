import { succeed } from '../../shared/domain/failure.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import { readPath } from './paths.ts'
import type { ServiceParts } from './service-parts.ts'

/** Writing the project out for other programs. */
export function exportCalls({ project }: ServiceParts) {
  return {
    'export.csv': async ({ folder: typed, options, isReplacing }) => {
      const folder = readPath(typed)
      if (!folder.ok) return folder
      const { store } = project
      if (!store.ok) return store
      const records = store.value.readProject()
      if (!records.ok) return records
      const { exportCsv } = await import('./csv-export.ts')
      const files = await exportCsv(records.value, folder.value, options, isReplacing)
      return files.ok ? succeed({ files: [...files.value] }) : files
    },
  } satisfies Partial<Handlers>
}
