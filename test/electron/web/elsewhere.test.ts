import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../../.config/browser.ts'
import { CHROMIUM_ARGUMENTS } from '../../support/chromium-arguments.ts'
import { runHost, WINDOW, type RunningHost } from './running-host.ts'

let host: RunningHost
let browser: Browser
let elsewhere: Server
/** A page of another site, open in the same browser as the window. */
let page: Page

beforeAll(async () => {
  host = await runHost()
  elsewhere = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title>')
  })
  elsewhere.listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No Chromium: run `npm test`, which finds one.')
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
  page = await (await browser.newContext()).newPage()
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
})
afterAll(async () => {
  await browser.close()
  elsewhere.close()
  await host.close()
})

/** Opens a socket from the page, with a window's key even, as if that had leaked. */
function openSocket(page: Page, port: number, secret: string): Promise<string> {
  return page.evaluate(
    ([address, secret]) =>
      new Promise((resolve) => {
        const socket = new WebSocket(address, ['hearsay.1', secret])
        socket.addEventListener('open', () => resolve('open'))
        socket.addEventListener('error', () => resolve('refused'))
      }),
    [`ws://127.0.0.1:${port}/socket?window=${WINDOW}`, secret] as const,
  )
}

test('a page from elsewhere can neither read nor embed nor run what is served, nor connect', async () => {
  const got = await page.evaluate(async (origin) => {
    const load = (name: 'script' | 'img', address: string) =>
      new Promise((resolve) => {
        const element = document.createElement(name)
        element.addEventListener('load', () => resolve('loaded'))
        element.addEventListener('error', () => resolve('refused'))
        element.src = address
        document.body.append(element)
      })
    const read = (mode: RequestMode) =>
      fetch(origin, { mode }).then(
        ({ type }) => type,
        () => 'refused',
      )
    return {
      fetch: await read('cors'),
      opaque: await read('no-cors'),
      script: await load('script', `${origin}/assets/main-1.js`),
      image: await load('img', `${origin}/`),
    }
  }, host.origin)
  expect(got).toEqual({
    fetch: 'refused',
    opaque: 'refused',
    script: 'refused',
    image: 'refused',
  })
  expect(await openSocket(page, host.port, host.key.secret)).toBe('refused')
})

test('a page from elsewhere cannot show the window in a frame', async () => {
  const answered = page.waitForEvent('response', (response) =>
    response.url().startsWith(host.origin),
  )
  await page.evaluate(
    (address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
    },
    host.linkWith(host.admission.makeCode(() => {})),
  )
  expect((await answered).status()).toBe(403)
})

test('the own page connects, and runs nothing but its own files', async () => {
  const own = await (await browser.newContext()).newPage()
  await own.goto(`${host.origin}/`)
  expect(await openSocket(own, host.port, host.key.secret)).toBe('open')
  expect(await openSocket(own, host.port, 'A'.repeat(43))).toBe('refused')
  const ran = await own.evaluate(async () => {
    // The page is told of each attempt that its policy refused, and of each picture that it could not show.
    const isTold = (target: EventTarget, name: string) =>
      new Promise((resolve) => target.addEventListener(name, resolve, { once: true }))
    const refused = isTold(document, 'securitypolicyviolation')
    const script = document.createElement('script')
    script.append('window.hasRun = true')
    const image = document.createElement('img')
    image.setAttribute('src', 'x:')
    const attempts = [
      () => document.body.append(script),
      () => image.setAttribute('onerror', 'window.hasRun = true'),
      () => document.body.append(image),
      () => (document.body.innerHTML = '<img src="x:" onerror="window.hasRun = true">'),
    ]
    for (const attempt of attempts) {
      try {
        attempt()
      } catch {
        // Refused before it could be put into the page at all.
      }
    }
    await Promise.all([refused, ...Array.from(document.images, (one) => isTold(one, 'error'))])
    return 'hasRun' in window
  })
  expect(ran).toBe(false)
})
