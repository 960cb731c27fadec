import { setImmediate as giveTurn } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import type { PushName } from '../../../shared/api/contract.ts'
import { succeed, type Outcome } from '../../../shared/domain/failure.ts'
import type { Socket } from '../../../renderer/transport/websocket.ts'
import type { ConnectionState } from '../../../shared/api/transport.ts'
import { makeKey, runHost, type RunningHost } from '../../electron/web/running-host.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

async function run(...given: Parameters<typeof runHost>): Promise<RunningHost> {
  const host = await runHost(...given)
  closers.push(() => host.close())
  return host
}

/** What a transport uses of a socket, where the message that is waited for cuts the connection, and is lost with it. */
function cutAt(socket: WebSocket, isCutBy: (message: string) => boolean): Socket {
  return {
    send: (text) => socket.send(text),
    close: () => socket.close(),
    addEventListener: (type: string, listener: (event: { readonly data: unknown }) => void) => {
      socket.on(type, (data: Buffer) => {
        if (type === 'message' && socket.readyState !== socket.OPEN) return
        if (type === 'message' && isCutBy(data.toString())) socket.terminate()
        else listener({ data })
      })
    },
  }
}

/** A transport of a host, and the sockets it opened so far, to cut: now, or by the next message that fits. */
function connect(host: RunningHost, change: Parameters<RunningHost['connect']>[0] = {}) {
  const sockets: WebSocket[] = []
  let awaited: string | null = null
  const isCutBy = (message: string) => {
    if (awaited === null || !message.includes(awaited)) return false
    awaited = null
    return true
  }
  const transport = host.connect({
    openSocket: (url, protocols) => {
      const socket = host.open({ path: url.slice(url.indexOf('/socket')), protocols })
      socket.on('error', () => {})
      sockets.push(socket)
      return cutAt(socket, isCutBy)
    },
    ...change,
  })
  closers.push(() => transport.end())
  const pushes: [PushName, unknown][] = []
  const states: ConnectionState[] = []
  transport.onPush((name, payload) => pushes.push([name, payload]))
  transport.onConnection((state) => states.push(state))
  const cutBy = (message: string) => (awaited = message)
  return { transport, pushes, states, cut: () => sockets.at(-1)?.terminate(), cutBy }
}

/** A busy machine takes its time; what is so already is not waited for. */
function until(isTrue: () => boolean): Promise<unknown> {
  return vi.waitUntil(isTrue, { timeout: 30_000, interval: 5 })
}

describe('calls', () => {
  test('are answered, each with its own outcome', async () => {
    const host = await run()
    const { transport } = connect(host)
    const outcomes = await Promise.all([1, 2, 3].map((n) => transport.call('app.info', { n })))
    expect(outcomes).toEqual([1, 2, 3].map((n) => succeed({ n })))
  })

  test('made while the connection is away are sent when it is back, in order', async () => {
    const made: unknown[] = []
    const host = await run(async (_name, request) => {
      made.push(request)
      return succeed(null)
    })
    const { transport, states, cut } = connect(host)
    await transport.call('app.info', 0)
    cut()
    await until(() => states.includes('reconnecting'))
    await Promise.all([1, 2, 3, 4].map((n) => transport.call('edit.apply', n)))
    expect(made).toEqual([0, 1, 2, 3, 4])
    expect(states).toEqual(['reconnecting', 'connected'])
  })

  test('whose answer was lost are not made twice', async () => {
    const made: unknown[] = []
    let beforeAnswer = async () => {}
    const host = await run(async (_name, request) => {
      made.push(request)
      await beforeAnswer()
      return succeed({ done: request })
    })
    const { transport, states, cut, cutBy } = connect(host)
    // Lost because there is no connection when it is answered.
    beforeAnswer = async () => {
      cut()
      await until(() => states.includes('reconnecting'))
    }
    expect(await transport.call('history.undo', 1)).toEqual(succeed({ done: 1 }))
    // Lost on its way, after the host sent it.
    beforeAnswer = async () => {}
    cutBy('"answer"')
    expect(await transport.call('history.undo', 2)).toEqual(succeed({ done: 2 }))
    expect(made).toEqual([1, 2])
    expect(states).toEqual(['reconnecting', 'connected', 'reconnecting', 'connected'])
  })

  test('no edit is lost or out of order when the connection is cut again and again', async () => {
    const committed = new Set<number>()
    const host = await run(async (_name, request) => {
      const edit = request as number
      committed.add(edit)
      for (let turn = 0; turn < edit % 3; turn += 1) await giveTurn()
      return succeed(edit)
    })
    const { transport, states, cut } = connect(host)
    const edits = Array.from({ length: 300 }, (_, edit) => edit)
    const outcomes: Promise<Outcome<unknown>>[] = []
    for (const edit of edits) {
      outcomes.push(transport.call('edit.apply', edit))
      // Some are made while the connection is there, some while it is away.
      if (edit % 60 === 30) cut()
      if (edit % 60 === 45) await until(() => states.at(-1) === 'reconnecting')
      if (edit % 60 === 59) await until(() => states.at(-1) === 'connected')
      await giveTurn()
    }
    expect(await Promise.all(outcomes)).toEqual(edits.map((edit) => succeed(edit)))
    // An edit is known by its id: the host may be sent it again.
    expect([...committed]).toEqual(edits)
    expect(states).toHaveLength(10)
  })

  test('too large to send fail at once, and nothing is cut off', async () => {
    const host = await run()
    const { transport, states } = connect(host)
    await transport.call('app.info', 1)
    const outcome = await transport.call('article.import', 'x'.repeat(97 * 1024 * 1024))
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'TOO_LARGE' } })
    expect(await transport.call('app.info', 2)).toEqual(succeed(2))
    expect(states).toEqual([])
  })
})

describe('pushes', () => {
  test('missed while the connection was away come after it is back, each once', async () => {
    const host = await run()
    const { transport, pushes, states, cut } = connect(host)
    await transport.call('app.info', 0)
    host.windows.push('command.run', { command: 'a' })
    await until(() => pushes.length === 1)
    cut()
    await until(() => states.includes('reconnecting'))
    host.windows.push('command.run', { command: 'b' })
    host.windows.push('command.run', { command: 'c' })
    await until(() => pushes.length === 3)
    expect(pushes.map(([, payload]) => payload)).toEqual([
      { command: 'a' },
      { command: 'b' },
      { command: 'c' },
    ])
  })

  test('that come before the window listens are kept for all its listeners', async () => {
    const host = await run()
    host.windows.greet('files.handed', { paths: ['/a.txt'] })
    const transport = host.connect()
    closers.push(() => transport.end())
    await transport.call('app.info', 0)
    const heard: unknown[] = []
    transport.onPush((name) => heard.push([1, name]))
    transport.onPush((name) => heard.push([2, name]))
    await until(() => heard.length === 2)
    expect(heard).toEqual([
      [1, 'files.handed'],
      [2, 'files.handed'],
    ])
  })

  test('go to every window, to one, or to all but one', async () => {
    const host = await run(async (_name, _request, from) => succeed(from))
    const first = connect(host)
    const second = connect(host)
    const [one, two] = await Promise.all(
      [first, second].map(({ transport }) => transport.call('app.info', {})),
    )
    if (!one?.ok || !two?.ok) throw new Error('Both windows are connected.')
    host.windows.push('command.run', { command: 'all' })
    host.windows.push('command.run', { command: 'one' }, { only: String(one.value) })
    host.windows.push('command.run', { command: 'two' }, { except: String(one.value) })
    await until(() => first.pushes.length + second.pushes.length === 4)
    const commands = (pushes: readonly [PushName, unknown][]) => pushes.map(([, said]) => said)
    expect(commands(first.pushes)).toEqual([{ command: 'all' }, { command: 'one' }])
    expect(commands(second.pushes)).toEqual([{ command: 'all' }, { command: 'two' }])
  })

  test('too many missed, and the window is told to read the project again', async () => {
    const host = await run(async () => succeed(null))
    const { transport, pushes, states, cut } = connect(host)
    await transport.call('app.info', 0)
    cut()
    await until(() => states.includes('reconnecting'))
    for (let n = 0; n < 1_500; n += 1) host.windows.push('command.run', { command: `${n}` })
    await until(() => pushes.at(-1)?.[0] === 'project.changed')
    expect(pushes.at(-1)).toEqual(['project.changed', null])
  })
})

describe('the connection', () => {
  test('a page without its key is told what to do', async () => {
    const host = await run()
    const { transport, states } = connect(host, { key: null })
    expect(await transport.call('app.info', {})).toMatchObject({
      failure: { code: 'DISCONNECTED', message: expect.stringContaining('link') },
    })
    expect(states).toEqual(['refused'])
  })

  test('a page whose key the host does not know stops trying and says so', async () => {
    const host = await run()
    const isRefused = async () => true
    const { transport, states } = connect(host, { key: makeKey(), isRefused })
    const refused = {
      failure: {
        code: 'DISCONNECTED',
        message: expect.stringContaining('does not know this page'),
      },
    }
    expect(await transport.call('app.info', {})).toMatchObject(refused)
    expect(await transport.call('app.info', {})).toMatchObject(refused)
    expect(states).toEqual(['reconnecting', 'refused'])
  })

  test('a page that is given the key of a host started anew goes on', async () => {
    const first = await runHost(async () => succeed(1))
    let host = first
    const { transport, pushes, states } = connect(first, {
      isRefused: async (key) => key === first.key,
      openSocket: (url, protocols) => {
        const socket = host.open({ path: url.slice(url.indexOf('/socket')), protocols })
        socket.on('error', () => {})
        return socket
      },
    })
    expect(transport.wasConnected).toBe(false)
    expect(await transport.call('app.info', {})).toEqual(succeed(1))
    expect(transport.wasConnected).toBe(true)
    host = await run(async (name) => succeed(name === 'project.current' ? null : 2))
    await first.close()
    await until(() => states.includes('refused'))
    expect(await transport.call('edit.apply', {})).toMatchObject({ ok: false })
    transport.renew(host.key)
    expect(await transport.call('edit.apply', {})).toEqual(succeed(2))
    expect(states).toEqual(['reconnecting', 'refused', 'reconnecting', 'connected'])
    // What it shows is read anew.
    await until(() => pushes.length === 1)
    expect(pushes[0]).toEqual(['project.changed', null])
  })

  test('a host that does not know the window gets its edits again; what cannot be repeated fails', async () => {
    const heard: string[] = []
    const first = await runHost((name) => {
      heard.push(name)
      return new Promise(() => {})
    })
    let host = first
    const { transport, pushes, states } = connect(first, {
      openSocket: (url) => {
        const socket = host.open({ path: url.slice(url.indexOf('/socket')) })
        socket.on('error', () => {})
        return socket
      },
    })
    const undone = transport.call('history.undo', {})
    // Drafted again, it would answer that there is nothing new, and so no way back.
    const drafted = transport.call('drafts.make', {})
    const edited = transport.call('edit.apply', 7)
    await until(() => heard.length === 3)
    host = await run(async (name, request) => succeed(name === 'project.current' ? null : request))
    await first.close()
    await until(() => states.includes('reconnecting'))
    const redone = transport.call('history.redo', 8)
    expect(await undone).toMatchObject({ failure: { code: 'DISCONNECTED' } })
    expect(await drafted).toMatchObject({ failure: { code: 'DISCONNECTED' } })
    expect(await edited).toEqual(succeed(7))
    expect(await redone).toEqual(succeed(8))
    await until(() => pushes.length === 1)
    expect(pushes[0]?.[0]).toBe('project.changed')
  })

  test('is given up by the host when the window no longer answers, and only then', async () => {
    const host = await run(undefined, { beatInterval: 30 })
    const answering = host.open({ path: `/socket?window=${'b'.repeat(32)}` })
    const silent = host.open({ autoPong: false })
    expect(await new Promise((resolve) => silent.on('close', resolve))).toBe(1006)
    // It answered as often.
    expect(answering.readyState).toBe(answering.OPEN)
    answering.terminate()
  })
})
