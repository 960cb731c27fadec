import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * Keeps room on a server for whoever comes next: of the connections that have not shown a key, those quiet longest
 * are ended when there are more than `most`. Answers what to call with a connection that has shown one.
 */
export function limitConnections(server: Server, most: number): (socket: Duplex) => void {
  /** In order of their last request, the oldest first. */
  const strangers = new Set<Duplex>()
  server.on('connection', (socket) => {
    strangers.add(socket)
    socket.once('close', () => strangers.delete(socket))
    for (const oldest of strangers) {
      if (strangers.size <= most) break
      strangers.delete(oldest)
      oldest.destroy()
    }
  })
  server.on('request', ({ socket }) => {
    if (strangers.delete(socket)) strangers.add(socket)
  })
  return (socket) => void strangers.delete(socket)
}
