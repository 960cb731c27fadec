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

/** Carries one connection's messages to its window's session and back, with bounds on both ways. */
export function carryMessages(
  socket: WebSocket,
  session: WindowSession,
  answer: Answer,
): (text: string) => void {
  let inWork = 0
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
    inWork += 1
    if (inWork >= MOST_IN_WORK) socket.pause()
    await session.answer({ id, oldest, name }, () => answer(name, request, session.name))
    inWork -= 1
    if (socket.isPaused && inWork < MOST_IN_WORK / 2) socket.resume()
  }
  socket.on('message', (data, isBinary) => {
    if (isBinary || !Buffer.isBuffer(data)) send(UNREADABLE)
    else void handleMessage(data.toString('utf8'))
  })
  socket.on('close', () => session.disconnect(send))
  // A broken frame or a message over the limit: ws closes the connection itself, with the reason.
  socket.on('error', () => {})
  return send
}
