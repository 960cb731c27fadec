import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Push } from '../../shared/api/handlers.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import { PUSH_CHANNEL } from './channels.ts'
import { isReopeningWanted } from './dialogs.ts'
import { placeWindow, readWindowState, SMALLEST, writeWindowState } from './window-state.ts'

/** The only window, as the service knows it. */
export const WINDOW_ID = 'desktop'

/** The window's background before its page is painted: the theme's own, so that nothing flashes. */
const BACKGROUND = { light: '#f6f5f2', dark: '#17181a' } as const

function listScreens() {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id)
  return [main, ...others].map((display) => display.workArea)
}

interface WindowParts {
  /** The built preload script. */
  readonly preload: string
  /** A picture for where the system takes none from the program itself. */
  readonly icon: string
  readonly report: (error: unknown) => void
}

/** Creates the window where it was last, not yet loaded. */
export function createWindow({ preload, icon, report }: WindowParts): BrowserWindow {
  const file = join(app.getPath('userData'), 'window.json')
  const saved = readWindowState(file)
  const window = new BrowserWindow({
    ...placeWindow(saved, listScreens()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: app.name,
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    fullscreen: saved?.isFullScreen ?? false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (saved?.isMaximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const state = { isMaximized: window.isMaximized(), isFullScreen: window.isFullScreen() }
    writeWindowState(file, { ...window.getNormalBounds(), ...state }, report)
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    report(new Error(`The window's process is gone: ${reason}.`))
    if (isReopeningWanted(window)) window.webContents.reload()
    else app.quit()
  })
  return window
}

/** Loads the window's page. */
export async function loadWindow(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${APP_ORIGIN}/index.html`)
}

/** Brings the window to the front. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** What goes to the window unasked; kept until `release`, when the window has first spoken and so listens. */
export class WindowPushes {
  readonly #waiting: Parameters<Push>[] = []
  #window: BrowserWindow | null = null

  readonly push: Push = (...push) => {
    const [name, payload, to] = push
    if (to?.except === WINDOW_ID || (to?.only ?? WINDOW_ID) !== WINDOW_ID) return
    if (this.#window === null) this.#waiting.push(push)
    else if (!this.#window.isDestroyed()) this.#window.webContents.send(PUSH_CHANNEL, name, payload)
  }

  release(window: BrowserWindow): void {
    if (this.#window !== null) return
    this.#window = window
    for (const push of this.#waiting.splice(0)) this.push(...push)
  }
}
