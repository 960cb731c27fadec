import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { SOCKET_PATH, SUBPROTOCOL } from '../../shared/api/wire.ts'
import type { Admission } from './admission.ts'
import { findSocketIntrusion } from './guard.ts'

/** What a window says about itself in the address of its socket. */
export interface Handshake {
  /** The window's own random name, the same after a lost connection. */
  readonly window: string
  /** The last push that it has; null when it was never connected before. */
  readonly received: number | null
}

/** Whether a window offers, among the subprotocols, a key that is good or a code that makes it so. */
function isAdmitted(request: IncomingMessage, admission: Admission): boolean {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',')
  const [protocol, key = '', code = null] = offered.map((name) => name.trim())
  return protocol === SUBPROTOCOL && admission.admit(key, code)
}

/** Who asks for a socket, or the HTTP status that they are refused with: also where there is no room for that window. */
export function readUpgrade(
  request: IncomingMessage,
  authority: string,
  admission: Admission,
  isFull: (window: string) => boolean,
): Handshake | string {
  const read = (name: string) => {
    const value = request.headers[name]
    return typeof value === 'string' ? value : null
  }
  if (findSocketIntrusion(read, authority) !== null) return '403 Forbidden'
  const address = URL.parse(request.url ?? '', `http://${authority}`)
  if (address?.pathname !== `/${SOCKET_PATH}`) return '404 Not Found'
  const window = address.searchParams.get('window') ?? ''
  const received = address.searchParams.get('received')
  const isSound = /^[\da-f]{32}$/.test(window) && /^\d{0,15}$/.test(received ?? '')
  if (!isSound) return '400 Bad Request'
  if (isFull(window)) return '503 Service Unavailable'
  // Last: what is refused for another reason uses no code up.
  if (!isAdmitted(request, admission)) return '401 Unauthorized'
  return { window, received: received === null ? null : Number(received) }
}

/** Ends an upgrade with an HTTP status, and the connection whether the other side ends it or not. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
