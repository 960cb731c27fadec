import { ipcMain, type BrowserWindow } from 'electron'
import { SETTLE_CHANNEL } from './channels.ts'
import { isLossAccepted, isWaitingEnded } from './dialogs.ts'
import { isOwnFrame, type WindowCalls } from './window-calls.ts'

/** How long to wait for a window before asking whether to wait on, in milliseconds. */
const PATIENCE = 10_000

/** Resolves when the window has echoed: what it sent before has arrived. */
function hearEcho(window: BrowserWindow, round: number): Promise<void> {
  return new Promise((resolve) => {
    const handleEcho = (event: Electron.IpcMainEvent, echoed: unknown) => {
      if (!isOwnFrame(event.senderFrame) || echoed !== round) return
      ipcMain.off(SETTLE_CHANNEL, handleEcho)
      resolve()
    }
    ipcMain.on(SETTLE_CHANNEL, handleEcho)
    window.webContents.send(SETTLE_CHANNEL, round)
  })
}

/**
 * Resolves when every edit on its way is answered: those sent, and those that the window still holds back
 * until the one before is answered.
 */
export async function settleWindow(window: BrowserWindow, calls: WindowCalls): Promise<void> {
  let count: number
  do {
    if (window.isDestroyed() || window.webContents.isCrashed()) return
    count = calls.count
    await calls.settle()
    await hearEcho(window, count)
  } while (calls.count !== count)
}

/** Settles the window, but asks every ten seconds whether to wait on. False: the person chose to close now. */
async function settlePatiently(window: BrowserWindow, calls: WindowCalls): Promise<void> {
  const settled = settleWindow(window, calls).then(() => true)
  for (;;) {
    const { promise: impatience, resolve } = Promise.withResolvers<false>()
    const timer = setTimeout(() => resolve(false), PATIENCE)
    const isSettled = await Promise.race([settled, impatience])
    clearTimeout(timer)
    if (isSettled || isWaitingEnded(window)) return
  }
}

/** Makes the window close only after its edits are on disk, or the person accepted to lose those that cannot be. */
export function closeWhenSettled(window: BrowserWindow, calls: WindowCalls): void {
  let state: 'open' | 'settling' | 'settled' = 'open'
  window.on('close', (event) => {
    if (state === 'settled') return
    event.preventDefault()
    if (state === 'settling') return
    state = 'settling'
    void settlePatiently(window, calls).then(() => {
      state = 'settled'
      if (!window.isDestroyed()) window.close()
    })
  })
  // The window keeps edits that failed, and says so by preventing its unloading.
  window.webContents.on('will-prevent-unload', (event) => {
    if (isLossAccepted(window)) event.preventDefault()
    else state = 'open'
  })
}
