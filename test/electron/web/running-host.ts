import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket, type ClientOptions } from 'ws'
import { openAdmission, type Admission } from '../../../electron/web/admission.ts'
import type { Answer } from '../../../electron/web/connection.ts'
import { startWebHost, type WebHost, type WebHostOptions } from '../../../electron/web/host.ts'
import { createWindows, type Windows } from '../../../electron/web/windows.ts'
import { succeed } from '../../../shared/domain/failure.ts'
import { HostMessage, SUBPROTOCOL } from '../../../shared/api/wire.ts'
import {
  createWebSocketTransport,
  type WebSocketOptions,
} from '../../../renderer/transport/websocket.ts'
import type { WindowKey } from '../../../renderer/transport/window-key.ts'

export const WINDOW = 'a'.repeat(32)

/** The key of a window that was opened by a link with this code, or without one. */
export function makeKey(code: string | null = null): WindowKey {
  return { secret: randomBytes(32).toString('base64url'), code }
}

/** A host with a small built window, whose calls a test answers itself. */
export interface RunningHost extends WebHost {
  readonly origin: string
  readonly windows: Windows
  readonly admission: Admission
  /** Of a window that has come in already. */
  readonly key: WindowKey
  /** Opens a socket as a page of this host would; headers can be changed, and pings left unanswered. */
  open(change?: {
    readonly path?: string
    readonly protocols?: string[]
    readonly headers?: Record<string, string>
    readonly autoPong?: boolean
  }): WebSocket
  connect(change?: Partial<WebSocketOptions>): ReturnType<typeof createWebSocketTransport>
}

export async function runHost(
  answer: Answer = async (_name, request) => succeed(request),
  settings: Partial<Pick<WebHostOptions, 'port' | 'beatInterval' | 'headersTimeout'>> = {},
): Promise<RunningHost> {
  const outside = await mkdtemp(join(tmpdir(), 'hearsay-web-'))
  const folder = join(outside, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(outside, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Hearsay</title>')
  await writeFile(join(folder, 'assets', 'main-1.js'), 'export {}')
  const windows = createWindows()
  const admission = openAdmission()
  const key = makeKey()
  admission.admit(
    key.secret,
    admission.makeCode(() => {}),
  )
  const host = await startWebHost({ folder, port: 0, windows, admission, answer, ...settings })
  const origin = `http://127.0.0.1:${host.port}`
  const openSocket = (url: string, protocols: string[], options: ClientOptions = {}) =>
    new WebSocket(url, protocols, { ...options, headers: { origin, ...options.headers } })
  return {
    ...host,
    origin,
    windows,
    admission,
    key,
    open: ({ path = `/socket?window=${WINDOW}`, protocols, ...options } = {}) =>
      openSocket(
        `ws://127.0.0.1:${host.port}${path}`,
        protocols ?? [SUBPROTOCOL, key.secret],
        options,
      ),
    connect: (change) =>
      createWebSocketTransport({
        url: `ws://127.0.0.1:${host.port}/socket`,
        key,
        isRefused: async () => false,
        openSocket,
        ...change,
      }),
    close: async () => {
      await host.close()
      await rm(outside, { recursive: true })
    },
  }
}

/** What became of a socket: 'open', or the HTTP status that it was refused with. */
export function outcomeOf(socket: WebSocket): Promise<'open' | number> {
  return new Promise((resolve, reject) => {
    socket.on('error', () => {})
    socket.on('open', () => resolve('open'))
    socket.on('unexpected-response', (request, response) => {
      request.destroy()
      resolve(response.statusCode ?? 0)
    })
    socket.on('close', () => reject(new Error('closed without an answer')))
  })
}

/** The next message of a socket that fits; others are passed over. */
export function nextMessage<T extends HostMessage['type']>(
  socket: WebSocket,
  type: T,
): Promise<Extract<HostMessage, { type: T }>> {
  return new Promise((resolve) => {
    const listen = (data: Buffer) => {
      const message = HostMessage.parse(JSON.parse(data.toString()))
      if (message.type !== type) return
      socket.off('message', listen)
      resolve(message as Extract<HostMessage, { type: T }>)
    }
    socket.on('message', listen)
  })
}
