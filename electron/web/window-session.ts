import type { PushName } from '../../shared/api/contract.ts'
import type { Outcome } from '../../shared/domain/failure.ts'
import { isRepeatable, type HostMessage } from '../../shared/api/wire.ts'

/** How much of what was pushed is kept for a window that loses its connection. */
const KEPT_PUSHES = 1_000
const KEPT_CHARACTERS = 32 * 1024 * 1024

interface SentPush {
  readonly seq: number
  readonly text: string
}

function write(message: HostMessage): string {
  return JSON.stringify(message)
}

/**
 * One browser window, for as long as it lives: it may lose its connection and come back. Keeps the newest
 * pushes, and the answers that were perhaps not received, so that coming back neither misses nor repeats anything.
 */
export class WindowSession {
  readonly name: string
  #send: ((text: string) => void) | null = null
  readonly #pushes: SentPush[] = []
  #keptCharacters = 0
  #lastSeq = 0
  /** By call id: the answer, or null while the call is worked on. */
  readonly #answers = new Map<number, string | null>()

  constructor(name: string) {
    this.name = name
  }

  get isConnected(): boolean {
    return this.#send !== null
  }

  /**
   * A connection was made. `received` is the last push that the window has. Returns whether all pushes
   * after it could be sent again.
   */
  connect(send: (text: string) => void, received: number, isKnown: boolean): boolean {
    this.#send = send
    send(write({ type: 'welcome', isKnown }))
    const missed = this.#pushes.filter(({ seq }) => seq > received)
    for (const { text } of missed) send(text)
    return this.#lastSeq - received === missed.length
  }

  /** The connection was lost, if it is still this one. */
  disconnect(send: (text: string) => void): void {
    if (this.#send === send) this.#send = null
  }

  push(name: PushName, payload: unknown): void {
    this.#lastSeq += 1
    const text = write({ type: 'push', seq: this.#lastSeq, name, payload })
    this.#keep({ seq: this.#lastSeq, text })
    this.#send?.(text)
  }

  #keep(push: SentPush): void {
    this.#pushes.push(push)
    this.#keptCharacters += push.text.length
    while (this.#pushes.length > KEPT_PUSHES || this.#keptCharacters > KEPT_CHARACTERS) {
      this.#keptCharacters -= this.#pushes.shift()?.text.length ?? 0
    }
  }

  /**
   * Makes a call, unless it was made before: then its answer is sent again, or will be when it is ready.
   * `oldest` is the window's oldest unanswered call; answers before it have arrived and are forgotten.
   */
  async answer(
    call: { readonly id: number; readonly name: string; readonly oldest: number },
    work: () => Promise<Outcome<unknown>>,
  ): Promise<void> {
    for (const [id, answer] of this.#answers) {
      if (id < call.oldest && answer !== null) this.#answers.delete(id)
    }
    const known = this.#answers.get(call.id)
    if (known !== undefined) {
      if (known !== null) this.#send?.(known)
      return
    }
    this.#answers.set(call.id, null)
    const text = write({ type: 'answer', id: call.id, outcome: await work() })
    if (isRepeatable(call.name)) this.#answers.delete(call.id)
    else this.#answers.set(call.id, text)
    this.#send?.(text)
  }
}
