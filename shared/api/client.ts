import {
  PUSHES,
  type AnswerOf,
  type CallName,
  type PushName,
  type PushOf,
  type RequestOf,
} from './contract.ts'
import type { Outcome } from '../domain/failure.ts'
import type { ConnectionState, Transport } from './transport.ts'

/** The contract as functions, over any transport. */
export interface Client {
  call<C extends CallName>(name: C, request: RequestOf<C>): Promise<Outcome<AnswerOf<C>>>
  on<P extends PushName>(name: P, listener: (payload: PushOf<P>) => void): () => void
  onConnection(listener: (state: ConnectionState) => void): () => void
}

export function createClient(transport: Transport): Client {
  return {
    call: <C extends CallName>(name: C, request: RequestOf<C>) =>
      transport.call(name, request) as Promise<Outcome<AnswerOf<C>>>,
    on: (name, listener) =>
      transport.onPush((pushed, payload) => {
        if (pushed === name) listener(PUSHES[name].parse(payload) as PushOf<typeof name>)
      }),
    onConnection: (listener) => transport.onConnection(listener),
  }
}
