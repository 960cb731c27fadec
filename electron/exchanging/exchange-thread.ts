import { Worker } from 'node:worker_threads'
import { fail, refuse, type Outcome } from '../../shared/domain/failure.ts'
import type { Store } from '../store/store.ts'
import { isOutOfMemory, threadScript } from '../threads/thread-script.ts'
import type { ThreadMessage, ThreadOrder, ThreadReport } from './exchange-messages.ts'
import { sendProject } from './project-parts.ts'
import type { AnswerOf, OrderOf, WorkName } from './works.ts'

/** The memory of a thread, in MB: work that needs more ends the thread, and not the program. */
const MEMORY = 3072

const TOO_MUCH =
  'This needs more memory than there is for it; nothing was changed. Take it in smaller parts.'
const CANCELLED = fail('CANCELLED', 'This was cancelled; nothing was changed.')

export interface ExchangeOptions {
  /** The thread's script, when it is not the program's own. */
  readonly script?: URL
  /** In MB. */
  readonly memory?: number
}

/**
 * Does long work with a copy of a project on a thread of its own, one after the other: the project can be edited
 * meanwhile, and what a file does to the thread it does not do to the program.
 */
export class ExchangeThread {
  readonly #options: ExchangeOptions
  readonly #closing = new AbortController()
  #queue: Promise<unknown> = Promise.resolve()

  constructor(options: ExchangeOptions = {}) {
    this.#options = options
  }

  /**
   * Does one work with the project as it is when its turn has come. CANCELLED where the signal is aborted, or the thread
   * closed, before it is done. Rejects where the work has thrown.
   */
  do<Name extends WorkName>(
    work: Name,
    store: Store,
    order: OrderOf<Name>,
    signal?: AbortSignal,
  ): Promise<AnswerOf<Name>> {
    const signals = signal === undefined ? [] : [signal]
    const ending = AbortSignal.any([this.#closing.signal, ...signals])
    // What is answered is what this work answers.
    const turn = this.#queue.then(async () => {
      if (ending.aborted) return CANCELLED
      const answer = await this.#doNow({ work, order } as ThreadOrder, store, ending)
      // It may have been cancelled while the thread was ending, with its work done.
      return ending.aborted ? CANCELLED : answer
    }) as Promise<AnswerOf<Name>>
    this.#queue = turn.catch(() => {})
    return turn
  }

  async #doNow(order: ThreadOrder, store: Store, signal: AbortSignal): Promise<AnswerOf<WorkName>> {
    const worker = this.#start(order)
    const { promise, resolve, reject } = Promise.withResolvers<AnswerOf<WorkName>>()
    const ended = new AbortController()
    const send = (message: ThreadMessage) => worker.postMessage(message, [])
    const cancel = () => resolve(CANCELLED)
    signal.addEventListener('abort', cancel, { once: true })
    worker.on('message', (report: ThreadReport) => {
      if (report.type === 'done') resolve(report.answer)
      else send({ type: 'original', hash: report.hash, bytes: originalOf(store, report.hash) })
    })
    worker.on('error', (error) => {
      if (isOutOfMemory(error)) resolve(refuse(TOO_MUCH))
      else reject(error)
    })
    worker.on('exit', (code) => reject(new Error(`A thread has ended with code ${code}.`)))
    try {
      sendProject(store, { send, signal: ended.signal }).then((sent) => {
        if (!sent.ok) resolve(sent)
      }, reject)
      return await promise
    } finally {
      ended.abort()
      signal.removeEventListener('abort', cancel)
      await worker.terminate()
    }
  }

  #start(order: ThreadOrder): Worker {
    const { script = threadScript(import.meta.url, SCRIPT), memory = MEMORY } = this.#options
    return new Worker(script, {
      eval: typeof script === 'string',
      workerData: order,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
  }

  /** Ends what is being done. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#queue
  }
}

const SCRIPT = {
  source: 'exchange-worker.ts',
  bundle: '../exchanger/exchange-worker.cjs',
}

function originalOf(store: Store, hash: string): Outcome<Uint8Array | null> {
  return store.isOpen ? store.readOriginal(hash) : CANCELLED
}
