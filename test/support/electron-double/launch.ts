import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { z } from 'zod'
import { findBrowser } from '../../../.config/browser.ts'
import { setDrafting } from '../drafting-setting.ts'
import type { MenuEntry } from './menu.ts'
import { OPTIONS_VARIABLE, type DoubleOptions } from './options.ts'
import { toPageAddress } from './address.ts'

const APPLICATION = new URL('../../../', import.meta.url).pathname
const REGISTER = new URL('./register.ts', import.meta.url).href

export interface DesktopOptions {
  /** The folder with dist/ and package.json; this project's own if absent. */
  readonly application?: string
  /** The folder of settings, window state and the browser's profile; kept between starts by the caller. */
  readonly userData: string
  /** Where the dialogs start, and the sample project goes; `userData` if absent. */
  readonly documents?: string
  readonly args?: readonly string[]
  /** Whether the program drafts claims as articles are opened; not, unless a test is about that. */
  readonly isDrafting?: boolean
  readonly dialogs?: DoubleOptions['dialogs']
  readonly screens?: DoubleOptions['screens']
}

/** What a test can read of the application's inside. */
export const DesktopState = z.object({
  recentDocuments: z.array(z.string()),
  switches: z.array(z.string()),
  settings: z.record(z.string(), z.unknown()),
  themeSource: z.string(),
  windows: z.array(
    z.object({
      bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      isMaximized: z.boolean(),
      preferences: z.record(z.string(), z.unknown()),
      webRTCPolicy: z.string(),
    }),
  ),
})
export type DesktopState = z.infer<typeof DesktopState>

interface Exit {
  readonly code: number | null
  readonly signal: string | null
  /** Everything it wrote. */
  readonly output: string
}

/** The desktop application, running under the double of Electron. */
export interface Desktop {
  /** The window. */
  readonly page: Page
  /** Where Chromium's developer tools answer. */
  readonly endpoint: string
  readonly process: ChildProcess
  /** Resolves when the process ends. */
  readonly exit: Promise<Exit>
  readonly menu: () => Promise<readonly MenuEntry[]>
  /** Chooses a menu item by its id, label or role. */
  readonly chooseMenu: (name: string) => Promise<void>
  readonly scriptDialog: (method: string, result: unknown) => Promise<void>
  readonly shownDialogs: () => Promise<
    readonly { readonly method: string; readonly options: unknown }[]
  >
  /** Emits an event of Electron's `app`, such as "open-file". */
  readonly emit: (name: string, ...given: unknown[]) => Promise<void>
  readonly isPermitted: (permission: string) => Promise<boolean>
  /** Whether the page could open another. */
  readonly isWindowAllowed: (url: string) => Promise<boolean>
  /** Sends an IPC message as if from another frame. */
  readonly invokeFrom: (
    channel: string,
    frame: { readonly url: string; readonly parent: { url: string; parent: null } | null },
    ...given: unknown[]
  ) => Promise<unknown>
  readonly moveWindow: (bounds: DesktopState['windows'][number]['bounds']) => Promise<void>
  /** Loads the window's page again, as the application would. */
  readonly reload: () => Promise<void>
  readonly read: () => Promise<DesktopState>
  /** Starts the application again beside this one; resolves when that second process has ended. */
  readonly startAgain: (args: readonly string[]) => Promise<Exit>
  /** Closes the window as a person does; resolves when the process has ended. */
  readonly closeWindow: () => Promise<Exit>
  readonly quit: () => Promise<Exit>
  /** kill -9. */
  readonly kill: () => Promise<Exit>
}

const Message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('loaded'), endpoint: z.string() }),
  z.object({
    type: z.literal('done'),
    id: z.number(),
    value: z.unknown().optional(),
    error: z.string().optional(),
  }),
])

function start(options: DesktopOptions): { child: ChildProcess; exit: Promise<Exit> } {
  const { application = APPLICATION, userData, documents = userData } = options
  const { args = [], dialogs = [] } = options
  const double: DoubleOptions = {
    chromium: findBrowser() ?? 'chromium',
    application,
    documents,
    screens: [...(options.screens ?? [{ x: 0, y: 0, width: 1920, height: 1080 }])],
    dialogs: [...dialogs],
  }
  const child = fork(join(application, 'dist', 'main', 'main.js'), args, {
    execPath: process.execPath,
    execArgv: ['--import', REGISTER],
    env: {
      ...process.env,
      HEARSAY_HOME: userData,
      [OPTIONS_VARIABLE]: JSON.stringify(double),
    },
    silent: true,
  })
  let output = ''
  child.stdout?.on('data', (part) => (output += String(part)))
  child.stderr?.on('data', (part) => (output += String(part)))
  const exit = once(child, 'close').then(([code, signal]): Exit => ({ code, signal, output }))
  return { child, exit }
}

/** Resolves with the address of the application's browser when its window has loaded. */
function awaitWindow(child: ChildProcess, exit: Promise<Exit>): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('message', (given) => {
      const message = Message.parse(given)
      if (message.type === 'loaded') resolve(message.endpoint)
    })
    void exit.then(({ output }) => reject(new Error(`The desktop application ended: ${output}`)))
  })
}

/** Starts the built application (`dist/`) and connects to its window. */
export async function launchDesktop(options: DesktopOptions): Promise<Desktop> {
  await setDrafting(options.userData, options.isDrafting)
  const { child, exit } = start(options)
  const endpoint = await awaitWindow(child, exit)
  const browser = await chromium.connectOverCDP(endpoint)
  const address = toPageAddress('app://hearsay/')
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((candidate) => candidate.url().startsWith(address))
  if (page === undefined) throw new Error('The window’s page is not in the browser.')
  // The double answers the page's dialogs; without a listener here, Playwright would.
  page.on('dialog', () => {})
  void exit.then(() => browser.close())

  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  child.on('message', (given) => {
    const message = Message.parse(given)
    if (message.type !== 'done') return
    const { id, value, error } = message
    if (error === undefined) waiting.get(id)?.resolve(value)
    else waiting.get(id)?.reject(new Error(error))
    waiting.delete(id)
  })
  void exit.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('The application has ended.'))
  })
  const order = (name: string, ...given: unknown[]): Promise<unknown> => {
    last += 1
    const later = Promise.withResolvers<unknown>()
    waiting.set(last, later)
    child.send({ id: last, name, given })
    return later.promise
  }
  /** Orders that end the process may lose their answer. */
  const orderEnd = async (name: string): Promise<Exit> => {
    order(name).catch(() => {})
    return exit
  }
  return {
    page,
    endpoint,
    process: child,
    exit,
    menu: async () => (await order('describeMenu')) as readonly MenuEntry[],
    chooseMenu: async (name) => void (await order('chooseMenu', name)),
    scriptDialog: async (method, result) => void (await order('scriptDialog', method, result)),
    shownDialogs: async () =>
      (await order('shownDialogs')) as Awaited<ReturnType<Desktop['shownDialogs']>>,
    emit: async (name, ...given) => void (await order('emit', name, ...given)),
    isPermitted: async (permission) => (await order('isPermitted', permission)) === true,
    isWindowAllowed: async (url) => (await order('isWindowAllowed', url)) === true,
    invokeFrom: (channel, frame, ...given) => order('invokeFrom', channel, frame, ...given),
    moveWindow: async (bounds) => void (await order('moveWindow', bounds)),
    reload: async () => {
      const loaded = page.waitForEvent('load')
      await order('reload')
      await loaded
    },
    read: async () => DesktopState.parse(await order('read')),
    startAgain: (args) => start({ ...options, args }).exit,
    closeWindow: () => orderEnd('closeWindow'),
    quit: () => orderEnd('quit'),
    kill: () => {
      child.kill('SIGKILL')
      return exit
    },
  }
}
