import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core'
import { CHROMIUM_ARGUMENTS } from '../chromium-arguments.ts'
import { toAppAddress } from './address.ts'
import { session } from './session.ts'

/** What a page's window decides about the page's own attempts to leave. */
interface PageOwner {
  readonly page: Page
  isNavigationAllowed(url: string): boolean
}

const owners = new Set<PageOwner>()
let context: BrowserContext | null = null
let endpoint = ''

function findOwner(page: Page): PageOwner | undefined {
  return [...owners].find((owner) => owner.page === page)
}

/** The page whose main frame a request would navigate; null for other requests, and for a page just being opened. */
function findNavigating(route: Route): Page | null {
  const request = route.request()
  if (!request.isNavigationRequest()) return null
  try {
    return request.frame().parentFrame() === null ? request.frame().page() : null
  } catch {
    return null
  }
}

async function answerRequest(route: Route): Promise<void> {
  const request = route.request()
  const url = toAppAddress(request.url())
  const navigating = findNavigating(route)
  if (navigating !== null && findOwner(navigating)?.isNavigationAllowed(url) === false) {
    return route.abort('aborted')
  }
  const details = { url, method: request.method(), resourceType: request.resourceType() }
  const isAllowed = await session.defaultSession.isRequestAllowed(details)
  if (!isAllowed) return route.abort('blockedbyclient')
  const handler = session.defaultSession.findScheme(new URL(url).protocol.slice(0, -1))
  // What the application does not refuse goes out: a test then sees it arrive.
  if (handler === undefined) return route.continue()
  const response = await handler(new Request(url, { method: request.method() }))
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/** Starts Chromium with a profile of its own, every request of which goes through the application's handlers. */
export async function openChromium(executablePath: string, profile: string): Promise<void> {
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: null,
    colorScheme: null,
    serviceWorkers: 'block',
    args: [...CHROMIUM_ARGUMENTS, '--remote-debugging-port=0'],
  })
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]
  endpoint = `http://127.0.0.1:${port}`
  await context.route('**/*', answerRequest)
}

/** A page for a new window. */
export async function openPage(own: (page: Page) => PageOwner): Promise<Page> {
  if (context === null) throw new Error('The application is not ready.')
  const blank = context.pages().find((page) => findOwner(page) === undefined)
  const page = blank ?? (await context.newPage())
  const owner = own(page)
  owners.add(owner)
  page.on('close', () => owners.delete(owner))
  return page
}

/** Where a test connects to see the windows. */
export function chromiumEndpoint(): string {
  return endpoint
}

export async function closeChromium(): Promise<void> {
  await context?.close()
  context = null
}
