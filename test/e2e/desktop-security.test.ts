import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchDesktop, type Desktop } from '../support/electron-double/launch.ts'
import { makeShell, type ShellApplication } from '../support/shell-application.ts'
import { call } from '../support/shell-page.ts'

let application: ShellApplication
let home: string
let desktop: Desktop

beforeAll(async () => {
  application = await makeShell()
  home = await mkdtemp(join(tmpdir(), 'hearsay-shell-'))
  desktop = await launchDesktop({ application: application.folder, userData: home })
})
afterAll(async () => {
  await desktop.quit()
  await application.remove()
  await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

/** A server on this machine that counts who reaches it. */
async function listen(): Promise<{ server: Server; origin: string; visits: () => number }> {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.setHeader('access-control-allow-origin', '*')
    response.end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { server, origin: `http://127.0.0.1:${port}`, visits: () => visits }
}

describe('the locked window', () => {
  test('runs sandboxed and apart from the preload script, with the bridge as its only way out', async () => {
    const { page, read } = desktop
    const { windows } = await read()
    expect(windows[0]?.preferences).toMatchObject({
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webviewTag: false,
      spellcheck: false,
    })
    expect(
      await page.evaluate(() => ({
        bridge: Object.keys(window.hearsay ?? {}),
        canReplaceBridge: Reflect.defineProperty(window, 'hearsay', { value: null }),
        globals: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) =>
          Object.hasOwn(globalThis, name),
        ),
      })),
    ).toEqual({ bridge: ['call', 'onPush'], canReplaceBridge: false, globals: [] })
  })

  test('gets its files with a strict content policy, and nothing else', async () => {
    const { page } = desktop
    const fetched = await page.evaluate(async () => {
      const response = await fetch('./page.js')
      const outside = [
        '../main/main.js',
        '/%2e%2e/main/main.js',
        '/..%2fmain%2fmain.js',
        '/nothing',
      ]
      const statuses = await Promise.all(outside.map(async (path) => (await fetch(path)).status))
      return {
        policy: response.headers.get('content-security-policy'),
        sniffing: response.headers.get('x-content-type-options'),
        type: response.headers.get('content-type'),
        statuses,
      }
    })
    expect(fetched.statuses).toEqual([404, 404, 404, 404])
    expect(fetched.sniffing).toBe('nosniff')
    expect(fetched.type).toContain('text/javascript')
    const policy = (fetched.policy ?? '').split('; ')
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "object-src 'none'"]),
    )
    expect(policy.join('; ')).not.toContain('unsafe')
  })

  test('runs no script but its own files', async () => {
    const { page } = desktop
    const hasRun = await page.evaluate(async () => {
      let refusals = 0
      const refused = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', () => {
          refusals += 1
          if (refusals === 2) resolve()
        })
      })
      const inline = document.createElement('script')
      inline.append(document.createTextNode('globalThis.intruded = true'))
      try {
        document.body.append(inline)
      } catch {
        // Refused even earlier.
      }
      try {
        document.body.setAttribute('onclick', 'globalThis.intruded = true')
        document.body.click()
      } catch {
        // Refused even earlier.
      }
      await refused
      return 'intruded' in globalThis
    })
    expect(hasRun).toBe(false)
  })

  test('stays on its page: no navigation, no other window', async () => {
    const { server, origin, visits } = await listen()
    try {
      const { page, isWindowAllowed } = desktop
      const address = page.url()
      for (const go of [
        (to: string) => window.location.assign(to),
        (to: string) => {
          const link = document.createElement('a')
          link.href = to
          document.body.append(link)
          link.click()
        },
      ]) {
        const refused = page.waitForEvent('requestfailed', (request) =>
          request.url().startsWith(origin),
        )
        await page.evaluate(go, `${origin}/`)
        await refused
      }
      expect(page.url()).toBe(address)
      // Electron asks before it opens a window; Chromium itself would open one.
      expect(await isWindowAllowed(origin)).toBe(false)
      expect(visits()).toBe(0)
      expect(await call(page, 'app.info', {})).toMatchObject({ ok: true })
    } finally {
      server.close()
    }
  })

  test('reaches no other address, even past the content policy', async () => {
    const { server, origin, visits } = await listen()
    try {
      const { page, reload } = desktop
      const reach = (to: string) =>
        page.evaluate(
          (to) =>
            fetch(to).then(
              (response) => response.text(),
              () => 'blocked',
            ),
          to,
        )
      expect(await reach(origin)).toBe('blocked')
      const protocol = await page.context().newCDPSession(page)
      await protocol.send('Page.setBypassCSP', { enabled: true })
      await reload()
      expect(await reach(origin)).toBe('blocked')
      expect(visits()).toBe(0)
    } finally {
      server.close()
    }
  })

  test('is refused every permission, and asks Chromium for no traffic of its own', async () => {
    const { isPermitted, read } = desktop
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'usb']) {
      expect(await isPermitted(permission)).toBe(false)
    }
    const { switches, settings, windows } = await read()
    expect(switches).toEqual(
      expect.arrayContaining([
        'disable-background-networking',
        'disable-component-update',
        'host-resolver-rules=MAP * ~NOTFOUND',
      ]),
    )
    expect(settings).toMatchObject({
      spellChecker: false,
      dictionaries: expect.stringMatching(/^app:/),
    })
    expect(windows[0]?.webRTCPolicy).toBe('disable_non_proxied_udp')
  })
})

describe('calls over IPC', () => {
  test('are answered, and malformed ones refused with what is wrong', async () => {
    const { page } = desktop
    expect(await call(page, 'app.info', {})).toMatchObject({
      ok: true,
      value: { host: 'desktop', hasNativeDialogs: true },
    })
    for (const [name, request] of [
      ['no.such', {}],
      ['project.open', { path: 3 }],
      ['project.open', null],
      ['__proto__', {}],
      ['edit.apply', { patches: [] }],
    ] as const) {
      expect(await call(page, name, request)).toMatchObject({
        ok: false,
        failure: { code: 'BAD_REQUEST' },
      })
    }
    expect(await call(page, 'app.info', {})).toMatchObject({ ok: true })
  })

  test('are taken from the window’s own page and from no other frame', async () => {
    const { invokeFrom } = desktop
    const own = { url: 'app://hearsay/index.html', parent: null }
    const ask = (frame: Parameters<Desktop['invokeFrom']>[1]) =>
      invokeFrom('hearsay:call', frame, 'app.info', {})
    expect(await ask(own)).toMatchObject({ ok: true })
    for (const frame of [
      { url: 'https://example.org/', parent: null },
      { url: 'app://hearsay.example.org/', parent: null },
      { url: 'app://hearsay/index.html', parent: own },
      { url: 'about:blank', parent: null },
    ]) {
      expect(await ask(frame)).toMatchObject({ ok: false, failure: { code: 'BAD_REQUEST' } })
    }
  })

  test('open the system’s own dialogs, and answer what was chosen there', async () => {
    const { page, scriptDialog, shownDialogs } = desktop
    const ask = (purpose: string, folder: string | null = null) =>
      call(page, 'dialog.path', { purpose, suggestedName: 'New.hearsay', folder })
    expect(await ask('open-project')).toEqual({ ok: true, value: { paths: null } })
    await scriptDialog('showOpenDialog', { canceled: false, filePaths: ['/a.txt', '/b.md'] })
    expect(await ask('open-articles')).toEqual({ ok: true, value: { paths: ['/a.txt', '/b.md'] } })
    await scriptDialog('showSaveDialog', { canceled: false, filePath: '/New.hearsay' })
    expect(await ask('new-project')).toEqual({ ok: true, value: { paths: ['/New.hearsay'] } })
    await ask('new-project', '/home/ann/desk/')
    expect((await shownDialogs()).map(({ options }) => options)).toMatchObject([
      { properties: ['openFile'], defaultPath: home },
      { properties: ['openFile', 'multiSelections'] },
      { defaultPath: join(home, 'New.hearsay') },
      { defaultPath: '/home/ann/desk/New.hearsay' },
    ])
  })
})
