import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { SOCKET_PATH, SUBPROTOCOL } from '../../shared/api/wire.ts'
import { findSocketIntrusion, isSameSecret } from './guard.ts'

/** What a window says about itself in the address of its socket. */
export interface Handshake {
  /** The window's own random name, the same after a lost connection. */
  readonly window: string
  /** The last push that it has; null when it was never connected before. */
  readonly received: number | null
}

/** The token among the subprotocols that a window offers; empty when there is none. */
function offeredToken(request: IncomingMessage): string {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',')
  const [protocol, token] = offered.map((name) => name.trim())
  return protocol === SUBPROTOCOL ? (token ?? '') : ''
}

/** Who asks for a socket, or the HTTP status that they are refused with. */
export function readUpgrade(
  request: IncomingMessage,
  authority: string,
  token: string,
): Handshake | string {
  const read = (name: string) => {
    const value = request.headers[name]
    return typeof value === 'string' ? value : null
  }
  if (findSocketIntrusion(read, authority) !== null) return '403 Forbidden'
  const address = URL.parse(request.url ?? '', `http://${authority}`)
  if (address?.pathname !== `/${SOCKET_PATH}`) return '404 Not Found'
  if (!isSameSecret(offeredToken(request), token)) return '401 Unauthorized'
  const window = address.searchParams.get('window') ?? ''
  const received = address.searchParams.get('received')
  const isSound = /^[\da-f]{32}$/.test(window) && /^\d{0,15}$/.test(received ?? '')
  if (!isSound) return '400 Bad Request'
  return { window, received: received === null ? null : Number(received) }
}

/** Ends an upgrade with an HTTP status. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
