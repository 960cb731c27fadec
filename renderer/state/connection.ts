import { create } from 'zustand'
import type { Client } from '../../shared/api/client.ts'
import type { AppInfo, AnswerOf, CallName, RequestOf } from '../../shared/api/contract.ts'
import type { Outcome } from '../../shared/api/failure.ts'
import type { ConnectionState } from '../../shared/api/transport.ts'

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

/** One call to the service. Never rejects: what goes wrong is in the outcome. */
export function call<C extends CallName>(
  name: C,
  request: RequestOf<C>,
): Promise<Outcome<AnswerOf<C>>> {
  return currentClient().call(name, request)
}

/** Asks again what the host is and which projects were opened lately. */
export async function refreshApp(): Promise<void> {
  const answer = await call('app.info', {})
  if (answer.ok) useConnection.setState({ app: answer.value })
}
