import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { fail, succeed, type Failure, type Outcome } from '../../shared/domain/failure.ts'
import type { Span } from '../attribution/text/span.ts'
import type { ReadText } from '../articles/read-text.ts'
import type { Findings } from '../attribution/finder.ts'
import {
  FILE_NAMES,
  readFinderFiles,
  type FinderFiles,
} from '../attribution/weights/finder-files.ts'
import { placeOf, threadScript } from '../threads/thread-script.ts'
import type {
  FinderThreadData,
  FindingOrder,
  FindingReport,
  JobReport,
} from './finding-messages.ts'
import { StepGate } from './step-gate.ts'

const SCRIPT = { source: 'finder-worker.ts', bundle: '../finder/finder-worker.cjs' }
const FOLDER = { source: '../attribution/weights/', bundle: '../finder/' }

const CANCELLED = fail('CANCELLED', 'Looking for who said what was cancelled; nothing was changed.')

export interface FindOptions {
  /** The stretch that was asked for; absent for the whole text. */
  readonly within?: Span | undefined
  /** Ends the search at once, wherever it is. */
  readonly signal?: AbortSignal
  /** Told now and then how many code units of the text are done. */
  readonly report?: (done: number) => void
  /**
   * Told at growing intervals what is found of a long text so far, in reading order; each time all of it, as more of
   * the text may tell more of what stands before.
   */
  readonly handleStage?: (found: Found) => void
}

/** What was found, and the version of the weights that found it. */
export interface Found extends Findings {
  readonly model: string
}

export interface WorkerPaths {
  /** The thread's script, and the weights, when they are not the program's own. */
  readonly script?: URL
  readonly weights?: string
}

interface Waiting {
  readonly answer: (outcome: Outcome<Found>) => void
  readonly report: FindOptions['report']
  readonly handleStage: FindOptions['handleStage']
}

interface Running {
  readonly worker: Worker
  readonly gate: StepGate
}

/** One thread with a finder on it. It is started when it is first needed, and again when it has died. */
export class FinderThread {
  readonly #places: WorkerPaths
  readonly #waiting = new Map<number, Waiting>()
  #running: Running | null = null
  #isClosed = false
  #last = 0

  constructor(places: WorkerPaths) {
    this.#places = places
  }

  /** How many searches are on their way. */
  get load(): number {
    return this.#waiting.size
  }

  /** Starts the thread, so that its weights are read when the first text comes. */
  start(): Outcome<Worker> {
    if (this.#isClosed) return CANCELLED
    if (this.#running !== null) return succeed(this.#running.worker)
    const folder = placeOf(import.meta.url, FOLDER)
    const place = (name: string): string => fileURLToPath(new URL(name, folder))
    const files = readFinderFiles({
      weights: this.#places.weights ?? place(FILE_NAMES.weights),
      reader: place(FILE_NAMES.reader),
      cues: place(FILE_NAMES.cues),
    })
    if (!files.ok) return files
    const { script = threadScript(import.meta.url, SCRIPT) } = this.#places
    this.#running = this.#startWorker(script, files.value)
    return succeed(this.#running.worker)
  }

  #startWorker(script: URL | string, files: FinderFiles): Running {
    const isText = typeof script === 'string'
    const gate = new StepGate()
    const worker = new Worker(script, {
      eval: isText,
      workerData: { files, gate: gate.memory } satisfies FinderThreadData,
      // Moved, not copied.
      transferList: [files.reader.bytes.buffer, files.cues.bytes.buffer],
      execArgv: [],
    })
    // The program may end at any time.
    const closeGate = () => gate.closeNow()
    process.once('exit', closeGate)
    let cause: unknown = null
    worker.on('message', (report: FindingReport) => {
      if (report.type === 'unready') this.#giveUp(worker, report.failure)
      else this.#hear(report)
    })
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', (code) => {
      process.off('exit', closeGate)
      if (this.#running?.worker !== worker) return
      this.#running = null
      console.error('The thread that looks for who said what has ended:', cause ?? `code ${code}`)
      this.#answerAll(
        fail('INTERNAL', 'Looking for who said what has stopped unexpectedly. Try it once more.'),
      )
    })
    worker.unref()
    return { worker, gate }
  }

  /** Ends a thread that cannot use its weights: they may have been put right when the next one reads them. */
  #giveUp(worker: Worker, failure: Failure): void {
    if (this.#running?.worker !== worker) return
    this.#running = null
    this.#answerAll({ ok: false, failure })
    void worker.terminate()
  }

  #hear(report: JobReport): void {
    const waiting = this.#waiting.get(report.id)
    switch (report.type) {
      case 'progress':
        waiting?.report?.(report.done)
        break
      case 'stage': {
        const { model, attributions } = report
        waiting?.handleStage?.({ model, isEnglish: true, attributions })
        break
      }
      case 'found':
        waiting?.answer(succeed({ model: report.model, ...report.findings }))
        break
      case 'failed':
        waiting?.answer({ ok: false, failure: report.failure })
    }
  }

  #answerAll(outcome: Outcome<never>): void {
    for (const { answer } of this.#waiting.values()) answer(outcome)
  }

  #send(order: FindingOrder): void {
    this.#running?.worker.postMessage(order, [])
  }

  /** Searches that come while others are on their way wait for their turn. */
  find(
    read: ReadText | string,
    { within, signal, report, handleStage }: FindOptions = {},
  ): Promise<Outcome<Found>> {
    if (signal?.aborted === true) return Promise.resolve(CANCELLED)
    const started = this.start()
    if (!started.ok) return Promise.resolve(started)
    this.#last += 1
    const id = this.#last
    return new Promise((resolve) => {
      const cancel = () => {
        this.#send({ type: 'cancel', id })
        answer(CANCELLED)
      }
      const answer = (outcome: Outcome<Found>) => {
        signal?.removeEventListener('abort', cancel)
        this.#waiting.delete(id)
        // The thread holds the program only while somebody waits for it.
        if (this.#waiting.size === 0) this.#running?.worker.unref()
        resolve(outcome)
      }
      signal?.addEventListener('abort', cancel)
      this.#waiting.set(id, { answer, report, handleStage })
      started.value.ref()
      const isStaged = handleStage !== undefined
      this.#send({ type: 'find', id, read, within: within ?? null, isStaged })
    })
  }

  /** Ends the thread; what is on its way is cancelled. */
  async close(): Promise<void> {
    this.#isClosed = true
    const running = this.#running
    this.#running = null
    this.#answerAll(CANCELLED)
    await running?.gate.close()
    await running?.worker.terminate()
  }
}
