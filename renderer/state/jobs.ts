import { create } from 'zustand'
import type { PushOf } from '../../shared/api/contract.ts'
import { call } from './connection.ts'
import { countOf } from '../../shared/domain/counting.ts'

/** Something that takes a while and can be cancelled; `done` of `total` in whatever it counts. */
export interface Job {
  readonly job: string
  readonly verb: 'Reading' | 'Drafting' | 'Writing' | 'Comparing'
  /** What it is at: a file, an article, a format. */
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
export function receiveProgress({ job, fileName, done, total }: PushOf<'job.progress'>): void {
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

/** What the status bar shows of jobs under way: the newest by name, and how far all of them are together. */
export interface JobSummary {
  readonly what: string
  /** Between 0 and 1. */
  readonly share: number
}

/** Jobs as one line. They count different things, so that each is as much of the whole. Null without any. */
export function summariseJobs(jobs: readonly Job[]): JobSummary | null {
  const newest = jobs.at(-1)
  if (newest === undefined) return null
  const others = jobs.length - 1
  const what = `${newest.verb} ${newest.name}`
  const shares = jobs.map(({ done, total }) => done / Math.max(1, total))
  return {
    what: others === 0 ? what : `${what} and ${countOf(others, 'other')}`,
    share: shares.reduce((sum, share) => sum + share, 0) / jobs.length,
  }
}

/** Cancels the jobs that are at something by this name. */
export function cancelJobs(verb: Job['verb'], name: string): void {
  for (const { job, ...known } of useJobs.getState().jobs) {
    if (known.verb === verb && known.name === name) void call('job.cancel', { job })
  }
}

/** Cancels the job that is shown by name, the newest. What has been added or drafted by then stays. */
export function cancelNewestJob(): void {
  const newest = useJobs.getState().jobs.at(-1)
  if (newest !== undefined) void call('job.cancel', { job: newest.job })
}
