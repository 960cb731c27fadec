import type { PushName, PushOf } from '../../shared/api/contract.ts'
import type { Push } from '../../shared/api/handlers.ts'
import { WindowSession } from './window-session.ts'

/** How many windows without a connection are remembered. */
const KEPT_WINDOWS = 32

/** The browser windows of a host, and the way to push to them. */
export interface Windows {
  readonly push: Push
  /** Says something to the first window: at once where it is there, or when it comes. */
  greet<P extends PushName>(name: P, payload: PushOf<P>): void
  /** The window of that name; `isKnown` is false when it is new here. */
  find(name: string): { readonly session: WindowSession; readonly isKnown: boolean }
}

export function createWindows(): Windows {
  const sessions = new Map<string, WindowSession>()
  const greetings: ((session: WindowSession) => void)[] = []

  const forgetOldest = () => {
    const lost = [...sessions.values()].filter((session) => !session.isConnected)
    for (const { name } of lost.slice(0, Math.max(0, lost.length - KEPT_WINDOWS))) {
      sessions.delete(name)
    }
  }

  return {
    push: (name, payload, to = {}) => {
      for (const session of sessions.values()) {
        const isMeant = to.only === undefined || session.name === to.only
        if (isMeant && session.name !== to.except) session.push(name, payload)
      }
    },
    greet: (name, payload) => {
      const [first] = sessions.values()
      if (first === undefined) greetings.push((session) => session.push(name, payload))
      else first.push(name, payload)
    },
    find: (name) => {
      const known = sessions.get(name)
      if (known !== undefined) return { session: known, isKnown: true }
      forgetOldest()
      const session = new WindowSession(name)
      sessions.set(name, session)
      for (const greet of greetings.splice(0)) greet(session)
      return { session, isKnown: false }
    },
  }
}
