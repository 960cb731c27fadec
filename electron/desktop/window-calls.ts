import { ipcMain, type WebFrameMain } from 'electron'
import type { Outcome } from '../../shared/domain/failure.ts'
import { fail } from '../../shared/domain/failure.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import { CALL_CHANNEL } from './channels.ts'

/** Makes one call for the window. Never rejects. */
export type Answer = (name: string, request: unknown) => Promise<Outcome<unknown>>

/** Whether a message comes from the window's own page: its main frame, at the application's address. */
export function isOwnFrame(frame: Pick<WebFrameMain, 'parent' | 'url'> | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`)
}

/** The calls that are being answered, to wait for before the window goes. */
export class WindowCalls {
  readonly #inWork = new Set<Promise<unknown>>()
  #count = 0

  /** How many calls have been made so far. */
  get count(): number {
    return this.#count
  }

  /** Answers calls over IPC from now on. `answer` is trusted to check the name and the request. */
  listen(answer: Answer): void {
    ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, request: unknown) => {
      if (!isOwnFrame(event.senderFrame)) {
        return fail('BAD_REQUEST', 'Only Hearsay’s own window may ask this.')
      }
      if (typeof name !== 'string') return fail('BAD_REQUEST', 'A call needs a name.')
      this.#count += 1
      const answering = answer(name, request)
      this.#inWork.add(answering)
      try {
        return await answering
      } finally {
        this.#inWork.delete(answering)
      }
    })
  }

  /** Resolves when every call made until now is answered. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#inWork)
  }
}
