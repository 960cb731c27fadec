import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { listStaticFiles } from '../../electron/page/static-files.ts'
import { installProbe } from './probe.ts'

export const VIEWPORT = { width: 1280, height: 800 }

/** Opens an address in a context of its own, with the probe in it, and closes it after the work. */
export async function withPage<Result>(
  browser: Browser,
  address: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: VIEWPORT })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => console.error('In the page:', error))
    await page.addInitScript(installProbe)
    await page.goto(address, { waitUntil: 'commit' })
    return await work(page)
  } finally {
    await context.close()
  }
}

/** Serves a folder's files and nothing else: what Hearsay's pages are held against. */
export async function serveFolder(
  folder: string,
): Promise<{ readonly address: string; close(): void }> {
  const findFile = await listStaticFiles(folder)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    void findFile(pathname).then((file) => {
      response.writeHead(file === null ? 404 : 200, {
        'content-type': file?.contentType ?? 'text/plain',
      })
      response.end(file?.body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
