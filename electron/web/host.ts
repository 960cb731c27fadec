import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'
import { WebSocketServer, type WebSocket } from 'ws'
import { PUSHES } from '../../shared/api/contract.ts'
import { HEARTBEAT_INTERVAL, MESSAGE_LIMIT, SUBPROTOCOL } from '../../shared/api/wire.ts'
import { carryMessages, type Answer } from './connection.ts'
import { startHeartbeat } from './heartbeat.ts'
import { createPages } from './pages.ts'
import { listStaticFiles } from '../page/static-files.ts'
import { readUpgrade, refuseUpgrade, type Handshake } from './upgrade.ts'
import type { Windows } from './windows.ts'

const ADDRESS = '127.0.0.1'
const MOST_CONNECTIONS = 256
const MOST_SOCKETS = 32

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

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, ADDRESS)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const why = code === 'EADDRINUSE' ? 'is in use' : code === 'EACCES' ? 'may not be used' : null
    if (why === null) throw error
    throw new Error(`Port ${port} ${why}. Choose another, or leave out --port.`, { cause: error })
  }
  return (server.address() as AddressInfo).port
}

/** Connects a window. One that comes back to a host that no longer has all it missed is told to begin anew. */
async function welcome(
  socket: WebSocket,
  { window, received }: Handshake,
  { windows, answer }: WebHostOptions,
): Promise<void> {
  const { session, isKnown } = windows.find(window)
  const send = carryMessages(socket, session, answer)
  const hasMissedNone = session.connect(send, received ?? 0, isKnown)
  if (received === null || (isKnown && hasMissedNone)) return
  const current = await answer('project.current', {}, window)
  if (!current.ok) return
  windows.push('project.changed', PUSHES['project.changed'].parse(current.value), { only: window })
}

/** Serves the window to browsers on this machine, and nobody else. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
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
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const asked = readUpgrade(request, authority, token)
    if (typeof asked === 'string') refuseUpgrade(socket, asked)
    else if (sockets.clients.size >= MOST_SOCKETS) refuseUpgrade(socket, '503 Service Unavailable')
    else
      sockets.handleUpgrade(request, socket, head, (opened) => void welcome(opened, asked, options))
  })
  const port = await listen(server, options.port)
  authority = `${ADDRESS}:${port}`
  const stopHeartbeat = startHeartbeat(sockets.clients, options.beatInterval ?? HEARTBEAT_INTERVAL)
  return {
    port,
    token,
    url: `http://${authority}/#token=${token}`,
    close: async () => {
      stopHeartbeat()
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
