import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { findBrowser } from '../../.config/browser.ts'
import { CHROMIUM_ARGUMENTS } from './chromium-arguments.ts'
import { setDrafting } from './drafting-setting.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** The running workbench as a journey sees it, whichever host is behind it. */
export interface WorkbenchHost {
  readonly page: Page
  /** Ends the host as a person would, and waits until it is gone. */
  close(): Promise<void>
}

/** The folder that holds settings and the sample project, and what to open in it. */
export interface HostSetting {
  readonly home: string
  readonly open?: string
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  /** Whether the program drafts claims as articles are opened; not, unless a test is about that. */
  readonly isDrafting?: boolean
}

/** What reads the links that a host prints, one for each call: a link is for one window, and the next is printed when it is used. */
export function readLinks(output: Readable): () => Promise<string> {
  const lines = createInterface({ input: output })[Symbol.asyncIterator]()
  return async () => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done === true) throw new Error('The host ended before it said where it runs.')
      const link = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(value)?.[0]
      if (link !== undefined) return link
    }
  }
}

/** A browser host in a process of its own, on any free port unless one is named. */
export async function startBrowserHost(
  setting: HostSetting,
  port?: string,
): Promise<{
  nextLink(): Promise<string>
  readonly process: ChildProcess
  stop(): Promise<void>
}> {
  await setDrafting(setting.home, setting.isDrafting)
  const host = spawn(
    process.execPath,
    [
      'electron/web.ts',
      '--no-open',
      ...(port === undefined ? [] : ['--port', port]),
      ...(setting.open === undefined ? [] : [setting.open]),
    ],
    {
      cwd: ROOT,
      env: { ...process.env, HEARSAY_HOME: setting.home },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  return {
    nextLink: readLinks(host.stdout),
    process: host,
    stop: async () => {
      if (host.exitCode !== null || host.signalCode !== null) return
      const ended = once(host, 'exit')
      host.kill('SIGTERM')
      await ended
    },
  }
}

let browser: Browser | null = null

/**
 * One Chromium for all journeys of a worker, which ends with it: to start one takes as long as a short journey. Each
 * journey has a context of its own in it.
 */
export async function sharedBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No Chromium: run `npm test`, which finds one.')
  // One that a journey brought down is not what the next file is tried in.
  if (browser?.isConnected() !== true) {
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
  }
  return browser
}

export async function closeSharedBrowser(): Promise<void> {
  await browser?.close()
  browser = null
}

/** The workbench in a browser, with what its console complained of: errors of its own, and of the content policy. */
export interface BrowserWorkbench extends WorkbenchHost {
  /** The link that the window was opened by; in its own tab it is good for as long as the host runs. */
  readonly address: string
  /** A link for another window. */
  nextLink(): Promise<string>
  readonly context: BrowserContext
  readonly complaints: readonly string[]
  /** Kills the host, with the window left open. */
  kill(): Promise<void>
  /** Starts the host again on the same port; answers its new address. */
  restart(): Promise<string>
}

/** The workbench in a browser: the real host, the real page. */
export async function openInBrowser(setting: HostSetting): Promise<BrowserWorkbench> {
  let host = await startBrowserHost(setting)
  const address = await host.nextLink()
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: setting.viewport ?? { width: 1280, height: 800 },
    colorScheme: setting.colorScheme ?? 'light',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  // While anybody listens, the browser's own dialog of files stays away: a key may be pressed before a first listener counts.
  page.on('filechooser', () => {})
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(address)
  return {
    page,
    address,
    nextLink: () => host.nextLink(),
    context,
    complaints,
    kill: async () => {
      const ended = once(host.process, 'exit')
      host.process.kill('SIGKILL')
      await ended
    },
    restart: async () => {
      host = await startBrowserHost(setting, new URL(address).port)
      return host.nextLink()
    },
    close: async () => {
      await context.close()
      await host.stop()
    },
  }
}
