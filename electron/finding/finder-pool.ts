import type { Outcome } from '../../shared/domain/failure.ts'
import type { ReadText } from '../articles/read-text.ts'
import { FinderThread, type FindOptions, type Found, type WorkerPaths } from './finder-thread.ts'

/** Finders on threads of their own, each with its own copy of the weights. */
export interface FinderPool {
  /** Starts the threads, so that their weights are read when the first text comes. */
  readonly start: () => void
  /**
   * Who says what in a text. Fails when the weights cannot be read, when the search was cancelled, and when its
   * thread died; another takes its place with the next text.
   */
  readonly find: (read: ReadText | string, options?: FindOptions) => Promise<Outcome<Found>>
  readonly close: () => Promise<void>
}

export function openFinderPool(threads: number, places: WorkerPaths = {}): FinderPool {
  const members = Array.from({ length: Math.max(1, threads) }, () => new FinderThread(places))
  return {
    start: () => members.forEach((member) => member.start()),
    find: (read, options) => {
      const idlest = members.reduce((best, one) => (one.load < best.load ? one : best))
      return idlest.find(read, options)
    },
    close: async () => {
      await Promise.all(members.map((member) => member.close()))
    },
  }
}
