import { SESSION_PATH, SOCKET_PATH } from '../../shared/api/wire.ts'
import type { Transport } from '../../shared/api/transport.ts'
import { createBridgeTransport } from './bridge.ts'
import { createWebSocketTransport } from './websocket.ts'
import { keepKey, takeCode } from './window-key.ts'

/** The way to the service from this window: the bridge under Electron, otherwise the host that served the page. */
export function openTransport(window: Window): Transport {
  if (window.hearsay !== undefined) return createBridgeTransport(window.hearsay)
  const { location, history, sessionStorage } = window
  const socket = new URL(SOCKET_PATH, location.href)
  socket.protocol = 'ws:'
  const session = new URL(SESSION_PATH, location.href)
  const transport = createWebSocketTransport({
    url: socket.href,
    key: keepKey(takeCode(location, history), sessionStorage),
    isRefused: async ({ secret }) => {
      const headers = { authorization: `Bearer ${secret}` }
      return (await fetch(session, { headers, cache: 'no-store' })).status === 401
    },
  })
  // The link of a host that was started anew on the same port, opened in this tab, loads no page.
  window.addEventListener('hashchange', () => {
    const code = takeCode(location, history)
    // A window that is connected needs no other key, least of all one of a link that is used up.
    if (code === null || transport.isConnected) return
    const key = keepKey(code, sessionStorage)
    if (key !== null && transport.wasConnected) transport.renew(key)
    else location.reload()
  })
  return transport
}
