import { succeed } from '../../shared/domain/failure.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import type { ServiceParts } from './service-parts.ts'

/** Tables that come back. */
export function tableCalls({ project, exchanger, jobs }: ServiceParts) {
  return {
    'tables.compare': async ({ job, fileName: name, base64, mapping }) => {
      const { store, closing } = project
      if (!store.ok) return store
      const order = { file: { name, bytes: Buffer.from(base64, 'base64') }, mapping }
      const compared = await jobs.run(job, closing, (signal) =>
        exchanger.do('compareTables', store.value, order, signal),
      )
      if (!compared.ok) return compared
      const { sheets, differences, remarks } = compared.value
      return succeed({
        sheets: [...sheets],
        differences: [...differences],
        remarks: [...remarks],
      })
    },
  } satisfies Partial<Handlers>
}
