import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'
import { WebSocketServer, type WebSocket } from 'ws'
import { PUSHES } from '../../shared/api/contract.ts'
import { HEARTBEAT_INTERVAL, MESSAGE_LIMIT, SUBPROTOCOL } from '../../shared/api/wire.ts'
import type { Admission } from './admission.ts'
import { limitConnections } from './connections.ts'
import { carryMessages, type Answer } from './connection.ts'
import { startHeartbeat } from './heartbeat.ts'
import { createPages } from './pages.ts'
import { listStaticFiles } from '../page/static-files.ts'
import { readUpgrade, refuseUpgrade, type Handshake } from './upgrade.ts'
import type { Windows } from './windows.ts'

const ADDRESS = '127.0.0.1'
/** Connections that have not shown a key. A browser has six for pages, and one more for each window. */
const MOST_STRANGERS = 128
const MOST_WINDOWS = 32
/** How long a request may take to say what it asks for, in milliseconds. */
const HEADERS_TIMEOUT = 5_000

export interface WebHostOptions {
  /** The built window: dist/renderer. */
  readonly folder: string
  /** 0 for any free one. */
  readonly port: number
  readonly windows: Windows
  readonly admission: Admission
  readonly answer: Answer
  /** Milliseconds between beats; a window that has not answered the last one is taken for gone. */
  readonly beatInterval?: number
  readonly headersTimeout?: number
}

export interface WebHost {
  readonly port: number
  /** The address to open, with a code in its fragment, which browsers never send. */
  readonly linkWith: (code: string) => string
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

/** Connects windows that have a key, one connection each; the sockets are for the heartbeat and the end. */
function acceptWindows(
  server: Server,
  authority: () => string,
  options: WebHostOptions,
): ReadonlySet<WebSocket> {
  const keepConnection = limitConnections(server, MOST_STRANGERS)
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT,
    perMessageDeflate: false,
    handleProtocols: () => SUBPROTOCOL,
  })
  const connected = new Map<string, WebSocket>()
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const isFull = (window: string) => !connected.has(window) && connected.size >= MOST_WINDOWS
    const asked = readUpgrade(request, authority(), options.admission, isFull)
    if (typeof asked === 'string') {
      refuseUpgrade(socket, asked)
      return
    }
    const { window } = asked
    sockets.handleUpgrade(request, socket, head, (opened) => {
      keepConnection(socket)
      // Whatever the system thinks of an earlier connection of this window, it is lost.
      connected.get(window)?.terminate()
      connected.set(window, opened)
      opened.once('close', () => {
        if (connected.get(window) === opened) connected.delete(window)
      })
      void welcome(opened, asked, options)
    })
  })
  return sockets.clients
}

/** Serves the window to browsers on this machine, and nobody else. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { admission, headersTimeout = HEADERS_TIMEOUT } = options
  let address = ''
  const authority = () => address
  const findFile = await listStaticFiles(options.folder)
  const server = createAdaptorServer({
    fetch: createPages({ authority, admission, findFile }).fetch,
    serverOptions: {
      headersTimeout,
      requestTimeout: 6 * headersTimeout,
      // How often these are looked at; a connection that says nothing at all is one that takes too long.
      connectionsCheckingInterval: headersTimeout / 5,
      maxHeaderSize: 16 * 1024,
    },
  }) as Server
  const sockets = acceptWindows(server, authority, options)
  const port = await listen(server, options.port)
  address = `${ADDRESS}:${port}`
  const stopHeartbeat = startHeartbeat(sockets, options.beatInterval ?? HEARTBEAT_INTERVAL)
  return {
    port,
    linkWith: (code) => `http://${address}/#code=${code}`,
    close: async () => {
      stopHeartbeat()
      for (const socket of sockets) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
