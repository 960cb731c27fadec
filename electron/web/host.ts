import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'
import { WebSocketServer, type WebSocket } from 'ws'
import { BEAT_INTERVAL, MESSAGE_LIMIT, SOCKET_PATH, SUBPROTOCOL } from '../../shared/api/wire.ts'
import type { HostMessage } from '../../shared/api/wire.ts'
import { carryMessages, type Answer } from './connection.ts'
import { findSocketIntrusion, isSameSecret } from './guard.ts'
import { createPages } from './pages.ts'
import { listStaticFiles } from './static-files.ts'
import type { Windows } from './windows.ts'

const ADDRESS = '127.0.0.1'
const MOST_CONNECTIONS = 256
const MOST_SOCKETS = 32
const BEAT = JSON.stringify({ type: 'beat' } satisfies HostMessage)

export interface WebHostOptions {
  /** The built window: dist/renderer. */
  readonly folder: string
  /** 0 for any free one. */
  readonly port: number
  readonly windows: Windows
  readonly answer: Answer
  /** Milliseconds between beats; a window that has not answered the last one is taken for gone. */
  readonly beatInterval?: number
}

export interface WebHost {
  readonly port: number
  readonly token: string
  /** The address to open, with the token in its fragment. */
  readonly url: string
  close(): Promise<void>
}

function readHeader(request: IncomingMessage) {
  return (name: string) => {
    const value = request.headers[name]
    return typeof value === 'string' ? value : null
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** The token among the subprotocols that a window offers; null when there is none. */
function offeredToken(request: IncomingMessage): string | null {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',')
  const [protocol, token] = offered.map((name) => name.trim())
  return protocol === SUBPROTOCOL ? (token ?? null) : null
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Serves the window to browsers on this machine, and nobody else. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { windows, answer, beatInterval = BEAT_INTERVAL } = options
  const token = randomBytes(32).toString('base64url')
  let authority = ''
  const findFile = await listStaticFiles(options.folder)
  const pages = createPages({ authority: () => authority, token, findFile })
  const server = createAdaptorServer({
    fetch: pages.fetch,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16 * 1024 },
  }) as Server
  server.maxConnections = MOST_CONNECTIONS
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT,
    perMessageDeflate: false,
    handleProtocols: () => SUBPROTOCOL,
  })

  const welcome = async (socket: WebSocket, address: URL) => {
    const name = address.searchParams.get('window') ?? ''
    const received = address.searchParams.get('received')
    const { session, isKnown } = windows.find(name)
    const send = carryMessages(socket, session, answer)
    const isComplete = session.connect(send, Number(received ?? 0), isKnown)
    if (received === null || (isKnown && isComplete)) return
    const current = await answer('project.current', {}, name)
    if (current.ok) windows.push('project.changed', current.value as never, { only: name })
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const read = readHeader(request)
    const address = new URL(request.url ?? '/', `http://${ADDRESS}`)
    if (findSocketIntrusion(read, authority) !== null) return refuse(socket, '403 Forbidden')
    if (address.pathname !== `/${SOCKET_PATH}`) return refuse(socket, '404 Not Found')
    if (!isSameSecret(offeredToken(request) ?? '', token)) return refuse(socket, '401 Unauthorized')
    if (!/^[\da-f]{32}$/.test(address.searchParams.get('window') ?? '')) {
      return refuse(socket, '400 Bad Request')
    }
    if (sockets.clients.size >= MOST_SOCKETS) return refuse(socket, '503 Service Unavailable')
    sockets.handleUpgrade(request, socket, head, (opened) => void welcome(opened, address))
  })

  const silent = new WeakSet<WebSocket>()
  const beat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) {
        socket.terminate()
        continue
      }
      silent.add(socket)
      socket.once('pong', () => silent.delete(socket))
      socket.ping()
      socket.send(BEAT)
    }
  }, beatInterval)

  const port = await listen(server, options.port)
  authority = `${ADDRESS}:${port}`
  return {
    port,
    token,
    url: `http://${authority}/#token=${token}`,
    close: async () => {
      clearInterval(beat)
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
