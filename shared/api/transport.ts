import type { Outcome } from '../domain/failure.ts'
import type { PushName } from './contract.ts'

/** Whether the service can be reached now; `refused` where it has to be opened anew. Under Electron it always can. */
export type ConnectionState = 'connected' | 'reconnecting' | 'refused'

/**
 * How calls reach the service: the preload bridge under Electron, one WebSocket in a browser.
 * `call` never rejects; what goes wrong on the way is an outcome like any other.
 */
export interface Transport {
  call(name: string, request: unknown): Promise<Outcome<unknown>>
  /** Calls `listener` for each push until the function returned is called. */
  onPush(listener: (name: PushName, payload: unknown) => void): () => void
  onConnection(listener: (state: ConnectionState) => void): () => void
}
