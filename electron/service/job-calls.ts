import { succeed } from '../../shared/domain/failure.ts'
import type { Handlers } from '../../shared/api/handlers.ts'
import type { ServiceParts } from './service-parts.ts'

/** Ending long work. */
export function jobCalls({ jobs }: ServiceParts) {
  return {
    'job.cancel': ({ job }) => {
      jobs.cancel(job)
      return succeed({})
    },
  } satisfies Partial<Handlers>
}
