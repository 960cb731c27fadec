import type { WebSocket } from 'ws'
import type { HostMessage } from '../../shared/api/wire.ts'

const BEAT = JSON.stringify({ type: 'beat' } satisfies HostMessage)

/** Tells the windows at each interval that the host is there, and ends connections that no longer answer. */
export function startHeartbeat(sockets: ReadonlySet<WebSocket>, interval: number): () => void {
  const unanswered = new WeakSet<WebSocket>()
  const timer = setInterval(() => {
    for (const socket of sockets) {
      // One that is not read from now, because it asked too much at once, could not be heard.
      if (socket.isPaused) continue
      if (unanswered.has(socket)) {
        socket.terminate()
        continue
      }
      unanswered.add(socket)
      socket.once('pong', () => unanswered.delete(socket))
      socket.ping()
      socket.send(BEAT)
    }
  }, interval)
  return () => clearInterval(timer)
}
