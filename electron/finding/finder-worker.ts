/** The thread that finds attributions: for the service and the command line, in the sources and in the bundle. */
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Failure } from '../../shared/domain/failure.ts'
import type { Finder, Findings } from '../attribution/finder.ts'
import { unpackFinder } from '../attribution/weights/finder-unpacking.ts'
import type { FinderFiles } from '../attribution/weights/finder-files.ts'
import { readTextInSteps } from '../articles/read-text.ts'
import type { Span } from '../attribution/text/span.ts'
import type { LongSteps } from '../articles/steps.ts'
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
  readonly steps: LongSteps<number, Findings>
  toldAt: number
}

const jobs = new Map<number, Job>()

function report(message: FindingReport): void {
  parentPort?.postMessage(message, [])
}

/** A text that nobody has read yet is read first. */
async function* stepsOf(
  { stepThrough }: Finder,
  read: FindRequest['read'],
  within?: Span,
): LongSteps<number, Findings> {
  if (typeof read !== 'string') return yield* stepThrough(read, within)
  const reading = readTextInSteps(read, '')
  let step = reading.next()
  // What is told is how far the finding has come: not begun.
  for (; step.done !== true; step = reading.next()) yield 0
  return yield* stepThrough(step.value, within)
}

function begin(finder: Finder, request: FindRequest): void {
  const { id, read, within } = request
  const { version } = finder
  const steps = stepsOf(finder, read, within ?? undefined)
  jobs.set(id, { request, model: version, steps, toldAt: performance.now() })
  if (jobs.size === 1) void work()
}

/** How much has to be read for a job: a person waits for the sentence that was asked for; then for short texts. */
function lengthOf({ request: { read, within } }: Job): number {
  if (within !== null) return 0
  return typeof read === 'string' ? read.length : read.text.length
}

/** The shortest job, so that a long text holds up no other; of the same length the one that came first. */
function nextJob(): Job | undefined {
  const [first, ...others] = jobs.values()
  return others.reduce((best, job) => (lengthOf(job) < lengthOf(best ?? job) ? job : best), first)
}

/** A turn for the shortest job, then a look at the orders that have come, as long as there are jobs. */
async function work(): Promise<void> {
  for (let job = nextJob(); job !== undefined; job = nextJob()) {
    await setImmediate()
    try {
      await workOn(job)
    } catch (error) {
      console.error(error)
      jobs.delete(job.request.id)
      report({ type: 'failed', id: job.request.id, failure: BUG })
    }
  }
}

async function workOn(job: Job): Promise<void> {
  const { request, model, steps } = job
  const { id } = request
  const turnEnd = performance.now() + TURN
  while (jobs.has(id)) {
    const step = await steps.next()
    const now = performance.now()
    // It may have been cancelled while the step was waited for.
    if (!jobs.has(id)) return
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

/** Orders that come before it has ended wait in the port. */
async function start(): Promise<void> {
  const loaded = await unpackFinder(workerData as FinderFiles)
  if (!loaded.ok) {
    report({ type: 'unready', failure: loaded.failure })
    return
  }
  parentPort?.on('message', (order: FindingOrder) => {
    if (order.type === 'cancel') jobs.delete(order.id)
    else begin(loaded.value, order)
  })
}

void start()
