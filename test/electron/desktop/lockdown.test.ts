import { describe, expect, test, vi } from 'vitest'

// The package of that name would start to download Electron.
vi.mock('electron', () => ({ app: {}, ipcMain: {}, protocol: {} }))

const { answerFileRequest } = await import('../../../electron/desktop/app-protocol.ts')
const { isAllowedRequest } = await import('../../../electron/desktop/lockdown.ts')
const { isOwnFrame } = await import('../../../electron/desktop/window-calls.ts')

describe('requests of the window', () => {
  test.each(['app://hearsay/index.html', 'app://hearsay/assets/a.js?x#y'])('%s is its own', (url) =>
    expect(isAllowedRequest(url, true)).toBe(true),
  )

  test.each([
    'https://example.org/',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1/',
    'wss://hearsay/',
    'file:///etc/passwd',
    'app://other/index.html',
    'app://hearsay.example.org/',
    'app://user@hearsay:80/',
    'data:text/html,x',
    'chrome://settings/',
    'not an address',
    '',
  ])('%j is refused', (url) => expect(isAllowedRequest(url, true)).toBe(false))

  test('the developer tools load only while developing', () => {
    const tools = 'devtools://devtools/bundled/inspector.html'
    expect([isAllowedRequest(tools, false), isAllowedRequest(tools, true)]).toEqual([true, false])
  })
})

describe('files of the window', () => {
  const page = { body: new Uint8Array([104, 105]), contentType: 'text/html; charset=utf-8' }
  const ask = (url: string, method = 'GET') =>
    answerFileRequest(
      async (path) => (path === '/index.html' ? page : null),
      new Request(url, { method }),
    )

  test('come with their type, the content policy and nosniff', async () => {
    const response = await ask('app://hearsay/index.html')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('hi')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
    })
  })

  test.each([
    'app://other/index.html',
    'app://hearsay/../main/main.js',
    'app://hearsay/%2e%2e/main/main.js',
    'app://hearsay/..%5cmain.js',
    'app://hearsay/index.html%00.js',
    'http://hearsay/index.html',
  ])('%s is not found, and even so has the policy', async (url) => {
    const response = await ask(url)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('are only read', async () => {
    expect((await ask('app://hearsay/index.html', 'POST')).status).toBe(405)
  })
})

describe('frames that may call', () => {
  const own = { url: 'app://hearsay/index.html', parent: null }

  test('the window’s main frame may', () => expect(isOwnFrame(own)).toBe(true))

  test.each([
    [null],
    [{ url: 'https://example.org/app://hearsay/', parent: null }],
    [{ url: 'app://hearsay', parent: null }],
    [{ url: 'app://hearsay.example.org/', parent: null }],
    [{ url: '', parent: null }],
  ])('%j may not', (frame) => expect(isOwnFrame(frame)).toBe(false))

  test('a frame inside the window may not, even with its address', () => {
    expect(isOwnFrame({ url: own.url, parent: own as never })).toBe(false)
  })
})
