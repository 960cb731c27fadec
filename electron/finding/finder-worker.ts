/** The thread that finds attributions: for the service and the command line, in the sources and in the bundle. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Failure, Outcome } from '../../shared/domain/failure.ts'
import type { Finder, Findings } from '../attribution/finder.ts'
import { loadFinder } from '../attribution/finder-loading.ts'
import type { Steps } from '../attribution/steps.ts'
import type { FindingOrder, FindingReport, FindRequest } from './finding-messages.ts'

/** How long it works before it looks for new orders, and how often it says how far it is, in milliseconds. */
const TURN = 10
const BEAT = 100

const BUG: Failure = {
  code: 'INTERNAL',
  message: 'Something went wrong while looking for who said what in this text.',
}

interface Job {
  readonly request: FindRequest
  readonly model: string
  readonly steps: Steps<number, Findings>
  toldAt: number
}

const weights = typeof workerData === 'string' ? workerData : undefined
let loaded: Outcome<Finder> = loadFinder(weights)
const jobs = new Map<number, Job>()

function report(message: FindingReport): void {
  parentPort?.postMessage(message, [])
}

function begin(request: FindRequest): void {
  const { id, text, within } = request
  // Weights that could not be read may have been put right since.
  if (!loaded.ok) loaded = loadFinder(weights)
  if (!loaded.ok) {
    report({ type: 'failed', id, failure: loaded.failure })
    return
  }
  const { version, stepThrough } = loaded.value
  const steps = stepThrough(text, within ?? undefined)
  jobs.set(id, { request, model: version, steps, toldAt: performance.now() })
  if (jobs.size === 1) setImmediate(work)
}

/** How much has to be read for a job: a person waits for the sentence that was asked for; then for short texts. */
function lengthOf({ request: { text, within } }: Job): number {
  return within === null ? text.length : 0
}

/** The shortest job, so that a long text holds up no other; of the same length the one that came first. */
function nextJob(): Job | undefined {
  const [first, ...others] = jobs.values()
  return others.reduce((best, job) => (lengthOf(job) < lengthOf(best ?? job) ? job : best), first)
}

function work(): void {
  const job = nextJob()
  if (job === undefined) return
  try {
    workOn(job)
  } catch (error) {
    console.error(error)
    jobs.delete(job.request.id)
    report({ type: 'failed', id: job.request.id, failure: BUG })
  }
  if (jobs.size > 0) setImmediate(work)
}

function workOn(job: Job): void {
  const { request, model, steps } = job
  const { id } = request
  const turnEnd = performance.now() + TURN
  for (;;) {
    const step = steps.next()
    const now = performance.now()
    if (step.done === true) {
      jobs.delete(id)
      report({ type: 'found', id, model, findings: step.value })
      return
    }
    if (now > job.toldAt + BEAT) {
      job.toldAt = now
      report({ type: 'progress', id, done: step.value })
    }
    if (now > turnEnd) return
  }
}

parentPort?.on('message', (order: FindingOrder) => {
  if (order.type === 'cancel') jobs.delete(order.id)
  else begin(order)
})
