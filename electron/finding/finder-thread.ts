import { Worker } from 'node:worker_threads'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Span } from '../attribution/find-attributions.ts'
import type { ReadText } from '../articles/read-text.ts'
import type { Findings } from '../attribution/finder.ts'
import type { FindingOrder, FindingReport } from './finding-messages.ts'

/**
 * Where the thread's script is, from the module that starts it: beside it in the sources; when built, in a folder of
 * its own beside the main bundle's, outside the archive that the desktop program is packed in.
 */
export function locateWorker(module: string): URL {
  if (module.endsWith('.ts')) return new URL('finder-worker.ts', module)
  return new URL('../finder/finder-worker.mjs', module.replace('/app.asar/', '/app.asar.unpacked/'))
}

const CANCELLED = fail('CANCELLED', 'Looking for who said what was cancelled; nothing was changed.')

export interface FindOptions {
  /** The stretch that was asked for; absent for the whole text. */
  readonly within?: Span | undefined
  /** Ends the search at once, wherever it is. */
  readonly signal?: AbortSignal
  /** Told now and then how many code units of the text are done. */
  readonly report?: (done: number) => void
}

/** What was found, and the version of the weights that found it. */
export interface Found extends Findings {
  readonly model: string
}

export interface WorkerPaths {
  /** The thread's script, and the weights, when they are not the program's own. */
  readonly worker?: URL
  readonly weights?: string
}

interface Waiting {
  readonly answer: (outcome: Outcome<Found>) => void
  readonly report: FindOptions['report']
}

/** One thread with a finder on it. It is started when it is first needed, and again when it has died. */
export class FinderThread {
  readonly #places: WorkerPaths
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
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
  start(): void {
    if (!this.#isClosed) this.#worker ??= this.#startWorker()
  }

  #startWorker(): Worker {
    const { worker: script = locateWorker(import.meta.url), weights } = this.#places
    const worker = new Worker(script, { workerData: weights, execArgv: [] })
    let cause: unknown = null
    worker.on('message', (report: FindingReport) => this.#hear(report))
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', (code) => {
      if (this.#worker !== worker) return
      this.#worker = null
      console.error('The thread that looks for who said what has ended:', cause ?? `code ${code}`)
      this.#answerAll(
        fail('INTERNAL', 'Looking for who said what has stopped unexpectedly. Try it once more.'),
      )
    })
    worker.unref()
    return worker
  }

  #hear(report: FindingReport): void {
    const waiting = this.#waiting.get(report.id)
    switch (report.type) {
      case 'progress':
        waiting?.report?.(report.done)
        break
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
    this.#worker?.postMessage(order, [])
  }

  /** Searches that come while others are on their way wait for their turn. */
  find(
    read: ReadText | string,
    { within, signal, report }: FindOptions = {},
  ): Promise<Outcome<Found>> {
    if (this.#isClosed || signal?.aborted === true) return Promise.resolve(CANCELLED)
    this.start()
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
        if (this.#waiting.size === 0) this.#worker?.unref()
        resolve(outcome)
      }
      signal?.addEventListener('abort', cancel)
      this.#waiting.set(id, { answer, report })
      this.#worker?.ref()
      this.#send({ type: 'find', id, read, within: within ?? null })
    })
  }

  /** Ends the thread; what is on its way is cancelled. */
  async close(): Promise<void> {
    this.#isClosed = true
    const worker = this.#worker
    this.#worker = null
    this.#answerAll(CANCELLED)
    await worker?.terminate()
  }
}
