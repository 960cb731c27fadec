import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { MOST_IN_WORK } from '../../../electron/web/connection.ts'
import { SUBPROTOCOL } from '../../../shared/api/wire.ts'
import { nextMessage, outcomeOf, runHost, WINDOW, type RunningHost } from './running-host.ts'

let host: RunningHost

beforeAll(async () => {
  host = await runHost()
})
afterAll(() => host.close())

/** A request exactly as given: fetch would tidy the path and set Host itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const options = { port: host.port, host: '127.0.0.1', path, method, headers }
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      )
    })
    request.on('error', reject)
    request.end()
  })
}

describe('pages', () => {
  test('the window is served with a policy that lets nothing else in', async () => {
    const response = await fetch(`${host.origin}/`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<title>Hearsay</title>')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${host.port};`)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('files are served with their type, and those named by their content may be kept', async () => {
    const response = await fetch(`${host.origin}/assets/main-1.js`)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect((await fetch(host.origin)).headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e%252fsecret.txt',
    '//etc/passwd',
    '/assets/%00',
    '/%ff',
    'http://127.0.0.1/../secret.txt',
  ])('no path leads out of the folder: %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body).not.toContain('secret')
    expect(body).not.toContain('root:')
  })

  test('a foreign Host is refused, as DNS rebinding would send', async () => {
    const strange = [
      'evil.example',
      'localhost',
      'LOCALHOST',
      '127.0.0.1.',
      '[::1]',
      '0.0.0.0',
      '127.1',
    ]
    for (const name of [
      ...strange,
      ...strange.map((name) => `${name}:${host.port}`),
      '127.0.0.1',
    ]) {
      const { status, body } = await ask('/', { host: name })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(body).not.toContain('<title>')
    }
    expect((await ask('/', { host: `127.0.0.1:${host.port}` })).status).toBe(200)
  })

  test('a page from elsewhere may link here, and nothing more', async () => {
    const status = async (headers: Record<string, string>) => (await ask('/', headers)).status
    expect(await status({ origin: 'http://evil.example' })).toBe(403)
    expect(await status({ origin: 'null' })).toBe(403)
    expect(await status({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403)
    expect(await status({ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' })).toBe(403)
    const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect(await status({ ...visit, 'sec-fetch-dest': 'iframe' })).toBe(403)
    expect(await status({ ...visit, 'sec-fetch-dest': 'document' })).toBe(200)
  })

  test('nothing can be posted, however much', async () => {
    const response = await fetch(host.origin, { method: 'POST', body: 'x'.repeat(1_000) })
    expect(response.status).toBe(405)
    const huge = fetch(host.origin, { method: 'POST', body: 'x'.repeat(50_000_000) })
    const outcome = await huge.then(
      ({ status }) => status,
      () => 405,
    )
    expect(outcome).toBe(405)
    expect((await fetch(host.origin)).status).toBe(200)
  })

  test('a request that is no HTTP is ended, and the host goes on', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(host.port, '127.0.0.1', () => socket.end('NONSENSE\0\r\n\r\n'))
      socket.on('error', () => {})
      socket.on('close', () => resolve())
      socket.resume()
    })
    expect((await fetch(host.origin)).status).toBe(200)
  })

  test('a window can ask whether its key is still good', async () => {
    const status = async (secret: string) => {
      const headers = { authorization: `Bearer ${secret}` }
      return (await fetch(`${host.origin}/session`, { headers })).status
    }
    expect(await status(host.key.secret)).toBe(204)
    expect(await status('')).toBe(401)
    expect(await status(`${host.key.secret}x`)).toBe(401)
  })
})

describe('the socket', () => {
  test('opens for the own page with its key, which is not said back', async () => {
    const socket = host.open()
    expect(await outcomeOf(socket)).toBe('open')
    expect(socket.protocol).toBe(SUBPROTOCOL)
    socket.terminate()
  })

  test.each([
    ['a page from elsewhere', 403, { headers: { origin: 'http://evil.example' } }],
    ['a page on another port', 403, { headers: { origin: 'http://127.0.0.1:1' } }],
    ['a sandboxed page', 403, { headers: { origin: 'null' } }],
    ['a foreign host', 403, { headers: { host: 'evil.example' } }],
    ['no key', 401, { protocols: [SUBPROTOCOL] }],
    ['a wrong key', 401, { protocols: [SUBPROTOCOL, 'A'.repeat(43)] }],
    ['a key alone', 401, { protocols: ['A'.repeat(43)] }],
    ['another path', 404, { path: '/' }],
    ['no name', 400, { path: '/socket' }],
    ['a strange name', 400, { path: '/socket?window=../../x' }],
  ])('is refused for %s', async (_what, status, change) => {
    expect(await outcomeOf(host.open(change))).toBe(status)
  })

  /** Asks for a socket in so many words; a library would not send these. Answers the status line. */
  function upgrade(path: string, ...headers: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const lines = [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${host.port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        `Sec-WebSocket-Protocol: ${SUBPROTOCOL}, ${host.key.secret}`,
        ...headers,
      ]
      const socket = connect(host.port, '127.0.0.1', () =>
        socket.write(`${lines.join('\r\n')}\r\n\r\n`),
      )
      socket.on('error', reject)
      socket.on('data', (data) => {
        resolve(data.toString().split('\r\n')[0] ?? '')
        socket.destroy()
      })
    })
  }

  test('is refused where no origin is sent at all', async () => {
    expect(await upgrade(`/socket?window=${WINDOW}`)).toBe('HTTP/1.1 403 Forbidden')
  })

  test('is refused for an address that is none, and the host goes on', async () => {
    for (const path of [
      '//',
      '//[',
      'http://[/socket',
      '/%',
      '*',
      `/socket?window=${WINDOW}&received=x`,
    ]) {
      expect(await upgrade(path, `Origin: ${host.origin}`)).toMatch(/^HTTP\/1\.1 40[04] /)
    }
    expect((await fetch(host.origin)).status).toBe(200)
  })

  test('malformed messages are answered, and the connection stays', async () => {
    const socket = host.open()
    await outcomeOf(socket)
    const hostile = ['', '{', 'null', '[]', '"x"', '{"id":0}', '{"id":1,"oldest":1,"call":7}']
    for (const text of [...hostile, '[['.repeat(100_000), Buffer.from([0xff, 0x00])]) {
      const answered = nextMessage(socket, 'answer')
      socket.send(text)
      expect(await answered).toMatchObject({
        id: null,
        outcome: { ok: false, failure: { code: 'BAD_REQUEST' } },
      })
    }
    const answered = nextMessage(socket, 'answer')
    socket.send(JSON.stringify({ id: 1, oldest: 1, call: 'app.info', request: { a: 1 } }))
    expect((await answered).outcome).toEqual({ ok: true, value: { a: 1 } })
    socket.terminate()
  })

  test('a message over the limit ends the connection, and the host goes on', async () => {
    const socket = host.open()
    await outcomeOf(socket)
    const closed = new Promise((resolve) => socket.on('close', resolve))
    socket.send(Buffer.alloc(97 * 1024 * 1024, 0x20), { binary: false })
    expect(await closed).toBe(1009)
    const next = host.open()
    expect(await outcomeOf(next)).toBe('open')
    next.terminate()
  })
})

describe('too much', () => {
  test('a window that floods waits; never more than a bounded number of calls are at work', async () => {
    let inWork = 0
    let most = 0
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const slow = await runHost(async (name, request) => {
      inWork += 1
      most = Math.max(most, inWork)
      if (name === 'app.info') await released
      inWork -= 1
      return { ok: true, value: request }
    })
    const socket = slow.open()
    await outcomeOf(socket)
    const total = 2_000
    let answered = 0
    const done = new Promise<void>((resolve) => {
      socket.on('message', (data: Buffer) => {
        if (data.toString().includes('"answer"')) answered += 1
        if (answered === total) resolve()
      })
    })
    const filler = 'x'.repeat(10_000)
    for (let id = 1; id <= total; id += 1) {
      socket.send(JSON.stringify({ id, oldest: 1, call: 'app.info', request: filler }))
    }
    await vi.waitUntil(() => inWork >= MOST_IN_WORK, { timeout: 30_000 })
    // Another window's calls are answered all the while. What was read with the last one that may be comes after it.
    const other = slow.connect()
    for (let call = 0; call < 100; call += 1) await other.call('history.page', call)
    expect(most).toBeLessThan(MOST_IN_WORK + 100)
    release()
    await done
    expect(most).toBeLessThan(MOST_IN_WORK + 100)
    other.end()
    socket.terminate()
    await slow.close()
  })

  test('more windows than anyone has are refused', async () => {
    const sockets = Array.from({ length: 40 }, (_, index) =>
      host.open({ path: `/socket?window=${index.toString(16).padStart(32, '0')}` }),
    )
    const outcomes = await Promise.all(sockets.map(outcomeOf))
    expect(outcomes.filter((outcome) => outcome === 503).length).toBeGreaterThan(0)
    // A link that was refused for want of room works once there is some.
    const code = host.admission.makeCode(() => {})
    const key = 'f'.repeat(43)
    const late = { path: `/socket?window=${'f'.repeat(32)}`, protocols: [SUBPROTOCOL, key, code] }
    expect(await outcomeOf(host.open(late))).toBe(503)
    for (const socket of sockets) socket.terminate()
    await vi.waitUntil(async () => (await outcomeOf(host.open(late))) === 'open', {
      timeout: 30_000,
    })
  })
})
