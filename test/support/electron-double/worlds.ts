/**
 * Scripts for the two JavaScript worlds of a page: the preload script's, isolated, and the page's own. They
 * share the document, and so talk by events on it, which run at once: a function of one world can be called
 * and can answer synchronously in the other, as through Electron's contextBridge.
 */

export const ISOLATED_WORLD = 'electron-isolated'
/** Functions of the isolated world: out to the main process (a CDP binding), and in from it. */
export const OUTWARD = '__electronSend'
export const INWARD = '__electronReceive'

/** Runs in each world, as text: makes `expose` and the calls between the worlds. Plain JavaScript with no closure. */
function connectWorlds(own: string, other: string) {
  const functions = new Map<number, (...given: unknown[]) => unknown>()
  let last = 0
  const nextNumber = () => (last += 1)
  const keep = (work: (...given: unknown[]) => unknown) => {
    const id = nextNumber()
    functions.set(id, work)
    return { functionId: id }
  }
  const encode = (value: unknown) =>
    JSON.stringify({ value }, (_key, part) => (typeof part === 'function' ? keep(part) : part))
  const say = (name: string, detail: string) =>
    document.dispatchEvent(new CustomEvent(`electron:${name}`, { detail }))
  const hear = (name: string, listener: (detail: string) => void, once = false) =>
    document.addEventListener(
      `electron:${name}`,
      (event) => listener((event as CustomEvent<string>).detail),
      { once },
    )
  const decode = (text: string) =>
    JSON.parse(text, (_key, part) =>
      typeof part?.functionId === 'number'
        ? (...given: unknown[]) => callAcross(part.functionId, given)
        : part,
    ).value
  const callAcross = (functionId: number, given: unknown[]) => {
    const call = `${own}-${nextNumber()}`
    const later = Promise.withResolvers<unknown>()
    let reply: { kind: string; value?: unknown } = { kind: 'nothing' }
    hear(`${call}:reply`, (detail) => (reply = decode(detail)), true)
    hear(
      `${call}:settled`,
      (detail) => {
        const { kind, value } = decode(detail)
        if (kind === 'value') later.resolve(value)
        else later.reject(new Error(String(value)))
      },
      true,
    )
    say(`${other}:call`, encode({ call, target: functionId, given }))
    if (reply.kind === 'promise') return later.promise
    if (reply.kind === 'error') throw new Error(String(reply.value))
    return reply.value
  }
  hear(`${own}:call`, (detail) => {
    const { call, target, given } = decode(detail)
    const settle = (kind: string, value: unknown) =>
      say(`${call}:settled`, encode({ kind, value: kind === 'error' ? String(value) : value }))
    try {
      const value = functions.get(target)?.(...given)
      if (value instanceof Promise) {
        say(`${call}:reply`, encode({ kind: 'promise' }))
        value.then(
          (result) => settle('value', result),
          (error) => settle('error', error),
        )
      } else say(`${call}:reply`, encode({ kind: 'value', value }))
    } catch (error) {
      say(`${call}:reply`, encode({ kind: 'error', value: String(error) }))
    }
  })
  hear(`${own}:expose`, (detail) => {
    const { key, api } = decode(detail)
    Object.defineProperty(globalThis, key, { value: Object.freeze(api), enumerable: true })
  })
  return {
    expose: (key: string, api: unknown) => say(`${other}:expose`, encode({ key, api })),
  }
}

/** Runs in the isolated world, as text: what a sandboxed preload script gets from `require('electron')`. */
function createRenderer(
  outward: string,
  inward: string,
  bridge: { expose(key: string, api: unknown): void },
) {
  const listeners = new Map<string, Set<(event: object, ...given: unknown[]) => void>>()
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  const world = globalThis as unknown as Record<string, (text: string) => void>
  const send = (message: object) => world[outward]?.(JSON.stringify(message))
  world[inward] = (text) => {
    const message = JSON.parse(text)
    if (message.type === 'send') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.given)
      return
    }
    if (message.error === undefined) waiting.get(message.id)?.resolve(message.value)
    else waiting.get(message.id)?.reject(new Error(message.error))
    waiting.delete(message.id)
  }
  return {
    contextBridge: { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) },
    ipcRenderer: {
      invoke: (channel: string, ...given: unknown[]) => {
        const id = (last += 1)
        const later = Promise.withResolvers<unknown>()
        waiting.set(id, later)
        send({ type: 'invoke', id, channel, given })
        return later.promise
      },
      send: (channel: string, ...given: unknown[]) => send({ type: 'send', channel, given }),
      on: (channel: string, listener: (event: object, ...given: unknown[]) => void) => {
        const known = listeners.get(channel) ?? new Set()
        listeners.set(channel, known.add(listener))
      },
      off: (channel: string, listener: (event: object, ...given: unknown[]) => void) => {
        listeners.get(channel)?.delete(listener)
      },
    },
  }
}

/** As Electron: the preload script runs in the main frame only. */
const inMainFrame = (script: string) => `if (window === window.top) { ${script} }`

/** For the page's own world; must be added before the other. */
export function pageWorldScript(): string {
  return inMainFrame(`(${String(connectWorlds)})('page', 'preload')`)
}

/** For the isolated world: runs the built preload bundle, which may require nothing but `electron`. */
export function preloadWorldScript(bundle: string): string {
  return inMainFrame(`
    const bridge = (${String(connectWorlds)})('preload', 'page')
    const electron = (${String(createRenderer)})('${OUTWARD}', '${INWARD}', bridge)
    const require = (name) => {
      if (name === 'electron') return electron
      throw new Error('A sandboxed preload script cannot require ' + name)
    }
    const module = { exports: {} }
    ;((require, module, exports) => {
      ${bundle}
    })(require, module, module.exports)`)
}
