import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { findBrowser } from '../../.config/browser.ts'
import { writeOpeningPage } from '../../electron/web/opening-page.ts'
import { SUBPROTOCOL } from '../../shared/api/wire.ts'
import { makeKey, outcomeOf } from '../electron/web/running-host.ts'
import { readerText } from './journey.ts'
import { CHROMIUM_ARGUMENTS } from '../support/chromium-arguments.ts'
import { openInBrowser, type BrowserWorkbench } from '../support/workbench-host.ts'

let home: string
let workbench: BrowserWorkbench

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-links-'))
  workbench = await openInBrowser({ home })
  await readerText(workbench.page).waitFor()
})
afterAll(async () => {
  await workbench.close()
  await rm(home, { recursive: true, force: true })
})

/** What becomes of a window that comes with a code that somebody found. */
async function tryCode(code: string): Promise<'open' | number> {
  const { host, origin } = new URL(workbench.address)
  const { secret } = makeKey()
  const socket = new WebSocket(
    `ws://${host}/socket?window=${'e'.repeat(32)}`,
    [SUBPROTOCOL, secret, code],
    {
      headers: { origin },
    },
  )
  const outcome = await outcomeOf(socket)
  socket.terminate()
  return outcome
}

function codeOf(link: string): string {
  return new URLSearchParams(new URL(link).hash.slice(1)).get('code') ?? ''
}

async function isAtWork(page: Page): Promise<void> {
  await readerText(page).waitFor()
  expect(new URL(page.url()).hash).toBe('')
}

test('a window is opened by a link once, loads again, and a second one by the next', async () => {
  const { page, context, address } = workbench
  await isAtWork(page)
  expect(await tryCode(codeOf(address))).toBe(401)
  await page.reload()
  await isAtWork(page)
  const second = await context.newPage()
  await second.goto(await workbench.nextLink())
  await isAtWork(second)
  await second.close()
})

test('a link that was used opens nothing elsewhere, and the page says what to do', async () => {
  const { context, address } = workbench
  const other = await context.newPage()
  await other.goto(address)
  await other.getByText('Open the link that it printed last, in this tab.').first().waitFor()
  expect(await readerText(other).count()).toBe(0)
  await other.goto(await workbench.nextLink())
  await isAtWork(other)
  await other.close()
})

test('a used link in the address of a window at work changes nothing', async () => {
  const { page, address } = workbench
  await page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    `code=${codeOf(address)}`,
  )
  await expect.poll(() => new URL(page.url()).hash).toBe('')
  await page.reload()
  await isAtWork(page)
})

test('a page on disk leads to the window, and no history knows a code that opens anything', async () => {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No Chromium: run `npm test`, which finds one.')
  const profile = join(home, 'profile')
  const own = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: CHROMIUM_ARGUMENTS,
  })
  const opening = await writeOpeningPage(home, await workbench.nextLink())
  const page = await own.newPage()
  await page.goto(pathToFileURL(opening.path).href, { waitUntil: 'commit' })
  await isAtWork(page)
  await opening.remove()
  expect(existsSync(dirname(opening.path))).toBe(false)
  await page.reload()
  await isAtWork(page)
  await own.close()
  const history = await readFile(join(profile, 'Default', 'History'), 'latin1')
  expect(history).toContain(new URL(workbench.address).origin)
  for (const [, code = ''] of history.matchAll(/code=([\w-]{43})/g)) {
    expect(await tryCode(code)).toBe(401)
  }
  expect(await tryCode(codeOf(await workbench.nextLink()))).toBe('open')
})
