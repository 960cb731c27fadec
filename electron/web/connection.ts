import { setImmediate as giveTurn } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import type { Outcome } from '../../shared/domain/failure.ts'
import { fail } from '../../shared/domain/failure.ts'
import { CallMessage, type HostMessage } from '../../shared/api/wire.ts'
import type { WindowSession } from './window-session.ts'

/** A window that has this many calls unanswered is not read from until some are. */
export const MOST_IN_WORK = 64
/** A window that does not read what it is sent is cut off at this many bytes; it may come back. */
const MOST_UNREAD = 256 * 1024 * 1024

/** Makes one call for a window. Never rejects. */
export type Answer = (name: string, request: unknown, from: string) => Promise<Outcome<unknown>>

function parseCall(data: string): CallMessage | null {
  try {
    return CallMessage.safeParse(JSON.parse(data)).data ?? null
  } catch {
    return null
  }
}

const UNREADABLE = JSON.stringify({
  type: 'answer',
  id: null,
  outcome: fail('BAD_REQUEST', 'A message that is not a call was left unread.'),
} satisfies HostMessage)

/**
 * Does work in the order in which it comes, so much of it at once, and lets others have their turn in between: what
 * arrives together is begun one after the other. `handleLoad` is told how much is begun or waits.
 */
function createQueue(work: (data: string) => Promise<void>, handleLoad: (load: number) => void) {
  const waiting: string[] = []
  let inWork = 0
  let isBeginning = false
  const begin = async (data: string) => {
    inWork += 1
    await work(data)
    inWork -= 1
    handleLoad(inWork + waiting.length)
    void beginAll()
  }
  const takeNext = () => (inWork < MOST_IN_WORK ? waiting.shift() : undefined)
  const beginAll = async () => {
    if (isBeginning) return
    isBeginning = true
    for (let next = takeNext(); next !== undefined; next = takeNext()) {
      void begin(next)
      if (waiting.length > 0) await giveTurn()
    }
    isBeginning = false
  }
  return (data: string) => {
    waiting.push(data)
    handleLoad(inWork + waiting.length)
    void beginAll()
  }
}

/** Carries one connection's messages to its window's session and back, with bounds on both ways. */
export function carryMessages(
  socket: WebSocket,
  session: WindowSession,
  answer: Answer,
): (text: string) => void {
  const send = (text: string) => {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > MOST_UNREAD) socket.terminate()
    else socket.send(text)
  }
  const handleMessage = async (data: string) => {
    const message = parseCall(data)
    if (message === null) {
      send(UNREADABLE)
      return
    }
    const { id, oldest, call: name, request } = message
    await session.answer({ id, oldest, name }, () => answer(name, request, session.name))
  }
  const take = createQueue(handleMessage, (load) => {
    if (load >= MOST_IN_WORK) socket.pause()
    else if (socket.isPaused && load < MOST_IN_WORK / 2) socket.resume()
  })
  socket.on('message', (data, isBinary) => {
    if (isBinary || !Buffer.isBuffer(data)) send(UNREADABLE)
    else take(data.toString('utf8'))
  })
  socket.on('close', () => session.disconnect(send))
  // A broken frame or a message over the limit: ws closes the connection itself, with the reason.
  socket.on('error', () => {})
  return send
}
