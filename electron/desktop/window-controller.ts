import { app, Menu, nativeTheme, type BrowserWindow } from 'electron'
import type { CommandId } from '../../shared/api/commands.ts'
import { CALLS } from '../../shared/api/contract.ts'
import type { Outcome } from '../../shared/domain/failure.ts'
import { answerCall, type Handlers } from '../../shared/api/handlers.ts'
import { settleWindow } from './closing.ts'
import { tellFailure } from './dialogs.ts'
import { sortFiles } from './given-files.ts'
import { showWindow, WINDOW_ID, type WindowPushes } from './main-window.ts'
import { describeMenu } from './menu.ts'
import type { WindowCalls } from './window-calls.ts'

/** Who asks when it is the system or the menu: not the window, so that the window is told what came of it. */
const SYSTEM_ID = 'system'

interface ControllerParts {
  readonly handlers: Handlers
  readonly window: BrowserWindow
  readonly pushes: WindowPushes
  readonly calls: WindowCalls
  readonly report: (error: unknown) => void
}

/** The window and the service together: what the menu, the system and other starts ask of them. */
export class WindowController {
  readonly #parts: ControllerParts

  constructor(parts: ControllerParts) {
    this.#parts = parts
  }

  /** Answers a call of the window, and keeps menu and theme in step with what it did. */
  readonly answerWindow = async (name: string, request: unknown): Promise<Outcome<unknown>> => {
    const { window, pushes } = this.#parts
    pushes.release(window)
    const outcome = await this.#call(name, request, WINDOW_ID)
    if (name === 'settings.write' && outcome.ok) await this.followTheme()
    return outcome
  }

  async #call(name: string, request: unknown, from: string): Promise<Outcome<unknown>> {
    const { handlers, report } = this.#parts
    const outcome = await answerCall(handlers, name, request, from, report)
    const isOpening = name === 'project.open' || name === 'project.create'
    if (isOpening && outcome.ok)
      await this.#noteProject(CALLS['project.open'].answer.parse(outcome.value).path)
    return outcome
  }

  async #noteProject(path: string): Promise<void> {
    app.addRecentDocument(path)
    await this.showMenu()
  }

  /** Opens a project when what the window still has to send is on disk, and tells the window. */
  async openProject(path: string): Promise<void> {
    const { window, calls } = this.#parts
    await settleWindow(window, calls)
    const outcome = await this.#call('project.open', { path }, SYSTEM_ID)
    if (!outcome.ok) await tellFailure(window, outcome.failure.message)
  }

  /** Opens what a second start or the system hands over, and comes to the front. */
  async openFiles(paths: readonly string[]): Promise<void> {
    const { window, pushes } = this.#parts
    if (window.isDestroyed()) return
    showWindow(window)
    const { project, articles } = sortFiles(paths)
    if (project !== null) await this.openProject(project)
    if (articles.length > 0) pushes.push('files.handed', { paths: [...articles] })
  }

  /** Makes the system's own parts (dialogs, frames) light or dark as the window is. */
  async followTheme(): Promise<void> {
    const settings = await this.#parts.handlers['settings.read']({}, SYSTEM_ID)
    if (settings.ok) nativeTheme.themeSource = settings.value.theme
  }

  /** Shows the menu with the projects opened lately. */
  async showMenu(): Promise<void> {
    const { handlers, pushes, report } = this.#parts
    const info = await handlers['app.info']({}, SYSTEM_ID)
    const template = describeMenu({
      platform: process.platform,
      isPackaged: app.isPackaged,
      recentProjects: info.ok ? info.value.recentProjects : [],
      runCommand: (command: CommandId) => pushes.push('command.run', { command }),
      openProject: (path) => void this.openProject(path).catch(report),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
}
