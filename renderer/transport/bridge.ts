import type { Bridge } from '../../shared/api/bridge.ts'
import type { Transport } from '../../shared/api/transport.ts'
import { PushListeners } from './push-listeners.ts'

declare global {
  interface Window {
    /** Only under Electron. */
    readonly hearsay?: Bridge
  }
}

/** The transport under Electron, where the service lives as long as the window does. */
export function createBridgeTransport(bridge: Bridge): Transport {
  const listeners = new PushListeners()
  bridge.onPush((name, payload) => listeners.tell(name, payload))
  return {
    call: (name, request) => bridge.call(name, request),
    onPush: (listener) => listeners.add(listener),
    onConnection: () => () => {},
  }
}
