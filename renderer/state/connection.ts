import { create } from 'zustand'
import type { Client } from '../../shared/api/client.ts'
import type { AppInfo, AnswerOf, CallName, RequestOf } from '../../shared/api/contract.ts'
import type { Outcome } from '../../shared/domain/failure.ts'
import type { ConnectionState } from '../../shared/api/transport.ts'
import { yieldToEvents } from './scheduling.ts'

interface Connection {
  readonly client: Client | null
  readonly state: ConnectionState
  readonly app: AppInfo | null
}

/** The way to the service. One window has one, set once at its start. */
export const useConnection = create<Connection>(() => ({
  client: null,
  state: 'connected',
  app: null,
}))

export function connect(client: Client): void {
  useConnection.setState({ client })
  client.onConnection((state) => useConnection.setState({ state }))
}

/** The client; throws before `connect`, which only a wrong order of start-up can cause. */
export function currentClient(): Client {
  const { client } = useConnection.getState()
  if (client === null) throw new Error('The window is not connected to its service yet.')
  return client
}

/** The turn in which a large request goes out; calls made before then go out behind it. */
let held: Promise<void> | null = null

/** One call to the service. Never rejects: what goes wrong is in the outcome. */
export function call<C extends CallName>(
  name: C,
  request: RequestOf<C>,
): Promise<Outcome<AnswerOf<C>>> {
  const send = () => currentClient().call(name, request)
  return held === null ? send() : held.then(send)
}

/**
 * A call with a large request: to write it out takes as long as to show what it says, so it goes out in a turn of
 * its own. Calls keep the order in which they were made.
 */
export function callInTurn<C extends CallName>(
  name: C,
  request: RequestOf<C>,
): Promise<Outcome<AnswerOf<C>>> {
  const turn = (held ?? Promise.resolve()).then(yieldToEvents)
  const answer = turn.then(() => currentClient().call(name, request))
  held = turn
  void turn.then(() => {
    if (held === turn) held = null
  })
  return answer
}

/** Asks again what the host is and which projects were opened lately. */
export async function refreshApp(): Promise<void> {
  const answer = await call('app.info', {})
  if (answer.ok) useConnection.setState({ app: answer.value })
}
