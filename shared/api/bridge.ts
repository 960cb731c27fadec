import type { PushName } from './contract.ts'
import type { Outcome } from '../domain/failure.ts'

/**
 * All that the desktop's preload script puts into the window, as `window.hearsay`. In a browser there is none,
 * and the window connects to its host by WebSocket instead.
 */
export interface Bridge {
  /** Never rejects for what a person did; the outcome says what went wrong. */
  call(name: string, request: unknown): Promise<Outcome<unknown>>
  /** Calls `listener` for each push. Pushes that came before the first listener are kept for it. */
  onPush(listener: (name: PushName, payload: unknown) => void): () => void
}

/** The name that the bridge has in the window. */
export const BRIDGE_NAME = 'hearsay'
