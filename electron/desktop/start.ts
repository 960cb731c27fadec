import { join } from 'node:path'
import { app, session } from 'electron'
import { createService } from '../service/service.ts'
import { serveWindow } from './app-protocol.ts'
import { closeWhenSettled } from './closing.ts'
import { WindowController } from './window-controller.ts'
import { choosePaths, tellFailure } from './dialogs.ts'
import { FileRequests } from './file-requests.ts'
import { lockSession } from './lockdown.ts'
import { createWindow, loadWindow, WindowPushes } from './main-window.ts'
import { WindowCalls } from './window-calls.ts'

/** Bugs go to standard error; people are told in the window. */
const report = (error: unknown) => console.error(error)

/** Closes the service before the process ends, whatever ends it. */
function closeServiceAtQuit(close: () => Promise<void>): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    isClosed = true
    void close()
      .catch(report)
      .finally(() => app.quit())
  })
}

/**
 * Runs the desktop application. `application` is its folder or archive; `paths` are the files it was
 * started with.
 */
export async function startDesktop(application: string, paths: readonly string[]): Promise<void> {
  const requests = new FileRequests()
  requests.listen()
  await app.whenReady()
  lockSession(session.defaultSession)
  await serveWindow(session.defaultSession, join(application, 'dist', 'renderer'))

  const window = createWindow({
    preload: join(application, 'dist', 'preload', 'preload.cjs'),
    icon: join(application, 'electron', 'desktop', 'icons', 'sizes', '256x256.png'),
    report,
  })
  const pushes = new WindowPushes()
  const documentsFolder = app.getPath('documents')
  const service = createService({
    settingsFolder: app.getPath('userData'),
    documentsFolder,
    seedsFolder: join(application, 'seeds'),
    version: app.getVersion(),
    host: 'desktop',
    push: pushes.push,
    dialogs: { choosePaths: (request) => choosePaths(window, request, documentsFolder) },
  })
  closeServiceAtQuit(() => service.close())
  app.on('window-all-closed', () => app.quit())

  const calls = new WindowCalls()
  const controller = new WindowController({
    handlers: service.handlers,
    window,
    pushes,
    calls,
    report,
  })
  calls.listen(controller.answerWindow)
  closeWhenSettled(window, calls)

  const opened = await service.openFirst([...paths, ...requests.takeEarly()])
  if (opened.ok && opened.value.articles.length > 0) {
    pushes.push('files.handed', { paths: [...opened.value.articles] })
  }
  await controller.followTheme()
  await controller.showMenu()
  await loadWindow(window)
  requests.pass((more) => void controller.openFiles(more).catch(report))
  void service.prepare().catch(report)
  if (!opened.ok) await tellFailure(window, opened.failure.message)
}
