/**
 * A test double of the `electron` module, for the main process: the real bundles run in Node, and their window
 * is a page of a real Chromium. It has what Hearsay uses and nothing else, so that a new use fails loudly. It
 * cannot show native menus and dialogs, the operating system's sandbox, or Chromium's own settings.
 */
import { app } from './application.ts'
import { listenToTest } from './control.ts'

export { app } from './application.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './messages.ts'
export { Menu } from './menu.ts'
export { nativeTheme, screen } from './machine.ts'
export { protocol, session } from './session.ts'

listenToTest()
app.start()
