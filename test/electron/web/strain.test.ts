import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { succeed } from '../../../shared/domain/failure.ts'
import { SUBPROTOCOL } from '../../../shared/api/wire.ts'
import { makeKey, nextMessage, outcomeOf, runHost, type RunningHost } from './running-host.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

async function run(...given: Parameters<typeof runHost>): Promise<RunningHost> {
  const host = await runHost(...given)
  closers.push(() => host.close())
  return host
}

/** Bare connections to a host that never end by themselves. */
async function connectMany(
  host: RunningHost,
  count: number,
  said = '',
): Promise<readonly Socket[]> {
  const sockets = Array.from({ length: count }, () => {
    const socket = connect({ port: host.port, host: '127.0.0.1', allowHalfOpen: true })
    socket.on('error', () => {})
    closers.push(() => socket.destroy())
    return socket
  })
  await Promise.all(
    sockets.map(async (socket) => {
      await once(socket, 'connect')
      socket.write(said)
    }),
  )
  return sockets
}

async function allEnd(sockets: readonly Socket[]): Promise<void> {
  await Promise.all(
    sockets.map(async (socket) => {
      socket.resume()
      if (socket.readableEnded || socket.destroyed) return
      // One that goes on writing may be told so by a reset instead of an end.
      await new Promise((resolve) => socket.once('end', resolve).once('close', resolve))
    }),
  )
}

/** Loads the page and connects, as a new window does: what both were answered. */
async function openWindow(
  host: RunningHost,
): Promise<readonly [page: number, socket: 'open' | number]> {
  const { status } = await fetch(`${host.origin}/`)
  const socket = host.open()
  const outcome = await outcomeOf(socket)
  socket.terminate()
  return [status, outcome]
}

const OPENED = [200, 'open']

function upgradeWith(host: RunningHost, secret: string): string {
  return [
    `GET /socket?window=${'b'.repeat(32)} HTTP/1.1`,
    `Host: 127.0.0.1:${host.port}`,
    `Origin: ${host.origin}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Sec-WebSocket-Protocol: ${SUBPROTOCOL}, ${secret}`,
    '\r\n',
  ].join('\r\n')
}

describe('connections that show no key', () => {
  test.each([
    ['say nothing', ''],
    ['begin a request and never end it', 'GET / HTTP/1.1\r\nHost: '],
    ['ask for a page and keep the connection', 'GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('lock no new window out, 500 of them that %s', async (_what, said) => {
    const host = await run()
    await connectMany(host, 500, said)
    expect(await openWindow(host)).toEqual(OPENED)
  })

  test.each([
    ['say nothing', ''],
    ['begin a request', 'GET / HTTP/1.1\r\nHost: '],
  ])('are ended after a while when they %s', async (_what, said) => {
    const host = await run(undefined, { headersTimeout: 200 })
    const sockets = await connectMany(host, 50, said)
    await allEnd(sockets)
    expect(await openWindow(host)).toEqual(OPENED)
  })

  test('are ended when their headers come one byte after the other', async () => {
    const host = await run(undefined, { headersTimeout: 200 })
    const sockets = await connectMany(host, 20, 'GET / HTTP/1.1\r\nX: ')
    const dripping = setInterval(() => {
      for (const socket of sockets) socket.write('x')
    }, 20)
    closers.push(() => clearInterval(dripping))
    await allEnd(sockets)
    expect(await openWindow(host)).toEqual(OPENED)
  })

  test('are ended with headers that are too large', async () => {
    const host = await run()
    const [socket] = await connectMany(host, 1, `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`)
    const [answer] = (await once(socket as Socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 431 /)
    await allEnd([socket as Socket])
    expect(await openWindow(host)).toEqual(OPENED)
  })

  test('are let go when they ask for sockets, also where they never end themselves', async () => {
    const host = await runHost()
    const asked = upgradeWith(host, makeKey().secret)
    const sockets = await connectMany(host, 300, `${asked}${'\x81\xfe'.repeat(50_000)}`)
    await allEnd(sockets)
    expect(await openWindow(host)).toEqual(OPENED)
    // It waits for every connection that the host itself still holds.
    await host.close()
  })
})

describe('windows', () => {
  test('that come back without having gone count once, and hold one connection', async () => {
    const host = await run()
    const sockets = []
    for (let count = 0; count < 40; count += 1) {
      const socket = host.open()
      sockets.push(socket)
      expect(await outcomeOf(socket)).toBe('open')
    }
    const [last, ...earlier] = sockets.toReversed()
    await Promise.all(
      earlier.map(async (socket) => {
        if (socket.readyState !== socket.CLOSED) await once(socket, 'close')
      }),
    )
    expect(last?.readyState).toBe(last?.OPEN)
    last?.terminate()
  })

  test('are opened by a link each, and know their host again without it', async () => {
    const host = await run()
    const code = host.admission.makeCode(() => {})
    const [first, second] = [makeKey(), makeKey()]
    const outcomeWith = async (...offered: string[]) => {
      const socket = host.open({ protocols: [SUBPROTOCOL, ...offered] })
      const outcome = await outcomeOf(socket)
      socket.terminate()
      return outcome
    }
    expect(await outcomeWith(first.secret)).toBe(401)
    expect(await outcomeWith(first.secret, code)).toBe('open')
    expect(await outcomeWith(second.secret, code)).toBe(401)
    expect(await outcomeWith(first.secret)).toBe('open')
  })

  test('get their turn while another floods the host', async () => {
    let flooded = 0
    const host = await run(async (name, request) => {
      if (name === 'flood') flooded += 1
      return succeed(request)
    })
    const [busy, calm] = ['c', 'd'].map((name) =>
      host.open({ path: `/socket?window=${name.repeat(32)}` }),
    )
    if (busy === undefined || calm === undefined) throw new Error('no sockets')
    closers.push(() => busy.terminate())
    closers.push(() => calm.terminate())
    await Promise.all([outcomeOf(busy), outcomeOf(calm)])
    const total = 20_000
    for (let id = 1; id <= total; id += 1) {
      busy.send(JSON.stringify({ id, oldest: id, call: 'flood', request: 0 }))
    }
    const answered = nextMessage(calm, 'answer')
    calm.send(JSON.stringify({ id: 1, oldest: 1, call: 'app.info', request: 'calm' }))
    expect((await answered).outcome).toEqual(succeed('calm'))
    expect(flooded).toBeLessThan(total / 4)
  })
})
