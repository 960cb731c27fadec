import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

const Targets = z.array(
  z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string().optional() }),
)

const Message = z.object({
  id: z.number().optional(),
  result: z.unknown(),
  error: z.object({ message: z.string() }).optional(),
})

const Evaluated = z.object({
  result: z.object({ value: z.unknown() }),
  exceptionDetails: z.unknown().optional(),
})

/**
 * A window, reached by Chromium's own protocol alone: a packed program takes no debugger of Node's, which Playwright
 * would need to start it, and has no contexts, which it would need to connect.
 */
export interface DevtoolsWindow {
  readonly evaluate: (expression: string) => Promise<unknown>
  /** Resolves when the expression is true; fails after a minute. */
  readonly waitFor: (expression: string) => Promise<void>
  /** Presses a key of one letter with Control, or with Command on macOS. */
  readonly pressWithModifier: (letter: string) => Promise<void>
  readonly type: (text: string) => Promise<void>
  readonly pressEnter: () => Promise<void>
  readonly disconnect: () => void
}

const MINUTE = 60_000

async function retry<T>(what: string, attempt: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + MINUTE
  let cause: unknown
  do {
    try {
      const value = await attempt()
      if (value !== null) return value
    } catch (error) {
      cause = error
    }
    await wait(100)
  } while (Date.now() < end)
  throw new Error(`${what} did not come within a minute.`, { cause })
}

/** The address of the only page that an application shows at this endpoint, such as http://127.0.0.1:9222. */
function findWindow(endpoint: string): Promise<string> {
  return retry(`A window at ${endpoint}`, async () => {
    const answer = await fetch(new URL('/json/list', endpoint))
    const targets = Targets.parse(await answer.json())
    const page = targets.find(({ type, url }) => type === 'page' && url.includes('hearsay'))
    return page?.webSocketDebuggerUrl ?? null
  })
}

/** Connects to the window of an application that was started with a port for Chromium's developer tools. */
export async function connectToWindow(endpoint: string): Promise<DevtoolsWindow> {
  const socket = new WebSocket(await findWindow(endpoint))
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = Message.parse(JSON.parse(String(data)))
    if (id === undefined) return
    if (error === undefined) waiting.get(id)?.resolve(result)
    else waiting.get(id)?.reject(new Error(error.message))
    waiting.delete(id)
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The window is gone.'))
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const send = (method: string, params: unknown): Promise<unknown> => {
    last += 1
    const answer = Promise.withResolvers<unknown>()
    waiting.set(last, answer)
    socket.send(JSON.stringify({ id: last, method, params }))
    return answer.promise
  }
  const evaluate = async (expression: string) => {
    const params = { expression, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = Evaluated.parse(await send('Runtime.evaluate', params))
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
    return result.value
  }
  const press = async (key: Readonly<Record<string, unknown>>) => {
    await send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
    await send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' })
  }
  return {
    evaluate,
    waitFor: async (expression) => {
      await retry(`“${expression}”`, async () => (await evaluate(expression)) === true || null)
    },
    pressWithModifier: (letter) => {
      const code = letter.toUpperCase().charCodeAt(0)
      const modifiers = process.platform === 'darwin' ? 4 : 2
      const name = `Key${letter.toUpperCase()}`
      return press({ key: letter, code: name, windowsVirtualKeyCode: code, modifiers })
    },
    type: async (text) => void (await send('Input.insertText', { text })),
    pressEnter: () => press({ key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }),
    disconnect: () => socket.close(),
  }
}
