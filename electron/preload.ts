import { contextBridge, ipcRenderer } from 'electron'
import { BRIDGE_NAME, type Bridge } from '../shared/api/bridge.ts'
import type { PushName } from '../shared/api/contract.ts'
import type { Outcome } from '../shared/domain/failure.ts'
import { CALL_CHANNEL, PUSH_CHANNEL, SETTLE_CHANNEL } from './desktop/channels.ts'

type PushListener = (name: PushName, payload: unknown) => void

const listeners = new Set<PushListener>()
/** Pushes that came before anyone listened: the first listener gets them. */
const early: (readonly [PushName, unknown])[] = []

ipcRenderer.on(PUSH_CHANNEL, (_event, name: PushName, payload: unknown) => {
  if (listeners.size === 0) early.push([name, payload])
  for (const listener of listeners) listener(name, payload)
})

// The window sends its next edit when the one before is answered. Its turn comes between this message and
// the timer, so that the echo arrives after that edit.
ipcRenderer.on(SETTLE_CHANNEL, (_event, round: number) => {
  setTimeout(() => ipcRenderer.send(SETTLE_CHANNEL, round), 0)
})

const bridge: Bridge = {
  call: (name, request) =>
    ipcRenderer.invoke(CALL_CHANNEL, name, request) as Promise<Outcome<unknown>>,
  onPush: (listener) => {
    listeners.add(listener)
    for (const [name, payload] of early.splice(0)) listener(name, payload)
    return () => listeners.delete(listener)
  },
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)
