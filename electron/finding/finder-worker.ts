/** The thread that finds attributions: for the service and the command line, in the sources and in the bundle. */
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Failure } from '../../shared/domain/failure.ts'
import type { Finder, Findings, FindingStep } from '../attribution/finder.ts'
import { unpackFinder } from '../attribution/weights/finder-unpacking.ts'
import { readTextInSteps } from '../articles/read-text.ts'
import type { Span } from '../attribution/text/span.ts'
import type { LongSteps } from '../articles/steps.ts'
import type {
  FinderThreadData,
  FindingOrder,
  FindingReport,
  FindRequest,
} from './finding-messages.ts'
import { StepGate } from './step-gate.ts'

/** How long it works before it looks for new orders, and how often it says how far it is, in milliseconds. */
const TURN = 10
const BEAT = 100
/**
 * After so many code units what is found so far is told for the first time, which takes about a third of a second; then
 * after four times as many. Not told where the end is not much farther. Never by the clock: the same text is drafted in
 * the same edits everywhere.
 */
const FIRST_STAGE = 4_000
const NEXT_STAGE = 4

const BUG: Failure = {
  code: 'INTERNAL',
  message: 'Something went wrong while looking for who said what in this text.',
}

interface Job {
  readonly request: FindRequest
  readonly model: string
  readonly steps: LongSteps<FindingStep, Findings>
  toldAt: number
  /** At which code unit what is found so far is told. */
  nextStage: number
}

const NOTHING_DONE: FindingStep = { done: 0, upTo: 0, findSoFar: () => [] }

const { files, gate: memory } = workerData as FinderThreadData
const gate = new StepGate(memory)
const jobs = new Map<number, Job>()

function report(message: FindingReport): void {
  parentPort?.postMessage(message, [])
}

/** A text that nobody has read yet is read first. */
async function* stepsOf(
  { stepThrough }: Finder,
  read: FindRequest['read'],
  within?: Span,
): LongSteps<FindingStep, Findings> {
  if (typeof read !== 'string') return yield* stepThrough(read, within)
  const reading = readTextInSteps(read, '')
  let step = reading.next()
  // What is told is how far the finding has come: not begun.
  for (; step.done !== true; step = reading.next()) yield NOTHING_DONE
  return yield* stepThrough(step.value, within)
}

function begin(finder: Finder, request: FindRequest): void {
  const { id, read, within, isStaged } = request
  const { version } = finder
  const steps = stepsOf(finder, read, within ?? undefined)
  const nextStage = isStaged ? FIRST_STAGE : Infinity
  jobs.set(id, { request, model: version, steps, toldAt: performance.now(), nextStage })
  if (jobs.size === 1) void work()
}

function sizeOf({ read }: FindRequest): number {
  return typeof read === 'string' ? read.length : read.text.length
}

/** How much has to be read for a job: a person waits for the sentence that was asked for; then for short texts. */
function lengthOf({ request }: Job): number {
  return request.within === null ? sizeOf(request) : 0
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
    const step = await gate.pass(() => steps.next())
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
      report({ type: 'progress', id, done: step.value.done })
    }
    const { upTo } = step.value
    if (upTo > job.nextStage && upTo < sizeOf(request) / 2) {
      job.nextStage = NEXT_STAGE * upTo
      report({ type: 'stage', id, model, attributions: step.value.findSoFar() })
    }
    if (now > turnEnd) return
  }
}

/** Orders that come before it has ended wait in the port. */
async function start(): Promise<void> {
  const loaded = await gate.pass(() => unpackFinder(files))
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
