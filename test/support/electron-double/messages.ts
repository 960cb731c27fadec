import { EventEmitter } from 'node:events'

/** The frame that a message comes from, as far as Hearsay looks at it. */
export interface SenderFrame {
  readonly url: string
  readonly parent: SenderFrame | null
}

type Handler = (event: { readonly senderFrame: SenderFrame }, ...given: unknown[]) => unknown

class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`A second handler for “${channel}”.`)
    this.#handlers.set(channel, handler)
  }

  /** Hands an `invoke` of a page to its handler. */
  async invoke(channel: string, senderFrame: SenderFrame, given: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for “${channel}”.`)
    return handler({ senderFrame }, ...given)
  }
}

export const ipcMain = new IpcMain()
