import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReadingChoice, TextInput } from '../../shared/domain/text-input.ts'
import type { Item } from '../documents/read-item.ts'
import { isOutOfMemory, threadScript } from '../threads/thread-script.ts'
import type { ReadingOrder, ReadingReport } from './reading-messages.ts'

/** The memory of the thread for what it reads, in MB: a file that needs more ends the thread, and not the program. */
const MEMORY = 1536

/** How often is looked how much the thread holds besides its objects: bytes, which that memory does not count. */
const MEMORY_BEAT = 250

/** How long a thread may say nothing while it reads, in milliseconds: a file that takes longer is one to harm. */
const PATIENCE = 120_000

const TOO_MUCH =
  'This file needs more memory than there is for it. Split it into smaller files and open those.'
const TOO_LONG =
  'Reading this file took too long and was given up. Split it into smaller files, or copy its text and paste it.'
const STOPPED = 'Reading this file has stopped unexpectedly. Copy its text and paste it instead.'

export interface ThreadOptions {
  /** The thread's script, when it is not the program's own. */
  readonly script?: URL
  readonly patience?: number
  readonly memory?: number
}

export interface FollowedReading {
  /** Ends the reading: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Told now and then how much of the file is done, from 0 to 1. */
  readonly report?: (share: number) => void
  readonly isKeeping?: boolean
  /** Given each item in its turn; the next is read when it is done. */
  readonly take: (item: Item) => void | Promise<void>
}

interface Waiting {
  readonly id: number
  readonly hear: (report: ReadingReport) => void
  readonly fail: (message: string) => void
}

/** Rejects when the signal says so: who waits for a turn need not wait for it to be over. */
function rejectedBy(signal: AbortSignal | undefined): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal?.reason instanceof Error ? signal.reason : new Error('Aborted'))
  signal?.addEventListener('abort', abort, { once: true })
  // Nobody may be waiting for it any more.
  promise.catch(() => {})
  return promise
}

const SCRIPT = { source: 'reading-worker.ts', bundle: '../reader/reading-worker.cjs' }

/**
 * Reads files on a thread of its own, one after the other. It is started when it is first needed, and again when it has
 * ended: by a file that it could not bear, or because somebody cancelled.
 */
export class ReadingThread {
  readonly #options: ThreadOptions
  #worker: Worker | null = null
  #waiting: Waiting | null = null
  #queue: Promise<void> = Promise.resolve()
  #last = 0

  constructor(options: ThreadOptions = {}) {
    this.#options = options
  }

  /**
   * Reads what was given; what comes of it is handed to `take`, in the order in which it stands in its file. A file that
   * ends the thread is refused. Rejects with the signal's reason when it is cancelled.
   */
  read(input: TextInput, following: FollowedReading): Promise<void> {
    const turn = this.#queue.then(() => this.#readNow(input, following))
    this.#queue = turn.catch(() => {})
    return Promise.race([turn, rejectedBy(following.signal)])
  }

  async #readNow(input: TextInput, following: FollowedReading): Promise<void> {
    const { signal, report, take, isKeeping = false } = following
    signal?.throwIfAborted()
    this.#last += 1
    const id = this.#last
    const worker = this.#start()
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    let taking = Promise.resolve()
    const fail = (message: string) => {
      const fileName = input.type === 'path' ? basename(input.path) : input.fileName
      taking = taking.then(() => take({ type: 'refused', fileName, place: '', message }))
      taking.then(resolve, reject)
    }
    const hear = (heard: ReadingReport) => {
      watch.refresh()
      if (heard.type === 'progress') report?.(heard.share)
      else if (heard.type === 'done') taking.then(resolve, reject)
      else {
        taking = taking.then(() => take(heard.item))
        taking.then(() => this.#send({ type: 'go on' }), reject)
      }
    }
    const watch = setTimeout(() => {
      this.#end()
      fail(TOO_LONG)
    }, this.#options.patience ?? PATIENCE)
    const cancel = () => {
      this.#end()
      reject(signal?.reason instanceof Error ? signal.reason : new Error('Aborted'))
    }
    signal?.addEventListener('abort', cancel, { once: true })
    this.#waiting = { id, hear, fail }
    worker.ref()
    const memoryWatch = this.#watchMemory(worker, () => {
      this.#end()
      fail(TOO_MUCH)
    })
    this.#send({ type: 'read', id, input, choice: input.choice ?? NOTHING_CHOSEN, isKeeping })
    try {
      await promise
    } finally {
      clearTimeout(watch)
      clearInterval(memoryWatch)
      signal?.removeEventListener('abort', cancel)
      this.#waiting = null
      // The thread holds the program only while somebody waits for it.
      this.#worker?.unref()
    }
  }

  /** Calls back when the thread holds more bytes than it may; it answers in the midst of its work. */
  #watchMemory(worker: Worker, end: () => void): NodeJS.Timeout {
    const most = (this.#options.memory ?? MEMORY) * 2 ** 20
    const look = async (): Promise<void> => {
      const held = await worker.getHeapStatistics().catch(() => null)
      if (held !== null && held.external_memory > most && this.#worker === worker) end()
    }
    return setInterval(() => void look(), MEMORY_BEAT)
  }

  #send(order: ReadingOrder): void {
    this.#worker?.postMessage(order, [])
  }

  #start(): Worker {
    if (this.#worker !== null) return this.#worker
    const { script = threadScript(import.meta.url, SCRIPT) } = this.#options
    const worker = new Worker(script, {
      eval: typeof script === 'string',
      execArgv: [],
      // What libraries print about files is for nobody.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memory ?? MEMORY },
    })
    worker.stdout.resume()
    worker.stderr.resume()
    let cause: unknown = null
    worker.on('message', (report: ReadingReport) => {
      if (report.id === this.#waiting?.id) this.#waiting.hear(report)
    })
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', (code) => {
      if (this.#worker !== worker) return
      this.#worker = null
      console.error('The thread that reads files has ended:', cause ?? `code ${code}`)
      this.#waiting?.fail(isOutOfMemory(cause) ? TOO_MUCH : STOPPED)
    })
    this.#worker = worker
    return worker
  }

  #end(): void {
    const worker = this.#worker
    this.#worker = null
    void worker?.terminate()
  }

  /** Ends the thread; what is on its way is refused. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    this.#waiting?.fail(STOPPED)
    await worker?.terminate()
  }
}

const NOTHING_CHOSEN: ReadingChoice = {}
