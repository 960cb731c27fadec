import { Worker } from 'node:worker_threads'

/** What a worker answers for a text. */
export interface Extracted {
  /** The attributions as JSON: cheaper to hand over than as objects. */
  readonly json: string
  readonly isEnglish: boolean
}

export interface FinderPool {
  /** Rejects with what ended the worker, such as weights that cannot be read. */
  readonly extract: (text: string) => Promise<Extracted>
  readonly close: () => Promise<void>
}

interface Member {
  readonly ask: (text: string) => Promise<Extracted>
  readonly waits: () => number
  readonly close: () => Promise<number>
}

function startMember(): Member {
  const worker = new Worker(new URL('finder-worker.ts', import.meta.url))
  // A worker answers in the order it was asked.
  const waiting: PromiseWithResolvers<Extracted>[] = []
  let failure: { readonly error: unknown } | null = null
  worker.on('message', (extracted: Extracted) => waiting.shift()?.resolve(extracted))
  worker.on('error', (error) => {
    failure = { error }
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return {
    ask: (text) => {
      const answer = Promise.withResolvers<Extracted>()
      if (failure === null) {
        waiting.push(answer)
        worker.postMessage(text, [])
      } else answer.reject(failure.error)
      return answer.promise
    },
    waits: () => waiting.length,
    close: () => worker.terminate(),
  }
}

/** Finders on threads of their own, each with its own copy of the weights. */
export function openFinderPool(threads: number): FinderPool {
  const members = Array.from({ length: Math.max(1, threads) }, startMember)
  return {
    extract: (text) => {
      const idlest = members.reduce((best, one) => (one.waits() < best.waits() ? one : best))
      return idlest.ask(text)
    },
    close: async () => {
      await Promise.all(members.map(({ close }) => close()))
    },
  }
}
