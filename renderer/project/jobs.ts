import { create } from 'zustand'
import type { PushOf } from '../../shared/api/contract.ts'
import { call } from '../state/connection.ts'

/** Something that takes a while and can be cancelled; `done` of `total` in whatever it counts. */
interface Job {
  readonly job: string
  readonly verb: 'Reading' | 'Drafting'
  /** What it is at: a file, an article. */
  readonly name: string
  readonly done: number
  readonly total: number
}

/** The jobs under way, the newest last. */
export const useJobs = create<{ readonly jobs: readonly Job[] }>(() => ({ jobs: [] }))

/** Shows a job while it runs. `work` is given the id to run it under. */
export async function runJob<Answer>(
  verb: Job['verb'],
  name: string,
  work: (job: string) => Promise<Answer>,
): Promise<Answer> {
  const job = crypto.randomUUID()
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs, { job, verb, name, done: 0, total: 1 }] }))
  try {
    return await work(job)
  } finally {
    useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((other) => other.job !== job) }))
  }
}

/** Shows how far a job of this window has come. */
export function noteProgress({ job, fileName, done, total }: PushOf<'job.progress'>): void {
  useJobs.setState(({ jobs }) => ({
    jobs: jobs.map((known) =>
      known.job === job
        ? { ...known, done, total, name: known.verb === 'Reading' ? fileName : known.name }
        : known,
    ),
  }))
}

export function hasJobs(): boolean {
  return useJobs.getState().jobs.length > 0
}

/** Cancels what is under way. What has been added or drafted by then stays. */
export function cancelJobs(): void {
  for (const { job } of useJobs.getState().jobs) void call('job.cancel', { job })
}
