import { succeed } from '../../shared/domain/failure.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import { EXPORTERS, findExporter } from '../exchange/exporters.ts'
import type { WriteExport } from './exporting.ts'
import { readPath } from './paths.ts'
import type { ServiceParts } from './service-parts.ts'

/** Writing the project out for other programs. */
export function exportCalls({ project, exchanger, jobs }: ServiceParts) {
  return {
    'export.formats': () =>
      succeed({
        formats: EXPORTERS.map(({ name, title, about, ending, choices }) => ({
          name,
          title,
          about,
          ending,
          choices: [...choices],
        })),
      }),
    'export.project': async ({ job, format, path: typed, options, isReplacing }) => {
      const path = readPath(typed)
      if (!path.ok) return path
      const exporter = findExporter(format)
      if (!exporter.ok) return exporter
      const { store, closing } = project
      if (!store.ok) return store
      const request = { exporter: exporter.value, path: path.value, options, isReplacing }
      const files = await jobs.run(job, closing, async (signal) => {
        const { exportProject } = await import('./exporting.ts')
        const write: WriteExport = (order) =>
          exchanger.do('writeExport', store.value, order, signal)
        return exportProject(store.value, request, write)
      })
      return files.ok ? succeed({ files: [...files.value] }) : files
    },
  } satisfies Partial<Handlers>
}
