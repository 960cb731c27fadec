import type { Page } from 'playwright-core'

/** What a window sends to the host, which can be kept from it for a while as on a slow machine. */
export interface HeldMessages {
  hold(): void
  /** Sends what was held, in its order. */
  release(): void
}

/** Stands between a window, before it is loaded, and the host. */
export async function holdMessages(page: Page): Promise<HeldMessages> {
  let held: (() => void)[] | null = null
  await page.routeWebSocket(/\/socket/, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (held === null) server.send(message)
      else held.push(() => server.send(message))
    })
  })
  return {
    hold: () => {
      held = []
    },
    release: () => {
      const waiting = held ?? []
      held = null
      for (const send of waiting) send()
    },
  }
}
