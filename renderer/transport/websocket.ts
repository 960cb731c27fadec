import type { PushName } from '../../shared/api/contract.ts'
import { fail, type Outcome } from '../../shared/domain/failure.ts'
import type { ConnectionState, Transport } from '../../shared/api/transport.ts'
import {
  HEARTBEAT_INTERVAL,
  HostMessage,
  isRepeatable,
  MESSAGE_LIMIT,
  SUBPROTOCOL,
  type CallMessage,
} from '../../shared/api/wire.ts'
import type { WindowKey } from './window-key.ts'
import { PushListeners, type PushListener } from './push-listeners.ts'

const FIRST_DELAY = 100
const LONGEST_DELAY = 5_000
/** A connection that says nothing for this long is lost, whatever the system thinks. */
const HEARTBEAT_TIMEOUT = 3 * HEARTBEAT_INTERVAL

const NO_KEY = fail(
  'DISCONNECTED',
  'This page was opened without its key. Open the link that Hearsay printed last.',
)
const UNKNOWN_KEY = fail(
  'DISCONNECTED',
  'Hearsay does not know this page: its link was used before, or Hearsay was started again. Open the link that it printed last, in this tab.',
)
const LOST = fail(
  'DISCONNECTED',
  'The connection was lost before Hearsay answered. See whether it was done before you try again.',
)
const TOO_LARGE = fail('TOO_LARGE', 'That is too much at once. Open fewer or smaller files.')

/** What is used of the browser's WebSocket. */
export interface Socket {
  send(text: string): void
  close(): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'close', listener: () => void): void
}

export interface WebSocketOptions {
  readonly url: string
  /** Null when the page was opened without one: every call then fails and says so. */
  readonly key: WindowKey | null
  /** Asked when a connection could not be made: whether the host is there and refuses the key. */
  readonly isRefused: (key: WindowKey) => Promise<boolean>
  readonly openSocket?: (url: string, protocols: string[]) => Socket
}

interface Unanswered {
  readonly call: string
  readonly request: unknown
  readonly resolve: (outcome: Outcome<unknown>) => void
  /** Whether the host may have it already. */
  wasSent: boolean
}

function isTooLarge(text: string): boolean {
  return text.length * 3 > MESSAGE_LIMIT && new TextEncoder().encode(text).length > MESSAGE_LIMIT
}

function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** What a window offers as subprotocols, the only words of its own that a browser lets it send. */
function offerOf({ secret, code }: WindowKey): string[] {
  return [SUBPROTOCOL, secret, ...(code === null ? [] : [code])]
}

/**
 * One WebSocket to the host, opened again whenever it is lost. Calls not yet answered are sent again in
 * order; the host knows them by number, so that none is done twice. Pushes missed meanwhile come after.
 */
class WebSocketTransport implements RenewableTransport {
  readonly #options: WebSocketOptions
  readonly #windowName = randomName()
  readonly #unanswered = new Map<number, Unanswered>()
  readonly #pushListeners = new PushListeners()
  readonly #stateListeners = new Set<(state: ConnectionState) => void>()
  #socket: Socket | null = null
  #isWelcome = false
  #wasWelcome = false
  #isEnded = false
  #key: WindowKey | null
  #refusal: Outcome<never> | null
  #state: ConnectionState = 'connected'
  #lastId = 0
  #lastPush = 0
  #lastHeard = 0
  #attempts = 0

  constructor(options: WebSocketOptions) {
    this.#options = options
    this.#key = options.key
    this.#refusal = options.key === null ? NO_KEY : null
    if (options.key === null) this.#setState('refused')
    else this.#connect(options.key)
  }

  get wasConnected(): boolean {
    return this.#wasWelcome
  }

  get isConnected(): boolean {
    return this.#isWelcome
  }

  renew(key: WindowKey): void {
    if (this.#isEnded || (key.secret === this.#key?.secret && this.#refusal === null)) return
    this.#key = key
    this.#refusal = null
    this.#attempts = 0
    this.#isWelcome = false
    this.#setState('reconnecting')
    this.#socket?.close()
    this.#connect(key)
  }

  call(call: string, request: unknown): Promise<Outcome<unknown>> {
    if (this.#refusal !== null) return Promise.resolve(this.#refusal)
    const id = this.#lastId + 1
    this.#lastId = id
    return new Promise((resolve) => {
      this.#unanswered.set(id, { call, request, resolve, wasSent: false })
      if (this.#isWelcome) this.#send(id)
    })
  }

  onPush(listener: PushListener): () => void {
    return this.#pushListeners.add(listener)
  }

  onConnection(listener: (state: ConnectionState) => void): () => void {
    this.#stateListeners.add(listener)
    if (this.#state !== 'connected') listener(this.#state)
    return () => this.#stateListeners.delete(listener)
  }

  end(): void {
    this.#isEnded = true
    this.#socket?.close()
    this.#refuse(LOST)
  }

  #setState(state: ConnectionState): void {
    if (state === this.#state) return
    this.#state = state
    for (const listener of this.#stateListeners) listener(state)
  }

  #connect(key: WindowKey): void {
    const { url, openSocket = (url, protocols) => new WebSocket(url, protocols) } = this.#options
    const address = new URL(url)
    address.searchParams.set('window', this.#windowName)
    if (this.#wasWelcome) address.searchParams.set('received', String(this.#lastPush))
    const socket: Socket = openSocket(address.href, offerOf(key))
    this.#socket = socket
    this.#lastHeard = Date.now()
    const watch = setInterval(() => {
      if (Date.now() - this.#lastHeard > HEARTBEAT_TIMEOUT) handleLoss()
    }, HEARTBEAT_INTERVAL)
    const handleLoss = () => {
      clearInterval(watch)
      if (this.#socket !== socket) return
      this.#socket = null
      socket.close()
      void this.#reconnect(this.#isWelcome)
    }
    socket.addEventListener('message', ({ data }) => {
      if (this.#socket === socket) this.#receive(String(data))
    })
    socket.addEventListener('close', handleLoss)
  }

  async #reconnect(wasOpen: boolean): Promise<void> {
    this.#isWelcome = false
    if (this.#isEnded) return
    this.#setState('reconnecting')
    const key = this.#key
    if (key === null) return
    const isRefused = !wasOpen && (await this.#options.isRefused(key).catch(() => false))
    // Another key came meanwhile, and with it another connection.
    if (key !== this.#key) return
    if (isRefused) {
      this.#setState('refused')
      this.#refuse(UNKNOWN_KEY)
      return
    }
    const delay = Math.min(FIRST_DELAY * 2 ** this.#attempts, LONGEST_DELAY)
    this.#attempts += 1
    setTimeout(
      () => {
        if (!this.#isEnded && key === this.#key) this.#connect(key)
      },
      delay * (0.75 + Math.random() / 2),
    )
  }

  /** From now on every call fails, those waiting included. */
  #refuse(refusal: Outcome<never>): void {
    this.#refusal = refusal
    for (const { resolve } of this.#unanswered.values()) resolve(refusal)
    this.#unanswered.clear()
  }

  #receive(text: string): void {
    this.#lastHeard = Date.now()
    const message = HostMessage.parse(JSON.parse(text))
    switch (message.type) {
      case 'welcome':
        this.#welcome(message.isKnown)
        break
      case 'answer':
        if (message.id !== null) this.#settle(message.id, message.outcome)
        break
      case 'push':
        this.#lastPush = message.seq
        this.#pushListeners.tell(message.name as PushName, message.payload)
        break
      case 'beat':
        break
    }
  }

  #welcome(isKnown: boolean): void {
    if (!isKnown && this.#wasWelcome) {
      this.#lastPush = 0
      for (const [id, { call, wasSent }] of this.#unanswered) {
        if (wasSent && !isRepeatable(call)) this.#settle(id, LOST)
      }
    }
    this.#isWelcome = true
    this.#wasWelcome = true
    this.#attempts = 0
    for (const id of this.#unanswered.keys()) this.#send(id)
    this.#setState('connected')
  }

  #send(id: number): void {
    const waiting = this.#unanswered.get(id)
    if (waiting === undefined) return
    const oldest = this.#unanswered.keys().next().value ?? id
    const { call, request } = waiting
    const text = JSON.stringify({ id, oldest, call, request } satisfies CallMessage)
    if (isTooLarge(text)) {
      this.#settle(id, TOO_LARGE)
      return
    }
    waiting.wasSent = true
    this.#socket?.send(text)
  }

  #settle(id: number, outcome: Outcome<unknown>): void {
    this.#unanswered.get(id)?.resolve(outcome)
    this.#unanswered.delete(id)
  }
}

export interface RenewableTransport extends Transport {
  /** Whether there was a connection at any time. */
  readonly wasConnected: boolean
  /** Whether there is a connection now. */
  readonly isConnected: boolean
  /** Goes on with the key for a host that was started anew. */
  renew(key: WindowKey): void
  /** Closes the connection for good; calls still waiting fail. */
  end(): void
}

/** A transport over one WebSocket. */
export function createWebSocketTransport(options: WebSocketOptions): RenewableTransport {
  return new WebSocketTransport(options)
}
