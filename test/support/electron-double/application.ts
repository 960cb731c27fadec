import { EventEmitter } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { closeChromium, openChromium } from './chromium.ts'
import { isPrevented } from './events.ts'
import { options } from './options.ts'

/** What a window does when the application quits; the windows register themselves. */
interface Closable {
  close(): void
}

const Handover = z.object({
  commandLine: z.array(z.string()),
  folder: z.string(),
  data: z.unknown(),
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

class Application extends EventEmitter {
  readonly name = 'Hearsay'
  readonly isPackaged = false
  readonly recentDocuments: string[] = []
  readonly switches: string[] = []
  readonly windows = new Set<Closable>()
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.switches.push(value === undefined ? name : `${name}=${value}`)
    },
  }
  readonly #ready = Promise.withResolvers<void>()
  readonly #paths = new Map([['documents', options().documents]])
  #isSandboxed = false
  #isQuitting = false

  /** Called when the double is loaded; the browser opens when the bundle has run. */
  start(): void {
    setImmediate(() => {
      if (this.#isQuitting) return
      if (!this.#isSandboxed) throw new Error('The application must enable the sandbox.')
      const profile = join(this.getPath('userData'), 'chromium')
      void openChromium(options().chromium, profile).then(() => {
        this.#ready.resolve()
        this.emit('ready')
      })
    })
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  enableSandbox(): void {
    this.#isSandboxed = true
  }

  setAppUserModelId(_id: string): void {}

  getVersion(): string {
    const text = readFileSync(join(options().application, 'package.json'), 'utf8')
    return z.object({ version: z.string() }).parse(JSON.parse(text)).version
  }

  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`The double knows no path “${name}”.`)
    return path
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  addRecentDocument(path: string): void {
    this.recentDocuments.unshift(path)
  }

  /** A lock file with the process's id; a second start leaves what it was given beside it. */
  requestSingleInstanceLock(data: unknown): boolean {
    const folder = join(this.getPath('userData'), 'instance')
    const lock = join(folder, 'lock')
    mkdirSync(folder, { recursive: true })
    try {
      if (isAlive(Number(readFileSync(lock, 'utf8')))) {
        const given = { commandLine: process.argv, folder: process.cwd(), data }
        writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(given))
        return false
      }
    } catch {
      // There is no lock: this is the first start.
    }
    writeFileSync(lock, String(process.pid))
    watch(folder, () => this.#takeHandovers(folder)).unref()
    return true
  }

  #takeHandovers(folder: string): void {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const path = join(folder, name)
      const text = readFileSync(path, 'utf8')
      if (text === '') continue
      rmSync(path)
      const { commandLine, folder: cwd, data } = Handover.parse(JSON.parse(text))
      this.emit('second-instance', {}, commandLine, cwd, data)
    }
  }

  /** As Electron: windows may refuse to close, and listeners may prevent quitting. */
  quit(): void {
    if (isPrevented(this, 'before-quit')) return
    this.#isQuitting = true
    if (this.windows.size === 0) this.#leave()
    else for (const window of this.windows) window.close()
  }

  /** A window would not close. */
  stay(): void {
    this.#isQuitting = false
  }

  forgetWindow(window: Closable): void {
    this.windows.delete(window)
    if (this.windows.size > 0) return
    if (this.#isQuitting) this.#leave()
    else this.emit('window-all-closed')
  }

  #leave(): void {
    if (isPrevented(this, 'will-quit')) return
    this.emit('quit', {}, 0)
    this.exit(0)
  }

  exit(code: number): void {
    void closeChromium().finally(() => process.exit(code))
  }
}

export const app = new Application()
