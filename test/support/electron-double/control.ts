import { z } from 'zod'
import { app } from './application.ts'
import { BrowserWindow } from './browser-window.ts'
import { chromiumEndpoint } from './chromium.ts'
import { scriptDialog, shownDialogs } from './dialog.ts'
import { nativeTheme } from './machine.ts'
import { Menu } from './menu.ts'
import { ipcMain } from './messages.ts'
import { session } from './session.ts'

/** What the test asks of the double, over the process's own channel. */
const Order = z.object({ id: z.number(), name: z.string(), given: z.array(z.unknown()) })

const text = z.string()
const area = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const frame = z.object({ url: text, parent: z.object({ url: text, parent: z.null() }).nullable() })

const orders: Readonly<Record<string, (given: readonly unknown[]) => unknown>> = {
  describeMenu: () => Menu.describe(),
  chooseMenu: ([name]) => Menu.choose(text.parse(name)),
  scriptDialog: ([method, result]) => scriptDialog(text.parse(method), result),
  shownDialogs: () => shownDialogs,
  emit: ([name, ...given]) => app.emit(text.parse(name), { preventDefault: () => {} }, ...given),
  isPermitted: ([name]) => session.defaultSession.isPermitted(text.parse(name)),
  isWindowAllowed: ([url]) =>
    BrowserWindow.getAllWindows()[0]?.webContents.isWindowAllowed(text.parse(url)),
  invokeFrom: ([channel, sender, ...given]) =>
    ipcMain.invoke(text.parse(channel), frame.parse(sender), given),
  moveWindow: ([bounds]) => BrowserWindow.getAllWindows()[0]?.setBounds(area.parse(bounds)),
  reload: () => BrowserWindow.getAllWindows()[0]?.webContents.reload(),
  closeWindow: () => BrowserWindow.getAllWindows()[0]?.close(),
  quit: () => app.quit(),
  read: () => ({
    recentDocuments: app.recentDocuments,
    switches: app.switches,
    settings: session.defaultSession.settings,
    themeSource: nativeTheme.themeSource,
    windows: BrowserWindow.getAllWindows().map((window) => ({
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      preferences: window.options.webPreferences,
      webRTCPolicy: window.webContents.webRTCPolicy,
    })),
  }),
}

async function obey(message: unknown): Promise<void> {
  const { id, name, given } = Order.parse(message)
  try {
    const value = await orders[name]?.(given)
    process.send?.({ type: 'done', id, value })
  } catch (error) {
    process.send?.({ type: 'done', id, error: String(error) })
  }
}

export function listenToTest(): void {
  process.on('message', (message) => void obey(message))
  app.once('double:loaded', () => process.send?.({ type: 'loaded', endpoint: chromiumEndpoint() }))
}
