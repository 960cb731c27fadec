import { join } from 'node:path'
import { app, session } from 'electron'
import { z } from 'zod'
import { createService } from '../service/service.ts'
import { serveWindow } from './app-protocol.ts'
import { closeWhenSettled } from './closing.ts'
import { Desk } from './desk.ts'
import { choosePaths, tellFailure } from './dialogs.ts'
import { lockSession } from './lockdown.ts'
import { createWindow, loadWindow, WindowPushes } from './main-window.ts'
import { WindowCalls } from './window-calls.ts'

/** What a second start hands over; `app.requestSingleInstanceLock` carries it. */
const Handover = z.object({ paths: z.array(z.string()) })

/** Bugs go to standard error; people are told in the window. */
const report = (error: unknown) => console.error(error)

/** Files that the system or another start asks to open; kept until there is a window to open them in. */
class FileRequests {
  readonly #early: string[] = []
  #open: ((paths: readonly string[]) => void) | null = null

  /** Must run before the application is ready: macOS names the first file before. */
  listen(): void {
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.#take([path])
    })
    app.on('second-instance', (_event, _commandLine, _folder, data) => {
      this.#take(Handover.safeParse(data).data?.paths ?? [])
    })
  }

  #take(paths: readonly string[]): void {
    if (this.#open === null) this.#early.push(...paths)
    else this.#open(paths)
  }

  /** The paths that came early; those to come go to `open`. */
  pass(open: (paths: readonly string[]) => void): void {
    this.#open = open
    if (this.#early.length > 0) open(this.#early.splice(0))
  }

  takeEarly(): readonly string[] {
    return this.#early.splice(0)
  }
}

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
  const desk = new Desk({ handlers: service.handlers, window, pushes, calls, report })
  calls.listen(desk.answerWindow)
  closeWhenSettled(window, calls)

  const opened = await service.openFirst([...paths, ...requests.takeEarly()])
  if (opened.ok && opened.value.articles.length > 0) {
    pushes.push('files.handed', { paths: [...opened.value.articles] })
  }
  await desk.followTheme()
  await desk.showMenu()
  await loadWindow(window)
  requests.pass((more) => void desk.openFiles(more).catch(report))
  if (!opened.ok) await tellFailure(window, opened.failure.message)
}
