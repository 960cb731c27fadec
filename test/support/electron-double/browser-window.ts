import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron'
import type { CDPSession, Page } from 'playwright-core'
import { z } from 'zod'
import { app } from './application.ts'
import { toAppAddress, toPageAddress } from './address.ts'
import { openPage } from './chromium.ts'
import { isPrevented } from './events.ts'
import { ipcMain } from './messages.ts'
import { session } from './session.ts'
import { INWARD, ISOLATED_WORLD, OUTWARD, pageWorldScript, preloadWorldScript } from './worlds.ts'

const OutwardMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('invoke'),
    id: z.number(),
    channel: z.string(),
    given: z.array(z.unknown()),
  }),
  z.object({ type: z.literal('send'), channel: z.string(), given: z.array(z.unknown()) }),
])

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

/** Throws for settings that open the machine to the page. */
function refuseUnsafe(preferences: WebPreferences): void {
  if (preferences.nodeIntegration !== false) throw new Error('nodeIntegration must be false.')
  if (preferences.contextIsolation !== true) throw new Error('contextIsolation must be true.')
  if (preferences.sandbox !== true) throw new Error('sandbox must be true.')
  if (preferences.webviewTag !== false) throw new Error('webviewTag must be false.')
  if (preferences.webSecurity === false) throw new Error('webSecurity must not be off.')
}

class WebContents extends EventEmitter {
  readonly session = session.defaultSession
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #page: Page | null = null
  #protocol: CDPSession | null = null
  /** The isolated world of the main frame, once its page has one. */
  #world: number | null = null
  #isLoading = false
  webRTCPolicy = 'default'

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  /** For the test: whether the application would let the page open another. */
  isWindowAllowed(url: string): boolean {
    return this.#openHandler({ url }).action === 'allow'
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRTCPolicy = policy
  }

  isCrashed(): boolean {
    return false
  }

  /** Lost when the page has no preload script running, as in Electron. */
  send(channel: string, ...given: unknown[]): void {
    this.#receive({ type: 'send', channel, given })
  }

  async reload(): Promise<void> {
    this.#isLoading = true
    await this.#page?.reload().finally(() => (this.#isLoading = false))
  }

  /** Connects to a page: its preload script and messages. */
  async attach(preload: string | undefined): Promise<Page> {
    const page = await openPage((page) => ({
      page,
      isNavigationAllowed: (url) => this.#isNavigationAllowed(url),
    }))
    this.#page = page
    const protocol = await page.context().newCDPSession(page)
    this.#protocol = protocol
    protocol.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === ISOLATED_WORLD && context.auxData?.['frameId'] === mainFrame) {
        this.#world = context.id
      }
    })
    protocol.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#world = null
    })
    protocol.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === OUTWARD) void this.#handleMessage(payload, executionContextId)
    })
    await protocol.send('Page.enable')
    const mainFrame = (await protocol.send('Page.getFrameTree')).frameTree.frame.id
    await protocol.send('Runtime.enable')
    await protocol.send('Runtime.addBinding', {
      name: OUTWARD,
      executionContextName: ISOLATED_WORLD,
    })
    if (preload !== undefined) {
      await protocol.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript() })
      await protocol.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadWorldScript(readFileSync(preload, 'utf8')),
        worldName: ISOLATED_WORLD,
      })
    }
    return page
  }

  async load(url: string): Promise<void> {
    this.#isLoading = true
    try {
      await this.#page?.goto(toPageAddress(url))
    } finally {
      this.#isLoading = false
    }
  }

  /** The application's own loading is not asked about; what the page starts is. */
  #isNavigationAllowed(url: string): boolean {
    if (this.#isLoading) return true
    const details = { url, isMainFrame: true, isSameDocument: false }
    return (
      !isPrevented(this, 'will-frame-navigate', details) &&
      !isPrevented(this, 'will-navigate', details, url)
    )
  }

  async #handleMessage(payload: string, world: number): Promise<void> {
    const message = OutwardMessage.parse(JSON.parse(payload))
    const url = toAppAddress(this.#page?.url() ?? '')
    const senderFrame = { url, parent: world === this.#world ? null : { url, parent: null } }
    if (message.type === 'send') {
      ipcMain.emit(message.channel, { senderFrame }, ...message.given)
      return
    }
    const { id, channel, given } = message
    try {
      const value = await ipcMain.invoke(channel, senderFrame, given)
      this.#receive({ type: 'answer', id, value })
    } catch (error) {
      this.#receive({ type: 'answer', id, error: String(error) })
    }
  }

  #receive(message: object): void {
    if (this.#world === null) return
    const text = JSON.stringify(JSON.stringify(message))
    const expression = `globalThis[${JSON.stringify(INWARD)}](${text})`
    void this.#protocol
      ?.send('Runtime.evaluate', { expression, contextId: this.#world })
      // The page may close in between.
      .catch(() => {})
  }
}

const windows = new Set<BrowserWindow>()

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly options: BrowserWindowConstructorOptions
  readonly #page: Promise<Page>
  #bounds: Rectangle
  #isMaximized = false
  #isDestroyed = false
  #isClosing = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    refuseUnsafe(options.webPreferences ?? {})
    this.options = options
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    app.emit('web-contents-created', {}, this.webContents)
    windows.add(this)
    app.windows.add(this)
    this.#page = this.#open()
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return [...windows]
  }

  async #open(): Promise<Page> {
    const page = await this.webContents.attach(this.options.webPreferences?.preload)
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') return void dialog.dismiss()
      this.#isClosing = isPrevented(this.webContents, 'will-prevent-unload')
      void (this.#isClosing ? dialog.accept() : dialog.dismiss())
    })
    page.once('close', () => {
      this.#isDestroyed = true
      windows.delete(this)
      this.emit('closed')
      app.forgetWindow(this)
    })
    return page
  }

  async loadURL(url: string): Promise<void> {
    await this.#page
    await this.webContents.load(url)
    this.emit('ready-to-show')
    app.emit('double:loaded')
  }

  /** As a person closes it. */
  close(): void {
    if (this.#isClosing || this.#isDestroyed) return
    if (isPrevented(this, 'close')) {
      app.stay()
      return
    }
    this.#isClosing = true
    void this.#page.then(async (page) => {
      await page.close({ runBeforeUnload: true })
    })
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  isMinimized(): boolean {
    return false
  }

  isMaximized(): boolean {
    return this.#isMaximized
  }

  isFullScreen(): boolean {
    return this.options.fullscreen ?? false
  }

  maximize(): void {
    this.#isMaximized = true
  }

  restore(): void {}

  show(): void {
    this.emit('show')
  }

  focus(): void {
    this.emit('focus')
  }

  getNormalBounds(): Rectangle {
    return this.#bounds
  }

  /** For the test: as if a person had moved the window. */
  setBounds(bounds: Rectangle): void {
    this.#bounds = bounds
  }
}
