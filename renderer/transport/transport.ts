import { SESSION_PATH, SOCKET_PATH } from '../../shared/api/wire.ts'
import type { Transport } from '../../shared/api/transport.ts'
import { createBridgeTransport } from './bridge.ts'
import { takeToken } from './token.ts'
import { createWebSocketTransport } from './websocket.ts'

/** The way to the service from this window: the bridge under Electron, otherwise the host that served the page. */
export function openTransport(window: Window): Transport {
  if (window.hearsay !== undefined) return createBridgeTransport(window.hearsay)
  const token = takeToken(window.location, window.history, window.sessionStorage)
  const socket = new URL(SOCKET_PATH, window.location.href)
  socket.protocol = 'ws:'
  const session = new URL(SESSION_PATH, window.location.href)
  const transport = createWebSocketTransport({
    url: socket.href,
    token,
    isRefused: async (token) => {
      const headers = { authorization: `Bearer ${token}` }
      return (await fetch(session, { headers, cache: 'no-store' })).status === 401
    },
  })
  // The link of a host that was started anew on the same port, opened in this tab, loads no page.
  window.addEventListener('hashchange', () => {
    const renewed = takeToken(window.location, window.history, window.sessionStorage)
    if (renewed === null) return
    if (transport.wasConnected) transport.renew(renewed)
    else window.location.reload()
  })
  return transport
}
